import type {
  ClientProof,
  ModeProof,
  ProtectProof,
} from '../../src/domain/policy/exports/client-proof.ts';
import { exportPolicy } from '../../src/domain/policy/exports/export-policy.ts';
import type { ExportTarget } from '../../src/domain/policy/exports/target.ts';
import type { Protector } from '../../src/domain/protect/protector.ts';
import { type GatewayProof, proveGateway } from './gateway-proof.ts';
import type { InTurn } from './in-turn.ts';
import type { KeptSession, KeptSessions } from './kept-sessions.ts';
import { oddNames } from './odd-names.ts';
import type { PinnedClient, RunPlace } from './pinned-clients.ts';
import { runSession, type SessionResult, type Subject, type Wrong } from './session.ts';
import { groupSubjects } from './subjects.ts';

export interface ProofTask {
  packages: string;
  /** The same servers, once for each preset. */
  presets: readonly { preset: string; subjects: readonly Subject[] }[];
  date: string;
  say: (line: string) => void;
  /** Sessions of all clients wait in one line. */
  inTurn: InTurn;
  kept: KeptSessions;
}

/** Tools of one session, where a client does not say otherwise: each answer of the model costs it all of them again. */
const MAX_TOOLS = 400;
const SESSION_TIMEOUT_MS = 600_000;

/** Runs a client with every server and preset, in its plain mode and with its checks off, with odd names, and with the gateway. */
export async function proveClient(
  client: PinnedClient,
  target: ExportTarget,
  task: ProofTask,
): Promise<ClientProof> {
  const sessions = sessionsOf(client, task);
  const odd = MODES.map((unchecked) => ({ preset: ODD, unchecked, group: [oddNames()] }));
  const [results, oddResults, gateway] = await Promise.all([
    runAll(client, target, sessions, task),
    runAll(client, target, odd, task),
    runGateway(client, target, task),
  ]);
  return {
    ...headOf(client, task, [...results, ...oddResults]),
    modes: MODES.map((unchecked) =>
      modeOf(
        unchecked ? client.unchecked : [],
        results.filter(({ session }) => session.unchecked === unchecked),
      ),
    ),
    oddNames: proofOf(modeOf([], oddResults)),
    refusedServers: [...new Set(results.flatMap(({ result }) => result.refused))].sort(),
    gateway: proofOf(gateway),
    announcesRoots: gateway.announcesRoots,
  };
}

/** The same calls with rules, and then with the gateway, that `toolward protect` wrote into the reader's own files. */
export async function proveProtect(
  client: PinnedClient,
  target: ExportTarget,
  protector: Protector,
  task: ProofTask,
): Promise<ProtectProof> {
  const [results, gateway] = await Promise.all([
    runAll(client, target, sessionsOf(client, task), task, protector),
    runGateway(client, target, task, protector),
  ]);
  return {
    ...headOf(client, task, results),
    rules: proofOf(modeOf([], results)),
    gateway: proofOf(gateway),
  };
}

/** A client with some servers under the rules of one preset. */
interface Session {
  preset: string;
  unchecked: boolean;
  group: readonly Subject[];
}
interface RunSession extends KeptSession {
  session: Session;
}

/** Plain, and with its checks off. */
const MODES = [false, true];
const ODD = 'odd names';

function sessionsOf(client: PinnedClient, { presets }: ProofTask): Session[] {
  const limits = {
    tools: client.maxTools ?? MAX_TOOLS,
    sharesNames: client.sharesNames === true,
  };
  return MODES.flatMap((unchecked) =>
    presets.flatMap(({ preset, subjects }) =>
      groupSubjects(subjects, limits).map((group) => ({ preset, unchecked, group })),
    ),
  );
}

function runAll(
  client: PinnedClient,
  target: ExportTarget,
  sessions: readonly Session[],
  task: ProofTask,
  protector?: Protector,
): Promise<RunSession[]> {
  const { packages, date, inTurn, say, kept } = task;
  const run = async (session: Session): Promise<RunSession> => {
    const { preset, unchecked, group } = session;
    const facts = factsOf(client, target, session, protector);
    const known = kept.read(facts);
    if (known !== null) return { session, ...known };
    const result = await runSession(client, target, group, {
      packages,
      unchecked,
      timeoutMs: SESSION_TIMEOUT_MS,
      ...(protector === undefined ? {} : { protector }),
    });
    kept.write(facts, { date, result });
    const what = protector === undefined ? preset : `protect ${preset}`;
    say(sessionLine(client, what, unchecked, group.length, result));
    return { session, date, result };
  };
  return Promise.all(sessions.map((session) => inTurn(() => run(session))));
}

/** Stands for the place of a run, which differs each time. */
const ANYWHERE: RunPlace = { home: '', project: '', model: '', packages: '' };

/** All that a session depends on: the client, how it is set up, what is pasted, what is called and what must come of it. */
function factsOf(
  client: PinnedClient,
  target: ExportTarget,
  { preset, unchecked, group }: Session,
  protector?: Protector,
): unknown {
  const servers = group.map(({ key, policy, tools, real }) => {
    const names = tools.map(({ name }) => name);
    const { filename, text } = exportPolicy(target, policy, { key, tools: names, launch: null });
    return { key, filename, text, tools, real };
  });
  const own = [client.files(ANYWHERE), client.start(ANYWHERE, '')];
  return { client, own, preset, unchecked, servers, protector: protector?.id };
}

async function runGateway(
  client: PinnedClient,
  target: ExportTarget,
  { packages, inTurn, say }: ProofTask,
  protector?: Protector,
): Promise<GatewayProof> {
  const gateway = await inTurn(() =>
    proveGateway(client, target, {
      packages,
      timeoutMs: SESSION_TIMEOUT_MS,
      ...(protector === undefined ? {} : { protector }),
    }),
  );
  say(`${client.id} gateway: ${gateway.wrong.length} of ${gateway.calls} calls wrong`);
  return gateway;
}

function headOf(
  { id, package: name, version }: PinnedClient,
  { presets, date: today }: ProofTask,
  runs: readonly KeptSession[],
) {
  // The day that all of it holds for: that of the oldest session.
  const [date = today] = [today, ...runs.map((run) => run.date)].sort();
  return {
    id,
    package: name,
    version,
    date,
    servers: presets[0]?.subjects.length ?? 0,
    presets: presets.map(({ preset }) => preset),
  };
}

function proofOf({ calls, wrong }: { calls: number; wrong: string[] }) {
  return { calls, wrong };
}

function modeOf(flags: readonly string[], runs: readonly RunSession[]): ModeProof {
  const mode = emptyMode(flags);
  for (const { session, result } of runs) addSession(mode, session.preset, result);
  return mode;
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
