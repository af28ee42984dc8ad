import semver from 'semver';

/** A record of OSV (schema 1.x), as far as it says which npm packages it is about. */
export interface OsvRecord {
  id: string;
  summary?: string;
  /** When it was taken back. */
  withdrawn?: string;
  affected?: {
    package?: { ecosystem?: string; name?: string };
    versions?: string[];
    ranges?: { type?: string; events?: OsvEvent[] }[];
  }[];
}
type OsvEvent = { introduced?: string; fixed?: string; last_affected?: string; limit?: string };

/** One installed version of a package. */
export interface Installed {
  name: string;
  version: string;
}

/** A known vulnerability of an installed version. */
export interface Found extends Installed {
  id: string;
  summary: string;
}

/** The installed versions that a record is about. */
export function matchRecord(
  { id, summary = '', withdrawn, affected = [] }: OsvRecord,
  installed: ReadonlyMap<string, ReadonlySet<string>>,
): Found[] {
  if (withdrawn !== undefined) return [];
  const found = new Map<string, Found>();
  for (const { package: about, versions = [], ranges = [] } of affected) {
    const name = about?.name;
    if (about?.ecosystem !== 'npm' || name === undefined) continue;
    for (const version of installed.get(name) ?? []) {
      const hit =
        versions.includes(version) ||
        ranges.some(({ type, events = [] }) => type !== 'GIT' && isAffected(version, events));
      if (hit) found.set(`${name}@${version}`, { name, version, id, summary });
    }
  }
  return [...found.values()];
}

/** The algorithm of OSV's schema: events in the order of their versions switch on and off. `0` stands before all versions. */
function isAffected(version: string, events: readonly OsvEvent[]): boolean {
  const steps = events
    .flatMap(({ introduced, fixed, last_affected: last }) => [
      ...(introduced === undefined ? [] : [{ at: introduced, turn: 'on' as const }]),
      ...(fixed === undefined ? [] : [{ at: fixed, turn: 'off' as const }]),
      ...(last === undefined ? [] : [{ at: last, turn: 'off after' as const }]),
    ])
    .sort((a, b) => compare(a.at, b.at));
  let affected = false;
  for (const { at, turn } of steps) {
    const order = compare(version, at);
    if (turn === 'on' && order >= 0) affected = true;
    if (turn === 'off' && order >= 0) affected = false;
    if (turn === 'off after' && order > 0) affected = false;
  }
  return affected;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  if (a === '0') return -1;
  if (b === '0') return 1;
  return semver.compare(readVersion(a), readVersion(b));
}

/** Records name versions as their writers do: `4.5` is 4.5.0. */
function readVersion(text: string): semver.SemVer {
  const version = semver.parse(text, { loose: true }) ?? semver.coerce(text);
  if (version === null) throw new Error(`"${text}" is no version`);
  return version;
}
