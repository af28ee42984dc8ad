import semver from 'semver';

/**
 * Which published versions to scan before `current` in order to start a change log, oldest first, at most `wanted`.
 * The newest release of each earlier minor line (of each patch below 0.0): what a reader means by "the version before".
 * Where there are fewer lines, releases of the current line fill up, newest first. Pre-releases are left out, unless
 * the current version is one itself.
 */
export function earlierVersions(
  published: readonly string[],
  current: string,
  wanted: number,
): string[] {
  const preReleases = semver.prerelease(current) !== null;
  const earlier = published
    .filter((version) => semver.valid(version) !== null && semver.lt(version, current))
    .filter((version) => preReleases || semver.prerelease(version) === null)
    .sort(semver.rcompare);
  const seen = new Set([lineOf(current)]);
  const lines = earlier.filter((version) => {
    const line = lineOf(version);
    if (seen.has(line)) return false;
    seen.add(line);
    return true;
  });
  const chosen = lines.slice(0, wanted);
  const fill = earlier.filter((version) => !chosen.includes(version));
  return [...chosen, ...fill.slice(0, wanted - chosen.length)].sort(semver.compare);
}

function lineOf(version: string): string {
  const { major, minor, patch } = semver.parse(version) ?? { major: 0, minor: 0, patch: version };
  return major === 0 && minor === 0 ? `0.0.${patch}` : `${major}.${minor}`;
}
