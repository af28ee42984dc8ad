import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { loadOverrides } from '../src/catalogue/load-overrides.ts';
import { loadRecords } from '../src/catalogue/load-records.ts';
import { buildCatalogue } from '../src/domain/catalogue/build-catalogue.ts';
import { CLIENTS } from '../src/domain/policy/exports/export-policy.ts';
import type { ExportTarget } from '../src/domain/policy/exports/target.ts';
import { PRESETS, type Preset } from '../src/domain/policy/recommend.ts';
import { PROTECTORS } from '../src/domain/protect/protectors.ts';
import { inTurn } from './prove-clients/in-turn.ts';
import { installClients } from './prove-clients/install-clients.ts';
import { keptSessions } from './prove-clients/kept-sessions.ts';
import { PINNED_CLIENTS, type PinnedClient } from './prove-clients/pinned-clients.ts';
import { proveClient, proveProtect } from './prove-clients/prove-client.ts';
import { realSubject, subjectOf } from './prove-clients/subjects.ts';

const USAGE = `npm run prove:clients -- [options] [client …]

Installs pinned versions of real clients in a temporary folder, gives each a fresh home, a model on the loopback
interface that plays tool calls, and servers that write down what arrives; puts the text of the pages where the pages
say, calls every tool, and compares with the policy. The result goes to content/clients/<client>.json.

  --short           four clients, three servers, one preset: what CI runs; writes no result
  --folder <path>   where the clients are installed and left (a folder in the temporary folder)
  --preset <name>   one preset only
  --server <name>   servers of these packages only; may be repeated
  --protect         clients that toolward protect writes for: the rules are written into the reader's files as it does
                    it, in place of the text of the pages, and the gateway is put in front and taken back; the result
                    goes to content/protect/<client>.json
  --continue        take what was run before, of sessions that would be the same now
  --at-once <n>     sessions that run at once; as many as there are cores if not said
  --no-write        keep the results that stand

Needs Linux on x64, since the programs are taken from the packages of that platform.`;

/** What CI runs: two real servers and one that stands in. */
const SHORT = {
  clients: ['claude-code', 'codex', 'gemini-cli', 'opencode'],
  servers: [
    '@modelcontextprotocol/server-filesystem',
    '@modelcontextprotocol/server-memory',
    '@netlify/mcp',
  ],
};
const MINUTE_MS = 60_000;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    short: { type: 'boolean', default: false },
    preset: { type: 'string' },
    server: { type: 'string', multiple: true },
    folder: { type: 'string', default: path.join(tmpdir(), 'toolward-clients') },
    protect: { type: 'boolean', default: false },
    continue: { type: 'boolean', default: false },
    'at-once': { type: 'string' },
    'no-write': { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  },
});

try {
  process.exitCode = values.help ? usage() : await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

function usage(): number {
  console.log(USAGE);
  return 0;
}

async function main(): Promise<number> {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error(
      `prove:clients runs on Linux on x64 only, not on ${process.platform} on ${process.arch}.`,
    );
  const started = Date.now();
  const clients = chosen();
  const packages = installClients(values.folder, clients);
  const entries = await serversToRun();
  const presets = chosenPresets().map((preset) => ({
    preset,
    subjects: entries.map((entry) => realSubject(subjectOf(entry, preset), entry)),
  }));
  const task = {
    packages,
    presets,
    date: new Date().toISOString().slice(0, 10),
    say: (line: string) => console.log(line),
    inTurn: inTurn(atOnce()),
    kept: keptSessions(path.join(values.folder, 'sessions'), values.continue),
  };
  const prove = async (client: PinnedClient): Promise<number> => {
    const proof = await proveClient(client, targetOf(client), task);
    const wrong = [
      ...proof.modes.flatMap((mode) => mode.wrong),
      ...proof.oddNames.wrong,
      ...proof.gateway.wrong,
    ];
    const calls = proof.modes.reduce((sum, mode) => sum + mode.calls, 0);
    const lines = wrong.map((line) => `\n  ${line}`).join('');
    console.log(`${proof.package}@${proof.version}: ${calls} calls, ${wrong.length} wrong${lines}`);
    if (!values.short && !values['no-write']) write('clients', proof.id, proof);
    return wrong.length;
  };
  const proveWritten = async (client: PinnedClient): Promise<number> => {
    const protector = PROTECTORS.find(({ id }) => id === client.id);
    if (protector === undefined)
      throw new Error(`toolward protect writes nothing for ${client.id}.`);
    const proof = await proveProtect(client, targetOf(client), protector, task);
    const { rules, gateway } = proof;
    const wrong = [...rules.wrong, ...gateway.wrong];
    const lines = wrong.map((line) => `\n  ${line}`).join('');
    const calls = rules.calls + gateway.calls;
    console.log(`${client.id} protect: ${calls} calls, ${wrong.length} wrong${lines}`);
    if (!values.short && !values['no-write']) write('protect', proof.id, proof);
    return wrong.length;
  };
  const counts = await Promise.all(clients.map(values.protect ? proveWritten : prove));
  console.log(`${((Date.now() - started) / MINUTE_MS).toFixed(1)} minutes`);
  return counts.every((wrong) => wrong === 0) ? 0 : 1;
}

function chosen(): PinnedClient[] {
  const ids = positionals.length > 0 ? positionals : values.short ? SHORT.clients : null;
  if (ids === null)
    return PINNED_CLIENTS.filter(
      (client) => !values.protect || PROTECTORS.some(({ id }) => id === client.id),
    );
  return ids.map((id) => {
    const client = PINNED_CLIENTS.find((one) => one.id === id);
    if (client !== undefined) return client;
    const known = PINNED_CLIENTS.map((one) => one.id).join(', ');
    throw new Error(`${id} is no client that is run. Known: ${known}.`);
  });
}

function chosenPresets(): readonly Preset[] {
  if (values.short) return ['recommended'];
  const { preset } = values;
  if (preset === undefined) return PRESETS;
  const found = PRESETS.find((one) => one === preset);
  if (found === undefined) throw new Error(`${preset} is no preset. Known: ${PRESETS.join(', ')}.`);
  return [found];
}

function atOnce(): number {
  const { 'at-once': text } = values;
  const number = text === undefined ? availableParallelism() : Number(text);
  if (!Number.isInteger(number) || number < 1) throw new Error(`--at-once ${text} is no count.`);
  return number;
}

function targetOf({ id }: PinnedClient): ExportTarget {
  const target: ExportTarget | undefined = CLIENTS.find((one) => one.id === id);
  if (target === undefined) throw new Error(`${id} has no export`);
  return target;
}

async function serversToRun() {
  const { servers } = await loadRecords(['content/servers']);
  const overrides = await loadOverrides('content/overrides');
  const catalogue = buildCatalogue({ servers, quarantined: [], attacks: [], overrides });
  const wanted = values.server ?? (values.short ? SHORT.servers : null);
  return catalogue.servers.filter(
    ({ tools, record }) =>
      tools.length > 0 && (wanted === null || wanted.includes(record.source.ref)),
  );
}

function write(folder: string, id: string, proof: object): void {
  mkdirSync(`content/${folder}`, { recursive: true });
  writeFileSync(`content/${folder}/${id}.json`, `${JSON.stringify(proof, null, 2)}\n`);
}
