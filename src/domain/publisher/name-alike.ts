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

/** How often each letter occurs in a text. */
interface Letters {
  length: number;
  counts: Uint8Array;
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
  const found = new Map<string, NameAlike>();
  for (const one of byReleases) {
    for (const other of byReleases) {
      if (other.releases <= one.releases) break;
      const how = mayBeNear(one, other) ? howAlike(one, other) : null;
      if (how === null || samePublisher(one.record, other.record)) continue;
      found.set(one.record.id, {
        name: other.record.source.ref,
        how,
        releases: other.releases,
        ownReleases: one.releases,
      });
      break;
    }
  }
  return found;
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

/** Never false for two that are near, and cheap: measuring each of ten million pairs takes minutes. */
function mayBeNear(one: Candidate, other: Candidate): boolean {
  if (one.parts.registry !== other.parts.registry) return false;
  return (
    one.parts.bare === other.parts.bare ||
    mayBeWithin(2, one.letters, other.letters) ||
    (one.parts.scope !== other.parts.scope && mayBeWithin(1, one.scope, other.scope))
  );
}

/** Each change of a letter changes two counts by one at most. */
function mayBeWithin(distance: number, a: Letters, b: Letters): boolean {
  if (Math.abs(a.length - b.length) > distance) return false;
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
  return { length: text.length, counts };
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
