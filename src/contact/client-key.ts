import { hmac } from './hmac.ts';

/**
 * Key under which a client is counted: an HMAC of its address under a secret of the day, so that the store holds no
 * address and old keys cannot be linked. IPv6 counts by /64, which is what one subscriber gets. Clients without a
 * usable address share one key: that is the strict choice.
 */
export function clientKey(address: string | null, secretOfTheDay: string): string {
  return hmac(secretOfTheDay, network(address ?? ''));
}

/** The network that is counted as one client: an IPv4 address, the first 64 bits of an IPv6 address, else `unknown`. */
export function network(address: string): string {
  const bare = address
    .trim()
    .replace(/^\[|\](?::\d+)?$/g, '')
    .replace(/%.*$/, '');
  const mapped = /^::ffff:(\d{1,3}(?:\.\d{1,3}){3})$/i.exec(bare)?.[1];
  const v4 = mapped ?? bare;
  if (/^\d{1,3}(?:\.\d{1,3}){3}$/.test(v4) && v4.split('.').every((part) => Number(part) <= 255))
    return v4;
  if (!bare.includes(':') || !URL.canParse(`http://[${bare}]/`)) return 'unknown';
  // The URL parser writes IPv6 in its one canonical form; only `::` is left to expand.
  const canonical = new URL(`http://[${bare}]/`).hostname.slice(1, -1);
  const [head = '', tail] = canonical.split('::');
  const groups = (part: string) => (part === '' ? [] : part.split(':'));
  const left = groups(head);
  const right = groups(tail ?? '');
  const zeros = tail === undefined ? 0 : 8 - left.length - right.length;
  return `${[...left, ...Array<string>(zeros).fill('0'), ...right].slice(0, 4).join(':')}::/64`;
}
