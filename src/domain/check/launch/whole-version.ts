/** A whole version; `1` and `1.2` are ranges to npm and moving tags of an image. */
const WHOLE_VERSION = /^v?\d+\.\d+\.\d+(?:[.+-][0-9A-Za-z.+-]*)?$/;

/** The version without a leading v, null for what is none or moves. */
export function wholeVersion(version: string): string | null {
  return WHOLE_VERSION.test(version) ? version.replace(/^v/, '') : null;
}
