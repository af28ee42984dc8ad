import { catalogueKey } from '../check/catalogue-key.ts';
import { type LookAlike, type NameParts, nameDifference, nameParts } from '../check/look-alike.ts';
import type { ServerRecord } from '../record/server-record.ts';
import { editDistance } from '../text/edit-distance.ts';
import { count, formatNumber } from '../text/plural.ts';
import { repositoryOwner } from './repository-name.ts';

/** A package of another publisher, with more releases, that a name is nearly like. */
export interface NameAlike {
  /** Name of the other: `@scope/name`. */
  name: string;
  /** How they differ; `publisher` where only the scopes are alike. */
  how: LookAlike['how'] | 'publisher';
  /** Versions in the package registry: of the other, and of the one itself. */
  releases: number;
  ownReleases: number;
}

type Named = Pick<ServerRecord, 'id' | 'source' | 'repository' | 'publisher'>;

interface Candidate {
  record: Named;
  parts: NameParts;
  releases: number;
  letters: Letters;
  scope: Letters;
}

/** How often each letter occurs in a text, and which do, as bits. */
interface Letters {
  length: number;
  counts: Uint8Array;
  present: number;
}

/** Shorter scopes differ in a letter by chance. */
const MIN_SCOPE_CHARS = 6;
/** Letters a to z; everything else shares a place. */
const ALPHABET = 27;

/**
 * For each server whose name looks like that of a better known publisher: of all names of the catalogue that are as near
 * as `nameDifference` says and belong to somebody else, the one with most releases, if those are more than its own.
 */
export function nameAlikes(records: readonly Named[]): Map<string, NameAlike> {
  const byReleases = records
    .flatMap(candidateOf)
    .sort((a, b) => b.releases - a.releases || (a.record.id < b.record.id ? -1 : 1));
  const rank = new Map(byReleases.map((one, at) => [one, at]));
  const listsFor = neighbourhoods(byReleases);
  const found = new Map<string, NameAlike>();
  for (const one of byReleases) {
    let best: { other: Candidate; how: NameAlike['how']; rank: number } | null = null;
    for (const { list, byLetters } of listsFor(one))
      for (const other of list) {
        const at = rank.get(other) ?? 0;
        if (other.releases <= one.releases || (best !== null && at >= best.rank)) break;
        if (byLetters && !mayBeWithin(2, one.letters, other.letters)) continue;
        const how = howAlike(one, other);
        if (how === null || samePublisher(one.record, other.record)) continue;
        best = { other, how, rank: at };
      }
    if (best !== null)
      found.set(one.record.id, {
        name: best.other.record.source.ref,
        how: best.how,
        releases: best.other.releases,
        ownReleases: one.releases,
      });
  }
  return found;
}

/**
 * The lists that hold whatever can be near a name, each in the order of `candidates`: same bare name, nearly as many
 * letters, a scope that is nearly the same. Measuring each of ten million pairs takes minutes.
 */
function neighbourhoods(
  candidates: readonly Candidate[],
): (one: Candidate) => { list: readonly Candidate[]; byLetters: boolean }[] {
  const key = ({ parts }: Candidate, text: string | number) => `${parts.registry} ${text}`;
  const byBare = Map.groupBy(candidates, (one) => key(one, one.parts.bare));
  const byLength = Map.groupBy(candidates, (one) => key(one, one.letters.length));
  const byScope = Map.groupBy(candidates, (one) => key(one, one.parts.scope));
  const nearScopes = scopeFinder(candidates.map(({ parts }) => parts.scope));
  return (one) => {
    const lengths = [-2, -1, 0, 1, 2].map((more) => key(one, one.letters.length + more));
    const scopes = nearScopes(one.parts.scope).map((scope) => key(one, scope));
    return [
      { list: byBare.get(key(one, one.parts.bare)) ?? [], byLetters: false },
      ...lengths.map((name) => ({ list: byLength.get(name) ?? [], byLetters: true })),
      ...scopes.map((name) => ({ list: byScope.get(name) ?? [], byLetters: false })),
    ];
  };
}

