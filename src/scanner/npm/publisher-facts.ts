import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isJsonObject, type JsonObject } from '../../domain/record/json.ts';
import type { Publisher } from '../../domain/record/publisher.ts';
import { readAttestation } from './attestation.ts';
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
  { name, version, integrity }: { name: string; version: string; integrity: string | null },
  folder: string,
  now: Date,
  timeoutSeconds: number,
): Promise<Publisher | null> {
  try {
    const environment = await npmEnvironment(join(folder, 'home'), join(folder, 'cache'));
    const args = ['view', '--json', '--no-update-notifier', '--', `${name}@${version}`];
    const { code, stdout } = await runNpm(args, { environment, timeoutSeconds });
    const publisher = code === 0 ? readPublisher(stdout, now) : null;
    if (publisher?.provenance !== true) return publisher;
    const trust = join(folder, 'trust');
    const attestation = await readAttestation(name, version, integrity, trust, timeoutSeconds);
    return { ...publisher, attestation };
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
    provenance: provenanceIn(dist),
    releases: versions.length === 0 ? null : versions.length,
    firstRelease: dates[0] ?? null,
    lastRelease: dates.at(-1) ?? null,
    deprecated: text(view, 'deprecated'),
    ...ownersOf(view),
  };
}

/** Whether a version has a build statement; null from a registry that passes on no signatures either, as some mirrors do. */
function provenanceIn(dist: JsonObject): boolean | null {
  if (isJsonObject(dist['attestations'])) return true;
  return Array.isArray(dist['signatures']) ? false : null;
}

function versionsOf({ versions, time }: JsonObject): ReturnType<typeof readVersions> {
  try {
    return readVersions(JSON.stringify({ versions, ...(time === undefined ? {} : { time }) }));
  } catch {
    return { versions: [], published: new Map() };
  }
}

/** Names of the accounts; their addresses, which npm prints behind, are nobody's business. */
function ownersOf({ maintainers }: JsonObject): Pick<Publisher, 'owners'> {
  if (!Array.isArray(maintainers)) return {};
  const owners = maintainers.flatMap((one): string[] => {
    const name = isJsonObject(one) ? one['name'] : one;
    const [, account] =
      typeof name === 'string' ? (/^\s*([\w.-]{1,64})(?=\s|$)/.exec(name) ?? []) : [];
    return account === undefined ? [] : [account];
  });
  return owners.length === 0 ? {} : { owners: [...new Set(owners)].sort() };
}

function text(view: JsonObject, key: string): string | null {
  const value = Object.hasOwn(view, key) ? view[key] : undefined;
  return typeof value === 'string' && value.trim() !== ''
    ? value.trim().slice(0, MAX_TEXT_CHARS).toWellFormed()
    : null;
}
