import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isJsonObject, type JsonObject } from '../../domain/record/json.ts';
import type { Publisher } from '../../domain/record/publisher.ts';
import { npmEnvironment } from './npm-settings.ts';
import { isoSeconds, readVersions } from './published-versions.ts';
import { runNpm } from './run-npm.ts';

/** Longest text of an author that is kept. */
const MAX_TEXT_CHARS = 300;

/**
 * Asks the caller's registry who publishes a version; `folder` is the scanner's own and is removed at the end. Null when
 * the registry does not answer: facts are extras, a scan does without.
 */
export async function publisherFacts(
  name: string,
  version: string,
  folder: string,
  now: Date,
  timeoutSeconds: number,
): Promise<Publisher | null> {
  try {
    const environment = await npmEnvironment(join(folder, 'home'), join(folder, 'cache'));
    const args = ['view', '--json', '--no-update-notifier', '--', `${name}@${version}`];
    const { code, stdout } = await runNpm(args, { environment, timeoutSeconds });
    return code === 0 ? readPublisher(stdout, now) : null;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Reads what `npm view --json <name>@<version>` printed; null for something else. */
export function readPublisher(json: string, now: Date): Publisher | null {
  let view: unknown;
  try {
    view = JSON.parse(json);
  } catch {
    return null;
  }
  if (!isJsonObject(view)) return null;
  const dist = isJsonObject(view['dist']) ? view['dist'] : {};
  const { versions, published } = versionsOf(view);
  const dates = [...published.values()].sort();
  return {
    checkedAt: isoSeconds(now),
    registryName: text(view, 'mcpName'),
    provenance: isJsonObject(dist['attestations']),
    releases: versions.length === 0 ? null : versions.length,
    firstRelease: dates[0] ?? null,
    lastRelease: dates.at(-1) ?? null,
    deprecated: text(view, 'deprecated'),
  };
}

function versionsOf({ versions, time }: JsonObject): ReturnType<typeof readVersions> {
  try {
    return readVersions(JSON.stringify({ versions, ...(time === undefined ? {} : { time }) }));
  } catch {
    return { versions: [], published: new Map() };
  }
}

function text(view: JsonObject, key: string): string | null {
  const value = Object.hasOwn(view, key) ? view[key] : undefined;
  return typeof value === 'string' && value.trim() !== ''
    ? value.trim().slice(0, MAX_TEXT_CHARS).toWellFormed()
    : null;
}
