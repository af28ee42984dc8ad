/** A folder of a `path_within` list: its parts below the root, and the root that they hang on. */
export interface Folder {
  /** Empty for `/`, the lower-case drive for Windows (`c:`). */
  root: string;
  parts: readonly string[];
}

const DRIVE = /^([a-zA-Z]):[\\/]/;
/** `%2e`, `%2f`, `%5c`, `%00` and an encoded `%`: a server that decodes would see another path. */
const ENCODED_SEPARATOR = /%(?:2[ef5]|5c|00)/i;
const MAX_PATH_CHARS = 32_768;

/**
 * Reads an absolute path that is already normalised, null when it is not: relative, with `.`, `..`
 * or empty parts, control characters, encoded separators, or characters that become one of these
 * when normalised. One separator at the end is accepted.
 */
export function parsePath(text: string): Folder | null {
  if (text.length > MAX_PATH_CHARS || hasControlCharacter(text) || ENCODED_SEPARATOR.test(text))
    return null;
  const drive = DRIVE.exec(text);
  const isWindows = drive !== null;
  if (!isWindows && (!text.startsWith('/') || text.includes('\\'))) return null;
  const below = isWindows ? text.slice(3).replaceAll('\\', '/') : text.slice(1);
  const parts = below === '' ? [] : below.replace(/\/$/, '').split('/');
  const isPartFine = isWindows ? isWindowsPart : isPart;
  if (!parts.every(isPartFine)) return null;
  return { root: isWindows ? `${(drive[1] ?? '').toLowerCase()}:` : '', parts };
}

/**
 * True when `text` is an absolute, normalised path that is one of `folders` or inside one, false when it
 * is another one, null when it is no such path and may lead anywhere. It
 * compares names only: a symbolic link inside a folder may still lead out of it.
 */
export function judgePath(text: string, folders: readonly Folder[]): boolean | null {
  const path = parsePath(text);
  if (path === null) return null;
  return folders.some(
    (folder) =>
      folder.root === path.root &&
      folder.parts.length <= path.parts.length &&
      folder.parts.every((part, i) => part === path.parts[i]),
  );
}

/** True when judgePath is sure of it. */
export function isPathWithin(text: string, folders: readonly Folder[]): boolean {
  return judgePath(text, folders) === true;
}

function isPart(part: string): boolean {
  const folded = part.normalize('NFKC');
  return folded !== '' && folded !== '.' && folded !== '..' && !/[/\\]/.test(folded);
}

/** Windows also drops dots and spaces at the end, and reads `:` as a stream or a drive. */
function isWindowsPart(part: string): boolean {
  return isPart(part) && !part.includes(':') && !/[. ]$/.test(part);
}

function hasControlCharacter(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code < 0x20 || (code >= 0x7f && code < 0xa0)) return true;
  }
  return false;
}
