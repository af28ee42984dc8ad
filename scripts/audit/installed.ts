import type { LockFile } from '../sbom/cyclonedx.ts';

const FOLDER = 'node_modules/';

/** Versions of each package that lock files install, under the names by which registries know them. */
export function installedPackages(locks: readonly LockFile[]): Map<string, Set<string>> {
  const installed = new Map<string, Set<string>>();
  for (const { packages } of locks) {
    for (const [place, { name, version, link }] of Object.entries(packages)) {
      if (place === '' || link === true || version === undefined) continue;
      // An alias has its real name beside; all others are called by their folder.
      const own = name ?? place.slice(place.lastIndexOf(FOLDER) + FOLDER.length);
      const versions = installed.get(own);
      if (versions === undefined) installed.set(own, new Set([version]));
      else versions.add(version);
    }
  }
  return installed;
}
