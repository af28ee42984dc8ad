/** Names shorter than this have neighbours by chance. */
const MIN_CHARS = 6;

/**
 * The name of another package that a name can be taken for: the same after its scope, or one letter more, less or other.
 * `known` are names of other packages. Null for none; of several the first in code-unit order.
 */
export function lookAlike(name: string, known: Iterable<string>): string | null {
  const own = bare(name);
  if (own.length < MIN_CHARS) return null;
  const found = [...known].filter((other) => other !== name && isNear(own, bare(other)));
  return found.sort((a, b) => (a < b ? -1 : 1))[0] ?? null;
}

/** A name without its scope, in the letters that registries tell apart. */
function bare(name: string): string {
  return name
    .toLowerCase()
    .replace(/^@[^/]*\//, '')
    .replace(/[-_.]+/g, '-');
}

/** Whether at most one letter was changed, added, left out or swapped with its neighbour. */
function isNear(a: string, b: string): boolean {
  if (a === b) return true;
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start += 1;
  const [restA, restB] = [a.slice(start), b.slice(start)];
  return (
    restA.slice(1) === restB.slice(1) ||
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2))
  );
}
