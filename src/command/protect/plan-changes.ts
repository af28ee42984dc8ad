import path from 'node:path';
import { catalogueKey } from '../../domain/check/catalogue-key.ts';
import { readConfig } from '../../domain/check/read-config.ts';
import { readConfigText } from '../../domain/check/text/config-text.ts';
import { formatPolicy } from '../../domain/policy/format.ts';
import { type Preset, serverPolicy } from '../../domain/policy/recommend.ts';
import type { Policy } from '../../domain/policy/schema.ts';
import { putGatewayInFront } from '../../domain/protect/gateway.ts';
import { policyFileName } from '../../domain/protect/policy-file-name.ts';
import type { ProtectedServer, Protector } from '../../domain/protect/protector.ts';
import { recordOf } from '../catalogue/catalogue-server.ts';
import { readServerOf } from '../catalogue/find-server.ts';
import type { OpenCatalogue } from '../catalogue/opened-catalogue.ts';
import { UsageError } from '../command.ts';
import { plain } from '../style.ts';
import type { World } from '../world.ts';

/** A file that is to change. */
export interface FileChange {
  /** Whole path. */
  file: string;
  /** Null where it is not there yet. */
  before: string | null;
  after: string;
}

export interface Change {
  files: FileChange[];
  notes: string[];
}

export interface ProtectRequest {
  protector: Protector;
  servers: readonly string[];
  preset: Preset;
  /** A policy of the reader's own, in place of the catalogue's. */
  policy: Policy | null;
  /** Puts the gateway in front, in place of rules in the client's own words. */
  gateway: boolean;
  /** How the gateway is started: `npx -y toolward@1.2.3`. */
  start: readonly string[];
}

/** Works out every change without writing anything. Throws a UsageError or EditRefused that says what is in the way. */
export async function planChanges(
  request: ProtectRequest,
  catalogue: OpenCatalogue,
  world: World,
): Promise<Change> {
  const files = new Map<string, FileChange>();
  const notes: string[] = [];
  const textOf = async (file: string): Promise<string> => {
    const known = files.get(file);
    if (known !== undefined) return known.after;
    const before = await world.fs.readFile(file, 'utf8').catch(absent);
    files.set(file, { file, before, after: before ?? '' });
    return before ?? '';
  };
  const put = async (file: string, after: string): Promise<void> => {
    const before = files.get(file)?.before ?? null;
    files.set(file, { file, before, after });
  };
  for (const name of request.servers) {
    const config = await configOf(request.protector, name, world);
    const server = await protectedServer(request, name, config.key, catalogue);
    if (!request.gateway) {
      const file = wholePath(request.protector.rulesFile(config.place, name), world);
      const edited = request.protector.write(await textOf(file), server, file);
      await put(file, edited.text);
      notes.push(...edited.notes);
      continue;
    }
    const policyFile = wholePath(policyPlace(config.place, name), world);
    await textOf(policyFile);
    await put(policyFile, formatPolicy(server.policy));
    const words = [...request.start, 'enforce', policyFile];
    const edited = putGatewayInFront(await textOf(config.file), name, { words }, config.file);
    await put(config.file, edited.text);
    notes.push(...edited.notes);
  }
  return {
    files: [...files.values()].filter(({ before, after }) => before !== after),
    notes: [...new Set(notes)],
  };
}

function absent(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}

/** Beside the client's own file: of a project in its folder, of a person in theirs. */
function policyPlace(config: string, name: string): string {
  return `${config.startsWith('~/') ? '~/' : ''}${policyFileName(name)}`;
}

function wholePath(place: string, { home, cwd }: World): string {
  return place.startsWith('~/') ? path.join(home, place.slice(2)) : path.resolve(cwd, place);
}

/** The file in which the client has the server, and what the catalogue knows the server by. */
async function configOf(
  protector: Protector,
  name: string,
  world: World,
): Promise<{ place: string; file: string; key: string | null }> {
  const looked: string[] = [];
  for (const place of protector.configs) {
    const file = wholePath(place, world);
    const text = await world.fs.readFile(file, 'utf8').catch(absent);
    if (text === null) continue;
    const read = await readConfigText(text);
    if ('fault' in read)
      throw new UsageError(`${place} cannot be read: ${read.fault.message}. ${read.fault.hint}`);
    const content = readConfig(read.value);
    const servers = content.kind === 'servers' ? content.servers : [];
    const found = servers.find((server) => server.name === name);
    looked.push(...servers.map((server) => server.name));
    if (found === undefined) continue;
    const target = found.unread === null ? found.targets.at(-1) : undefined;
    return {
      place,
      file,
      key: target === undefined ? null : catalogueKey(target.kind, target.ref),
    };
  }
  const known = looked.length === 0 ? 'It has none.' : `It has ${looked.map(plain).join(', ')}.`;
  throw new UsageError(`${protector.title} has no server ${JSON.stringify(plain(name))}. ${known}`);
}

async function protectedServer(
  request: ProtectRequest,
  name: string,
  key: string | null,
  catalogue: OpenCatalogue,
): Promise<ProtectedServer> {
  if (request.policy !== null) {
    const { tools = {}, hide = [] } = request.policy;
    return { key: name, policy: request.policy, tools: [...Object.keys(tools), ...hide] };
  }
  const known = key === null ? null : await readServerOf(catalogue, key);
  if (known === null)
    throw new UsageError(
      `The tools of ${plain(name)} are not known to the catalogue. Give a policy of your own with --policy FILE.`,
    );
  const judged = known.tools.map((tool) => ({ tool: recordOf(tool), verdict: tool.verdict }));
  return {
    key: name,
    policy: serverPolicy(judged, request.preset),
    tools: known.tools.map((tool) => tool.name),
  };
}
