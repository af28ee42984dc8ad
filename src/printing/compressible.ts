/** Codings of HTTP (RFC 9110, section 8.4.1) in which a file can lie beside itself, the best first. */
export const CODINGS = ['br', 'gzip'] as const;
export type Coding = (typeof CODINGS)[number];
/** What hosts and our own server put behind the name of such a file. */
export const SUFFIXES: Readonly<Record<Coding, string>> = { br: '.br', gzip: '.gz' };

/** Below, the headers of an answer outweigh what compression saves. */
const MIN_BYTES = 1024;
const TYPES =
  /^(?:text\/|application\/(?:json|javascript|xml|manifest\+json|atom\+xml|opensearch|wasm)|image\/svg)/;

export function isCompressibleType(type: string): boolean {
  return TYPES.test(type);
}

/** Whether a file of so many bytes is worth a compressed form. */
export function isCompressible(type: string, bytes: number): boolean {
  return bytes >= MIN_BYTES && isCompressibleType(type);
}
