/** One entry of a `host_in` list, ready to compare. */
export interface AllowedHost {
  /** `https:` and the like, with the colon, as `URL.protocol` has it. */
  protocol: string;
  /** Lower case, international names in punycode. */
  hostname: string;
  /** Empty for the protocol's own port. */
  port: string;
  /** An address has nothing below it. */
  isAddress: boolean;
}

const ENTRY =
  /^(?:(https?|wss?|ftp):\/\/)?(\[[0-9a-fA-F:.]+\]|[^\s/\\?#@:[\]%*]+)(?::([0-9]{1,5}))?$/;
const RAW_URL =
  /^([a-zA-Z][a-zA-Z0-9+.-]*):\/\/(\[[0-9a-fA-F:.]+\]|[^/\\?#@:[\]%]+)(?::[0-9]{1,5})?(?:[/?#]|$)/;
const ADDRESS = /^(?:\[.*\]|[0-9.]+)$/;
const LETTERS_AND_DIGITS = /^[\p{L}\p{M}\p{N}.-]+$/u;
const MAX_URL_CHARS = 65_536;

/** Reads an entry of a `host_in` list: `host`, `host:port` or `scheme://host:port`. Null when it is none of these. */
export function parseAllowedHost(entry: string): AllowedHost | null {
  const match = ENTRY.exec(entry);
  if (match === null) return null;
  const url = parseUrl(
    `${match[1] ?? 'https'}://${match[2]}${match[3] === undefined ? '' : `:${match[3]}`}`,
  );
  if (url === null || hasEmptyLabel(url.hostname)) return null;
  return {
    protocol: url.protocol,
    hostname: url.hostname,
    port: url.port,
    isAddress: ADDRESS.test(url.hostname),
  };
}

/**
 * True when `text` is an absolute URL whose host is one of `hosts` or below one of them, with that
 * entry's scheme and port; false when its host is none of these. Null when it cannot be said: a
 * listed host under another scheme or port, and anything that two URL parsers could read differently: user
 * info, backslashes, spaces and control characters, `%` in the host, an address in a form other
 * than the usual one, letters that turn into others when normalised.
 */
export function judgeHost(text: string, hosts: readonly AllowedHost[]): boolean | null {
  if (text.length > MAX_URL_CHARS || hasUnsafeCharacter(text)) return null;
  const raw = RAW_URL.exec(text);
  const rawHost = raw?.[2];
  const url = rawHost === undefined ? null : parseUrl(text);
  if (url === null || rawHost === undefined || url.username !== '' || url.password !== '')
    return null;
  if (!isPlainHost(rawHost, url.hostname)) return null;
  const named = hosts.filter(
    ({ hostname, isAddress }) =>
      url.hostname === hostname || (!isAddress && url.hostname.endsWith(`.${hostname}`)),
  );
  if (named.length === 0) return false;
  const isMeant = ({ protocol, port }: AllowedHost) =>
    url.protocol === protocol && url.port === port;
  return named.some(isMeant) ? true : null;
}

/** True when judgeHost is sure of it. */
export function isHostIn(text: string, hosts: readonly AllowedHost[]): boolean {
  return judgeHost(text, hosts) === true;
}

/** The host as written and as parsed name the same machine for every parser. */
function isPlainHost(raw: string, parsed: string): boolean {
  if (hasEmptyLabel(parsed)) return false;
  if (ADDRESS.test(parsed)) return raw.toLowerCase() === parsed;
  if (raw.toLowerCase() === parsed) return true;
  return LETTERS_AND_DIGITS.test(raw) && raw.normalize('NFKC') === raw.normalize('NFC');
}

/** Empty label: `a..b`, `.a`, and `a.`, which resolves like `a` but compares differently. */
function hasEmptyLabel(hostname: string): boolean {
  return hostname === '' || hostname.split('.').includes('');
}

/** Backslash, space, control character: parsers drop, turn or keep them, each in its own way. */
function hasUnsafeCharacter(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code <= 0x20 || code === 0x5c || (code >= 0x7f && code <= 0xa0)) return true;
  }
  return false;
}

function parseUrl(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null;
}
