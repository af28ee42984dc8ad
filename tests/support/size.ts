/**
 * True under `npm run test:long`. What is long by nature has two sizes in one place: short in `npm test`, long there.
 * The long run is of all test files that read this.
 */
export const LONG = process.env['TEST_SIZE'] === 'long';
