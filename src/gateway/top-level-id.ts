import { isRequestId, type RequestId } from './message.ts';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPENING = new Set([0x7b, 0x5b]);
const CLOSING = new Set([0x7d, 0x5d]);
/** Longest member name and id that are kept while a message streams by. */
const MAX_KEPT_BYTES = 1024;

/** Reads whose message it is that is too long to be held: bytes go by once and only the id is kept. */
export class TopLevelId {
  #depth = 0;
  #inText = false;
  #escaped = false;
  /** True while the name of a member of the outermost object is read, false in its value. */
  #atName = true;
  #name: number[] = [];
  #value: number[] = [];
  #id: RequestId | undefined;
  #hasMethod = false;

  read(bytes: Uint8Array): void {
    for (const byte of bytes) this.#readByte(byte);
  }

  /** The id of a request or response; undefined when there is none, or when it is no text and no integer. */
  get id(): RequestId | undefined {
    return this.#id;
  }

  /** True when it answers a request. */
  get isResponse(): boolean {
    return this.#id !== undefined && !this.#hasMethod;
  }

  #readByte(byte: number): void {
    if (this.#inText) {
      this.#keep(byte);
      if (this.#escaped) this.#escaped = false;
      else if (byte === BACKSLASH) this.#escaped = true;
      else if (byte === QUOTE) this.#inText = false;
      return;
    }
    if (byte === QUOTE) this.#inText = true;
    if (OPENING.has(byte)) this.#depth += 1;
    else if (CLOSING.has(byte)) this.#depth -= 1;
    const memberEnds = (this.#depth === 1 && byte === COMMA) || this.#depth === 0;
    if (memberEnds) this.#endMember();
    else if (this.#depth === 1 && byte === COLON) this.#atName = false;
    else this.#keep(byte);
  }

  #keep(byte: number): void {
    if (this.#depth !== 1) return;
    const kept = this.#atName ? this.#name : this.#value;
    if (kept.length < MAX_KEPT_BYTES) kept.push(byte);
  }

  #endMember(): void {
    const name = parsed(this.#name);
    if (name === 'method') this.#hasMethod = true;
    if (name === 'id') {
      const id = parsed(this.#value);
      this.#id = isRequestId(id) ? id : undefined;
    }
    this.#atName = true;
    this.#name = [];
    this.#value = [];
  }
}

function parsed(bytes: readonly number[]): unknown {
  // The outermost brace was kept with the first name.
  const text = Buffer.from(bytes)
    .toString('utf8')
    .replace(/^\s*\{/, '');
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
