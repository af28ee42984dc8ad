/** Takes memory outside the JavaScript heap until it is stopped. */
const taken: Buffer[] = [];
for (;;) taken.push(Buffer.alloc(64 * 1024 * 1024, taken.length + 1));
