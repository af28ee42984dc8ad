/**
 * Things that have together every trait that any of them has, in no order. Those with most traits come first, so that few
 * are enough. `seen`: traits that need nobody any more.
 */
export function covering<Thing>(
  traits: ReadonlyMap<Thing, readonly string[]>,
  seen = new Set<string>(),
): Thing[] {
  const chosen: Thing[] = [];
  for (const [thing, own] of [...traits].sort(([, a], [, b]) => b.length - a.length)) {
    if (own.every((trait) => seen.has(trait))) continue;
    chosen.push(thing);
    for (const trait of own) seen.add(trait);
  }
  return chosen;
}
