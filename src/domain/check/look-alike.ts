import { editDistance } from '../text/edit-distance.ts';

/** A name of the catalogue that another is nearly like, and how they differ. */
export interface LookAlike {
  /** `npm:@scope/name`. */
  key: string;
  how: 'letters' | 'scope' | 'separator';
}

/** Letters that two names may differ in, by the length of what is their own: in short names every letter makes another word. */
const ONE_LETTER_FROM = 5;
const TWO_LETTERS_FROM = 9;
/** Words that most names of servers have, so that they tell no two apart. */
const COMMON_WORDS =
  /(?:^|[-_./@])(?:mcp|model-?context-?protocol|modelcontextprotocol|servers?|tools?|client|cli|api|ai|js|py|node|the|official)(?=$|[-_./@])/g;

/** A name taken apart for comparing. */
export interface NameParts {
  registry: string;
  scope: string;
  /** The name behind its scope. */
  bare: string;
  /** All letters and digits of scope and name. */
  letters: string;
  /** What of the name is its own. */
  own: string;
}

/**
 * The name of the catalogue that a name which is not in it was probably meant to be: of the same registry, and one or two
 * letters, a scope or a separator away. Null where none is near, or where several are as near as that.
 */
export function lookAlike(key: string, known: readonly string[]): LookAlike | null {
  const mine = nameParts(key);
  if (mine === null || known.includes(key)) return null;
  const near = known.flatMap((other): (LookAlike & { rank: number })[] => {
    const theirs = nameParts(other);
    if (theirs === null || theirs.registry !== mine.registry) return [];
    const how = nameDifference(mine, theirs);
    return how === null ? [] : [{ key: other, ...how }];
  });
  near.sort((a, b) => a.rank - b.rank || (a.key < b.key ? -1 : 1));
  const [first] = near;
  return first === undefined ? null : { key: first.key, how: first.how };
}

/** How two different names of one registry differ, null where they are not near. */
export function nameDifference(
  a: NameParts,
  b: NameParts,
): (Pick<LookAlike, 'how'> & { rank: number }) | null {
  if (a.letters === b.letters) return { how: 'separator', rank: 0 };
  if (isNearByLetters(a, b)) return { how: 'letters', rank: 1 };
  return a.bare === b.bare && a.own.length >= ONE_LETTER_FROM ? { how: 'scope', rank: 2 } : null;
}

function isNearByLetters(a: NameParts, b: NameParts): boolean {
  const own = Math.min(a.own.length, b.own.length);
  const allowed = own >= TWO_LETTERS_FROM ? 2 : own >= ONE_LETTER_FROM ? 1 : 0;
  if (Math.abs(a.letters.length - b.letters.length) > allowed) return false;
  // A number at the end makes another version or another thing, not a slip.
  if (a.letters.replace(/\d+$/, '') === b.letters.replace(/\d+$/, '')) return false;
  return allowed > 0 && editDistance(a.letters, b.letters) <= allowed;
}

/** Takes the key of a package or image apart, null for any other. */
export function nameParts(key: string): NameParts | null {
  const [, registry = '', name = ''] = /^(npm|pypi|oci):(.+)$/.exec(key.toLowerCase()) ?? [];
  if (name === '') return null;
  const cut = name.lastIndexOf('/');
  const own = name
    .slice(cut + 1)
    .replace(COMMON_WORDS, '')
    .replace(/[^a-z0-9]/g, '');
  return {
    registry,
    scope: name.slice(0, Math.max(cut, 0)),
    bare: name.slice(cut + 1),
    letters: name.replace(/[^a-z0-9]/g, ''),
    own,
  };
}