/** Finds the other scopes that are a letter away from one. */
function scopeFinder(scopes: readonly string[]): (scope: string) => readonly string[] {
  const long = [...new Set(scopes)].filter(({ length }) => length > MIN_SCOPE_CHARS);
  const all = long.map((scope) => ({ scope, letters: lettersOf(scope) }));
  const byLength = Map.groupBy(all, ({ scope }) => `${scope.length}`);
  const known = new Map<string, readonly string[]>();
  return (scope) => {
    if (scope.length <= MIN_SCOPE_CHARS) return [];
    let near = known.get(scope);
    if (near === undefined) {
      const letters = lettersOf(scope);
      near = [-1, 0, 1]
        .flatMap((more) => byLength.get(`${scope.length + more}`) ?? [])
        .filter((other) => other.scope !== scope && mayBeWithin(1, letters, other.letters))
        .map((other) => other.scope)
        .filter((other) => editDistance(scope, other) <= 1);
      known.set(scope, near);
    }
    return near;
  };
}

/** What is said about it, without a judgement. */
export function nameAlikeWords({ name, how, releases, ownReleases }: NameAlike): string {
  const ways = {
    letters: 'A letter or two away from',
    separator: 'But for its separators the same as',
    scope: 'The same below another scope as',
    publisher: 'Its scope is a letter away from that of',
  } as const satisfies Record<NameAlike['how'], string>;
  return `${ways[how]} ${name}, which somebody else publishes: ${count(releases, 'version')} there, ${formatNumber(ownReleases)} here`;
}

function candidateOf(record: Named): Candidate[] {
  const parts = nameParts(catalogueKey(record.source.kind, record.source.ref));
  const releases = record.publisher?.releases ?? null;
  if (parts === null || releases === null) return [];
  const [letters, scope] = [lettersOf(parts.letters), lettersOf(parts.scope)];
  return [{ record, parts, releases, letters, scope }];
}

function howAlike(one: Candidate, other: Candidate): NameAlike['how'] | null {
  const near = nameDifference(one.parts, other.parts);
  if (near !== null) return near.how;
  const [a, b] = [one.parts.scope, other.parts.scope];
  const isLong = Math.min(a.length, b.length) > MIN_SCOPE_CHARS;
  const isNear = isLong && a !== b && mayBeWithin(1, one.scope, other.scope);
  return isNear && editDistance(a, b) <= 1 ? 'publisher' : null;
}

/** Each change of a letter changes two counts by one at most. */
function mayBeWithin(distance: number, a: Letters, b: Letters): boolean {
  if (Math.abs(a.length - b.length) > distance) return false;
  if (bits(a.present ^ b.present) > 2 * distance) return false;
  let apart = 0;
  for (let at = 0; at < ALPHABET; at += 1) {
    apart += Math.abs((a.counts[at] ?? 0) - (b.counts[at] ?? 0));
    if (apart > 2 * distance) return false;
  }
  return true;
}

function lettersOf(text: string): Letters {
  const counts = new Uint8Array(ALPHABET);
  for (const letter of text) {
    const at = letter.charCodeAt(0) - 97;
    const place = at >= 0 && at < ALPHABET - 1 ? at : ALPHABET - 1;
    counts[place] = (counts[place] ?? 0) + 1;
  }
  const present = counts.reduce((sum, times, at) => (times > 0 ? sum | (1 << at) : sum), 0);
  return { length: text.length, counts, present };
}

function bits(mask: number): number {
  let count = 0;
  for (let left = mask; left !== 0; left &= left - 1) count += 1;
  return count;
}

/** One account, scope, repository owner or name of the registry in common: then both are one's own. */
function samePublisher(a: Named, b: Named): boolean {
  const mine = new Set(marksOf(a));
  return marksOf(b).some((mark) => mine.has(mark));
}

function marksOf({ source, repository, publisher }: Named): string[] {
  const [, scope] = /^(@[^/]+)\//.exec(source.ref) ?? [];
  const owner = repositoryOwner(repository);
  const names = [publisher?.registryEntry?.name, publisher?.registryName ?? undefined];
  return [
    ...(scope === undefined ? [] : [`scope ${scope}`]),
    ...(owner === null ? [] : [`repository ${owner}`]),
    ...(publisher?.owners ?? []).map((name) => `account ${name}`),
    ...names.flatMap((name) => (name === undefined ? [] : [`registry ${name.split('/')[0]}`])),
  ];
}
