import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { catalogueKey } from '../../domain/check/catalogue-key.ts';
import type { ConfigServer } from '../../domain/check/config-server.ts';
import type { LaunchTarget } from '../../domain/check/launch/launch-target.ts';
import type { OfferedTexts } from '../../domain/record/offered-texts.ts';
import type { ToolRecord } from '../../domain/record/tool-record.ts';
import type { ScanContext } from '../../scanner/scan.ts';
import { recordOf } from '../catalogue/catalogue-server.ts';
import { readServerOf } from '../catalogue/find-server.ts';
import type { OpenCatalogue } from '../catalogue/opened-catalogue.ts';
import { DATA_FILES } from '../catalogue/packed-catalogue.ts';
import type { World } from '../world.ts';
import { lockId } from './lock-file.ts';

/** What a configured server offers now. */
export type Offer = { id: string; names: string[]; target: LaunchTarget } & (
  | {
      state: 'read';
      from: 'server' | 'catalogue';
      version: string | null;
      tools: readonly ToolRecord[];
      offered: OfferedTexts;
    }
  /** Why nothing could be read, in one clause. */
  | { state: 'unread'; reason: string }
);

export interface OfferOptions {
  /** Take every list from the catalogue, and start nothing. */
  offline: boolean;
  sandbox: boolean;
}

/** Reads what each configured server offers, one after the other; servers of one source and version once. `progress` is told of each. */
export async function readOffers(
  servers: readonly ConfigServer[],
  { offline, sandbox }: OfferOptions,
  catalogue: OpenCatalogue,
  world: World,
  progress: (line: string) => void,
): Promise<Offer[]> {
  const wanted = new Map<string, { names: string[]; target: LaunchTarget }>();
  for (const { name, targets, disabled } of servers) {
    // A bridge is how the tools are reached; the server behind it, named last, has them.
    const target = targets.at(-1);
    if (target === undefined || disabled) continue;
    const known = wanted.get(lockId(target));
    if (known === undefined) wanted.set(lockId(target), { names: [name], target });
    else if (!known.names.includes(name)) known.names.push(name);
  }
  const needsStart = !offline && [...wanted.values()].some(({ target }) => canStart(target));
  const scanner = needsStart ? await openScanner(sandbox, world) : null;
  try {
    const offers: Offer[] = [];
    for (const [id, { names, target }] of wanted) {
      progress(`${offers.length + 1}/${wanted.size} ${names.join(', ')}`);
      const read =
        scanner !== null && canStart(target)
          ? await scanner.read(target)
          : await fromCatalogue(target, catalogue);
      offers.push({ id, names, target, ...read });
    }
    return offers;
  } finally {
    await scanner?.close();
  }
}

type Read =
  | Pick<Extract<Offer, { state: 'read' }>, 'state' | 'from' | 'version' | 'tools' | 'offered'>
  | { state: 'unread'; reason: string };

/** The scanner starts packages of npm and asks addresses. */
const canStart = ({ kind }: LaunchTarget): boolean => kind === 'npm' || kind === 'remote';

async function fromCatalogue(target: LaunchTarget, catalogue: OpenCatalogue): Promise<Read> {
  const found = await readServerOf(catalogue, catalogueKey(target.kind, target.ref));
  if (found === null) return { state: 'unread', reason: 'the catalogue does not have its tools' };
  if (target.version !== null && found.version !== null && target.version !== found.version)
    return {
      state: 'unread',
      reason: `the catalogue has its version ${found.version}, and ${target.version} is configured`,
    };
  return {
    state: 'read',
    from: 'catalogue',
    version: found.version,
    tools: found.tools.map(recordOf),
    offered: found.offered,
  };
}

async function openScanner(isolated: boolean, world: World) {
  const [{ scan }, { DEFAULT_LIMITS }, { parseLaunchTable }, { chooseLauncher }] =
    await Promise.all([
      import('../../scanner/scan.ts'),
      import('../../scanner/limits.ts'),
      import('../../scanner/launch-table.ts'),
      import('../scan/choose-launcher.ts'),
    ]);
  const workFolder = await mkdtemp(path.join(tmpdir(), 'toolward-lock-'));
  const close = () => rm(workFolder, { recursive: true, force: true });
  try {
    const table = path.join(world.dataFolder, DATA_FILES.launches);
    const context: ScanContext = {
      table: parseLaunchTable(await world.fs.readFile(table, 'utf8'), table),
      limits: DEFAULT_LIMITS,
      launcher: await chooseLauncher(workFolder, isolated),
      workFolder,
      out: path.join(workFolder, 'records'),
      history: null,
      dryRun: true,
      anyLicence: true,
      now: world.clock,
    };
    return {
      async read({ kind, ref, version }: LaunchTarget): Promise<Read> {
        const target =
          kind === 'npm'
            ? { kind, name: ref, range: version ?? 'latest' }
            : { kind: 'remote' as const, url: ref };
        const { record } = await scan(target, context);
        if (record.scan?.outcome !== 'listed')
          return { state: 'unread', reason: record.scan?.detail ?? 'it gave no list' };
        const { tools, instructions, prompts, resources } = record;
        return {
          state: 'read',
          from: 'server',
          version: record.version,
          tools,
          offered: { instructions, prompts, resources },
        };
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
