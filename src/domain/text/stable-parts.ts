/** How a list is cut. */
export interface PartRules<T> {
  /** What a member is known by for good, such as its path. */
  keyOf: (member: T) => string;
  /** Size of a part, in members unless `sizeOf` says otherwise: the last one may be smaller, one of a single large member larger. */
  least: number;
  most: number;
  sizeOf?: (member: T) => number;
}

/**
 * A list in parts whose ends hang on the members and not on their numbers: a new member changes the part that it comes into,
 * and those behind stay as they are, nearly always. Of the members that may begin the next part, the one with the lowest hash does
 * ("content-defined chunking" by local minimum). An empty list has no part. Linear.
 */
export function stableParts<T>(
  members: readonly T[],
  { keyOf, least, most, sizeOf = () => 1 }: PartRules<T>,
): T[][] {
  const parts: T[][] = [];
  for (let from = 0; from < members.length; ) {
    let size = 0;
    let lowest = Number.POSITIVE_INFINITY;
    let cut = from;
    let at = from;
    for (; at < members.length; at += 1) {
      const member = members[at] as T;
      if (at > from && size >= least) {
        const hash = spread(keyOf(member));
        if (hash < lowest) {
          lowest = hash;
          cut = at;
        }
      }
      size += sizeOf(member);
      if (at > from && size > most) break;
    }
    const to = at === members.length ? at : cut > from ? cut : at;
    parts.push(members.slice(from, to));
    from = to;
  }
  return parts;
}

/** A number below 2^32 that like keys do not share: FNV-1a over UTF-16 units, then the finalizer of MurmurHash3. */
function spread(key: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at += 1)
    hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
