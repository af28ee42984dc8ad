import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ExportTarget } from '../../src/domain/policy/exports/target.ts';
import type { Policy } from '../../src/domain/policy/schema.ts';
import type { Protector } from '../../src/domain/protect/protector.ts';
import { addTexts } from './config-files.ts';
import type { ModelCall } from './fake-model.ts';
import type { PinnedClient } from './pinned-clients.ts';
import { type ProtectedPlace, protectPlace } from './protect-place.ts';
import { runClient } from './run-client.ts';

/** What the gateway let through inside a client whose own checks are off. */
export interface GatewayProof {
  calls: number;
  wrong: string[];
  /** True where the client told the server about the folder that it works in. */
  announcesRoots: boolean;
}

const SERVER = 'proof';
const TOOLS = ['read', 'drop', 'run', 'stop'].map((name) => ({
  name,
  description: 'A tool.',
  inputSchema: { type: 'object', properties: { path: { type: 'string' } } },
  annotations: { readOnlyHint: true },
}));
const POLICY: Policy = {
  version: '1',
  default: 'deny',
  hide: ['drop'],
  tools: {
    read: {
      require: [
        {
          conditions: [{ path: 'args.path', op: 'path_within', value: ['/srv'] }],
          on_deny: 'Only below /srv.',
        },
      ],
      limits: [{ counter: 'reads', window: 'day', max: 2, scope: 'grant' }],
    },
    run: { action: 'require_approval', reason: 'It runs something.' },
    stop: { action: 'deny', reason: 'It stops something.' },
  },
};
/** Each is an answer of its own, so that the limit meets the last. */
const CALLS: readonly (readonly [tool: string, path: string])[] = [
  ['read', '/srv/a'],
  ['read', '/etc/a'],
  ['run', '/srv/a'],
  ['stop', '/srv/a'],
  ['drop', '/srv/a'],
  ['read', '/srv/b'],
  ['read', '/srv/c'],
];
const ARRIVE = ['read /srv/a', 'read /srv/b'];
const TOOLWARD = fileURLToPath(new URL('../toolward.mjs', import.meta.url));
const STAND_IN = fileURLToPath(new URL('./standin-server.mjs', import.meta.url));

/**
 * Puts the gateway where the server's own command was, switches the client's checks off, and looks at what arrives. With
 * `protector`, the server is there already and `toolward protect --gateway` puts the gateway in front, and takes it back.
 */
export async function proveGateway(
  client: PinnedClient,
  target: ExportTarget,
  options: { packages: string; timeoutMs: number; protector?: Protector },
): Promise<GatewayProof> {
  // A client waits seconds for a server: the bundle of changed sources is made before.
  execFileSync(process.execPath, [TOOLWARD, '--version']);
  const folder = mkdtempSync(path.join(tmpdir(), 'prove-gateway-'));
  const [policy, tools, log] = ['policy.json', 'tools.json', 'calls.ndjson'].map((name) =>
    path.join(folder, name),
  ) as [string, string, string];
  try {
    writeFileSync(policy, JSON.stringify(POLICY));
    writeFileSync(tools, JSON.stringify(TOOLS));
    const store = path.join(folder, 'counters.db');
    const audit = path.join(folder, 'audit.jsonl');
    const gateway = [TOOLWARD, 'enforce', policy, '--store', store, '--audit', audit];
    const own = [process.execPath, STAND_IN, tools, log];
    const { protector } = options;
    const [command = '', ...args] =
      protector === undefined ? [process.execPath, ...gateway, '--', ...own] : own;
    const entry = target.start?.({
      key: SERVER,
      tools: TOOLS.map(({ name }) => name),
      launch: { command, args, variables: [] },
    });
    if (entry === null || entry === undefined) throw new Error(`${target.title} has no entry`);
    const batches = CALLS.map(([tool, where], i): ModelCall[] => [
      { id: `call_g_${i}`, ...client.offeredAs(SERVER, tool), args: { path: where } },
    ]);
    const undo: string[] = [];
    let protectedPlace: ProtectedPlace | null = null;
    const run = await runClient(client, {
      packages: options.packages,
      files: (place) => addTexts(client.files(place), [entry]),
      ...(protector === undefined
        ? {}
        : {
            before: async (place) => {
              protectedPlace = await protectPlace(protector, SERVER, POLICY, place);
            },
            after: async () => {
              undo.push(...((await protectedPlace?.undo()) ?? ['nothing was protected']));
            },
          }),
      flags: client.unchecked,
      env: client.uncheckedEnv ?? {},
      batches,
      timeoutMs: options.timeoutMs,
    });
    const lines = existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n') : [];
    const entries = lines
      .filter((line) => line !== '')
      .map(
        (line) => JSON.parse(line) as { call?: string; args?: { path?: string }; roots?: number },
      );
    const arrived = entries.flatMap(({ call, args }) =>
      call === undefined ? [] : [`${call} ${args?.path}`],
    );
    const hidden = client.offeredAs(SERVER, 'drop').name;
    return {
      calls: CALLS.length,
      announcesRoots: entries.some(({ roots }) => (roots ?? 0) > 0),
      wrong: [
        ...ARRIVE.filter((call) => !arrived.includes(call)).map((call) => `${call} did not arrive`),
        ...arrived.filter((call) => !ARRIVE.includes(call)).map((call) => `${call} arrived`),
        ...([...run.offered].some((name) => name.endsWith(hidden)) ? ['drop was offered'] : []),
        ...(run.code === null ? ['the client did not end'] : []),
        ...undo,
      ],
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
