import semver from 'semver';
import type { Found } from './osv-match.ts';

/** A record of GitLab's advisory database (YAML), as far as it says which npm versions it is about. */
export interface GitlabRecord {
  identifier: string;
  title?: string;
  /** `npm/@scope/name`. */
  package_slug?: string;
  /** A range of npm: `>=1.0.0 <1.2.3||<0.9.1`. */
  affected_range?: string;
}

/** GitHub titles a record that another one replaces so; its range is that of no version in particular. */
const REPLACED = /^Duplicate Advisory:/;
const NPM = 'npm/';

/** The installed versions that a record is about. Throws on a range that is none. */
export function matchGitlab(
  { identifier: id, title = '', package_slug: slug = '', affected_range: range }: GitlabRecord,
  installed: ReadonlyMap<string, ReadonlySet<string>>,
): Found[] {
  if (!slug.startsWith(NPM) || REPLACED.test(title)) return [];
  const name = slug.slice(NPM.length);
  const versions = [...(installed.get(name) ?? [])];
  if (versions.length === 0) return [];
  if (range === undefined || semver.validRange(range) === null)
    throw new Error(`${id}: "${range}" is no range of versions`);
  return versions
    .filter((version) => semver.satisfies(version, range, { includePrerelease: true }))
    .map((version) => ({ name, version, id, summary: title }));
}
