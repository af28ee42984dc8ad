import { compare as comparePep440, valid as validPep440 } from '@renovatebot/pep440';
import semverCompare from 'semver/functions/compare.js';
import semverValid from 'semver/functions/valid.js';

/** Package ecosystems under their OSV names (ossf.github.io/osv-schema, defined ecosystems). */
export const ECOSYSTEMS = [
  'npm',
  'PyPI',
  'Go',
  'RubyGems',
  'crates.io',
  'Maven',
  'NuGet',
  'Packagist',
] as const;
export type Ecosystem = (typeof ECOSYSTEMS)[number];

/** One bound: `>=1.2.0`. */
export interface Bound {
  op: '<' | '<=' | '>' | '>=' | '=';
  version: string;
}

/** Alternatives, each a list of bounds that must all hold. An empty list of bounds holds for every version. */
export type VersionRange = Bound[][];

const BOUND = /^(<=|>=|<|>|=)([0-9A-Za-z][0-9A-Za-z.+!_-]*)$/;

/**
 * Reads `>=1.8.0 <1.30.0 || >=2.0.0 <2.2.0`, or `*` for every version: the one grammar for all ecosystems.
 * Returns null when the text is not of that form.
 */
export function parseRange(text: string): VersionRange | null {
  if (text === '*') return [[]];
  const range: VersionRange = [];
  for (const alternative of text.split(' || ')) {
    const bounds: Bound[] = [];
    for (const part of alternative.split(' ')) {
      const match = BOUND.exec(part);
      if (match?.[1] === undefined || match[2] === undefined) return null;
      bounds.push({ op: match[1] as Bound['op'], version: match[2] });
    }
    range.push(bounds);
  }
  return range;
}

/** True when the version has the form of its ecosystem: PEP 440 for PyPI, semantic versioning for npm, Go and crates.io. Others have no form that we check. */
export function isVersionOf(ecosystem: Ecosystem, version: string): boolean {
  if (ecosystem === 'PyPI') return validPep440(version) !== null;
  if (ecosystem === 'npm' || ecosystem === 'crates.io') return semverValid(version) === version;
  if (ecosystem === 'Go') return semverValid(version) !== null;
  return version !== '';
}

/** Compares two versions of one ecosystem: negative, zero or positive, or null where the ecosystem's order is not known here. */
function compareVersions(ecosystem: Ecosystem, a: string, b: string): number | null {
  if (!isVersionOf(ecosystem, a) || !isVersionOf(ecosystem, b)) return null;
  if (ecosystem === 'PyPI') return comparePep440(a, b);
  if (ecosystem === 'npm' || ecosystem === 'crates.io' || ecosystem === 'Go')
    return semverCompare(a, b);
  return null;
}

function holds(op: Bound['op'], order: number): boolean {
  if (op === '<') return order < 0;
  if (op === '<=') return order <= 0;
  if (op === '>') return order > 0;
  if (op === '>=') return order >= 0;
  return order === 0;
}

/**
 * True when the version lies in the range, false when not, null when that cannot be decided
 * (unknown order, a version of another form). Pre-releases are ordered, not excluded: a beta
 * below the fixed version is affected, as in OSV.
 */
export function inRange(
  ecosystem: Ecosystem,
  version: string,
  range: VersionRange,
): boolean | null {
  let undecided = false;
  for (const bounds of range) {
    const orders = bounds.map((b) => ({
      op: b.op,
      order: compareVersions(ecosystem, version, b.version),
    }));
    if (orders.some((o) => o.order === null)) undecided = true;
    else if (orders.every((o) => o.order !== null && holds(o.op, o.order))) return true;
  }
  return undecided ? null : false;
}

/** True when the version is at or above every fixed one, false when it is below all of them; null between release lines, and where that cannot be decided. */
export function isFixed(
  ecosystem: Ecosystem,
  version: string,
  fixedIn: readonly string[],
): boolean | null {
  const orders = fixedIn.map((fixed) => compareVersions(ecosystem, version, fixed));
  if (orders.length === 0 || orders.some((order) => order === null)) return null;
  if (orders.every((order) => (order ?? -1) >= 0)) return true;
  return orders.every((order) => (order ?? 0) < 0) ? false : null;
}
