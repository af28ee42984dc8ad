import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { npmEnvironment } from './npm-settings.ts';
import { runNpm } from './run-npm.ts';

/** What a registry says about the versions of a package. */
export interface PublishedVersions {
  versions: string[];
  /** Version -> when it was published, ISO 8601 in UTC; empty when the registry does not say so credibly. */
  published: Map<string, string>;
}

/** One version comes as text, several as a list. */
const VersionsSchema = z
  .union([z.string(), z.array(z.string())])
  .transform((versions) => [versions].flat());
const ViewSchema = z.union([
  z.object({ versions: VersionsSchema, time: z.record(z.string(), z.string()).default({}) }),
  // A registry without dates: npm prints the value of the only field that is there.
  VersionsSchema.transform((versions) => ({ versions, time: {} as Record<string, string> })),
]);

/**
 * Asks the caller's registry for the versions of a package; `folder` is the scanner's own, for npm's home and cache, and is removed at the end.
 * Throws an Error with one sentence when it cannot be told.
 */
export async function publishedVersions(
  name: string,
  folder: string,
  timeoutSeconds: number,
): Promise<PublishedVersions> {
  try {
    const environment = await npmEnvironment(join(folder, 'home'), join(folder, 'cache'));
    const args = ['view', '--json', '--no-update-notifier', '--', name, 'versions', 'time'];
    const { code, stdout } = await runNpm(args, { environment, timeoutSeconds });
    if (code === 0) return readVersions(stdout);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  throw new Error(`npm:${name}: the registry did not say which versions there are`);
}

/** Reads what `npm view --json <name> versions time` printed. Throws where it is something else. */
export function readVersions(json: string): PublishedVersions {
  const { versions, time } = ViewSchema.parse(JSON.parse(json));
  const { created, modified, ...times } = time;
  // npm's own registry gives both. A mirror that lacks them fills in when it fetched each version.
  const credible = created !== undefined && modified !== undefined;
  const dated = credible ? Object.entries(times) : [];
  return {
    versions,
    published: new Map(
      dated.flatMap(([version, text]): [string, string][] => {
        const date = new Date(text);
        return Number.isNaN(date.getTime()) ? [] : [[version, isoSeconds(date)]];
      }),
    ),
  };
}

/** ISO 8601 in UTC, to the second. */
export function isoSeconds(date: Date): string {
  return date.toISOString().replace(/\.\d{3}Z$/, 'Z');
}
