const NEWLINE = 0x0a;

/** Cuts a byte stream into lines of bounded length; each byte is copied once however the chunks fall. */
export class LineSplitter {
  readonly #maxBytes: number;
  #pending: Buffer[] = [];
  #pendingBytes = 0;

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  /** The lines that the chunk completes, without their newline. Throws a RangeError when a line is too long. */
  push(chunk: Buffer): Buffer[] {
    const lines: Buffer[] = [];
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, start)) {
      this.#keep(chunk.subarray(start, end));
      lines.push(
        this.#pending.length === 1 ? (this.#pending[0] ?? chunk) : Buffer.concat(this.#pending),
      );
      this.#pending = [];
      this.#pendingBytes = 0;
      start = end + 1;
    }
    if (start < chunk.length) this.#keep(chunk.subarray(start));
    return lines;
  }

  /** What came after the last newline; it is forgotten. */
  rest(): Buffer {
    const left = Buffer.concat(this.#pending);
    this.#pending = [];
    this.#pendingBytes = 0;
    return left;
  }

  #keep(part: Buffer): void {
    this.#pendingBytes += part.length;
    if (this.#pendingBytes > this.#maxBytes)
      throw new RangeError(`line of more than ${this.#maxBytes} bytes`);
    this.#pending.push(part);
  }
}
