import type {
  ClientProof,
  ModeProof,
  ProtectProof,
} from '../../src/domain/policy/exports/client-proof.ts';
import type { ExportTarget } from '../../src/domain/policy/exports/target.ts';
import type { Protector } from '../../src/domain/protect/protector.ts';
import { proveGateway } from './gateway-proof.ts';
import { oddNames } from './odd-names.ts';
import type { PinnedClient } from './pinned-clients.ts';
import { runSession, type SessionResult, type Subject, type Wrong } from './session.ts';
import { groupSubjects } from './subjects.ts';

export interface ProofTask {
  packages: string;
  /** The same servers, once for each preset. */
  presets: readonly { preset: string; subjects: readonly Subject[] }[];
  date: string;
  say: (line: string) => void;
}

/** Tools of one session: each answer of the model costs a client all of them again. */
const MAX_TOOLS = 400;
const SESSION_TIMEOUT_MS = 240_000;

/** Runs a client with every server and preset, in its plain mode and with its checks off, with odd names, and with the gateway. */
export async function proveClient(
  client: PinnedClient,
  target: ExportTarget,
  task: ProofTask,
): Promise<ClientProof> {
  const { packages } = task;
  const refused = new Set<string>();
  const mode = async (unchecked: boolean): Promise<ModeProof> => {
    const found = emptyMode(unchecked ? client.unchecked : []);
    for (const { preset, subjects } of task.presets) {
      const groups = groupSubjects(subjects, {
        tools: client.maxTools ?? MAX_TOOLS,
        sharesNames: client.sharesNames === true,
      });
      for (const group of groups) {
        const options = { packages, unchecked, timeoutMs: SESSION_TIMEOUT_MS };
        const result = await runSession(client, target, group, options);
        addSession(found, preset, result);
        for (const key of result.refused) refused.add(key);
        task.say(sessionLine(client, preset, unchecked, group.length, result));
      }
    }
    return found;
  };
  const modes = [await mode(false), await mode(true)];
  const odd = emptyMode([]);
  for (const unchecked of [false, true]) {
    const options = { packages, unchecked, timeoutMs: SESSION_TIMEOUT_MS };
    const result = await runSession(client, target, [oddNames()], options);
    addSession(odd, 'odd names', result);
    task.say(sessionLine(client, 'odd names', unchecked, 1, result));
  }
  const gateway = await proveGateway(client, target, { packages, timeoutMs: SESSION_TIMEOUT_MS });
  task.say(`${client.id} gateway: ${gateway.wrong.length} of ${gateway.calls} calls wrong`);
  return {
    id: client.id,
    package: client.package,
    version: client.version,
    date: task.date,
    servers: task.presets[0]?.subjects.length ?? 0,
    presets: task.presets.map(({ preset }) => preset),
    modes,
    oddNames: { calls: odd.calls, wrong: odd.wrong },
    refusedServers: [...refused].sort(),
    gateway: { calls: gateway.calls, wrong: gateway.wrong },
    announcesRoots: gateway.announcesRoots,
  };
}

/** The same calls with rules, and then with the gateway, that `toolward protect` wrote into the reader's own files. */
export async function proveProtect(
  client: PinnedClient,
  target: ExportTarget,
  protector: Protector,
  { packages, presets, date, say }: ProofTask,
): Promise<ProtectProof> {
  const found = emptyMode([]);
  for (const unchecked of [false, true]) {
    for (const { preset, subjects } of presets) {
      const limits = {
        tools: client.maxTools ?? MAX_TOOLS,
        sharesNames: client.sharesNames === true,
      };
      for (const group of groupSubjects(subjects, limits)) {
        const options = { packages, unchecked, timeoutMs: SESSION_TIMEOUT_MS, protector };
        const result = await runSession(client, target, group, options);
        addSession(found, preset, result);
        say(sessionLine(client, `protect ${preset}`, unchecked, group.length, result));
      }
    }
  }
  const gateway = await proveGateway(client, target, {
    packages,
    timeoutMs: SESSION_TIMEOUT_MS,
    protector,
  });
  return {
    id: client.id,
    package: client.package,
    version: client.version,
    date,
    servers: presets[0]?.subjects.length ?? 0,
    presets: presets.map(({ preset }) => preset),
    rules: { calls: found.calls, wrong: found.wrong },
    gateway: { calls: gateway.calls, wrong: gateway.wrong },
  };
}

function emptyMode(flags: readonly string[]): ModeProof {
  return {
    flags: [...flags],
    calls: 0,
    allowed: 0,
    asked: 0,
    denied: 0,
    askedArrived: 0,
    deniedArrived: 0,
    wrong: [],
  };
}

function addSession(mode: ModeProof, preset: string, result: SessionResult): void {
  mode.calls += result.calls;
  mode.allowed += result.byEffect.allow;
  mode.asked += result.byEffect.ask;
  mode.denied += result.byEffect.deny;
  mode.askedArrived += result.askedArrived;
  mode.deniedArrived += result.deniedArrived;
  mode.wrong.push(...result.wrong.map((one) => wrongWords(preset, one)));
  if (result.run.code === null) mode.wrong.push(`${preset}: the client did not end`);
}

function wrongWords(preset: string, { server, tool, what }: Wrong): string {
  return `${preset}: ${server} ${tool} ${what}`;
}

function sessionLine(
  client: PinnedClient,
  preset: string,
  unchecked: boolean,
  servers: number,
  { run, calls, wrong }: SessionResult,
): string {
  const mode = unchecked ? client.unchecked.join(' ') : 'plain';
  const line = `${client.id} ${preset} ${mode}: ${servers} servers, ${calls} calls, ${wrong.length} wrong, ${run.seconds.toFixed(0)} s`;
  return wrong.length === 0 ? line : `${line}\n${run.output}`;
}
