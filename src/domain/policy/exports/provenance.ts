import { count, formatNumber } from '../../text/plural.ts';
import { listOf } from '../../text/sentence.ts';
import type { ClientProof, ModeProof } from './client-proof.ts';
import { CLIENT_PROOFS } from './client-proofs.ts';
import type { ExportTarget } from './target.ts';

/** What a run of a client showed, null where it was not run. */
export function proofOf({ id }: Pick<ExportTarget, 'id'>): ClientProof | null {
  return CLIENT_PROOFS.find((proof) => proof.id === id) ?? null;
}

/** How an export was tried, from the data of the runs: whole sentences. */
export function provenance(target: Pick<ExportTarget, 'id' | 'title' | 'judgedBy'>): string {
  const proof = target.judgedBy === 'program' ? proofOf(target) : null;
  if (proof !== null) return runSentences(target.title, proof);
  if (target.judgedBy === null || target.judgedBy === 'program')
    return 'Written after its documentation, not run.';
  return `Written after its documentation, and judged by ${target.judgedBy} on requests of that shape. The program itself was not run.`;
}

/** When a client was last run and what came of it, as far as it concerns one server: shorter sentences. */
export function lastRun(
  target: Pick<ExportTarget, 'id' | 'title' | 'judgedBy'>,
  server: string,
): string {
  const proof = proofOf(target);
  if (proof === null) return provenance(target);
  const { version, date, servers, modes, refusedServers } = proof;
  const { calls, wrong } = totals(proof);
  const refused = refusedServers.filter((name) => name === server);
  const head = `Version ${version} on ${date}: ${formatNumber(calls)} calls on ${count(servers, 'server')}, ${endedWords(wrong)}.`;
  return [head, ...modes.flatMap(letThrough), ...refusals(target.title, refused)].join(' ');
}

/** How the gateway was tried in front of a server in real clients, whose own checks were off: one sentence. */
export function gatewayProvenance(): string {
  const calls = CLIENT_PROOFS.reduce((sum, { gateway }) => sum + gateway.calls, 0);
  const wrong = CLIENT_PROOFS.reduce((sum, { gateway }) => sum + gateway.wrong.length, 0);
  const [last] = CLIENT_PROOFS.map(({ date }) => date)
    .sort()
    .reverse();
  if (last === undefined) return 'Not run in a client.';
  return `Run in ${count(CLIENT_PROOFS.length, 'client')} with their own checks off, last on ${last}: ${formatNumber(calls)} calls, ${endedWords(wrong)}.`;
}

function endedWords(wrong: number): string {
  return wrong === 0
    ? 'none ended otherwise than the policy says'
    : `${formatNumber(wrong)} ended otherwise`;
}

/** Calls of all modes, and how many ended otherwise than the policy says. */
function totals({ modes }: ClientProof): { calls: number; wrong: number } {
  return {
    calls: modes.reduce((sum, mode) => sum + mode.calls, 0),
    wrong: modes.reduce((sum, mode) => sum + mode.wrong.length, 0),
  };
}

function runSentences(title: string, proof: ClientProof): string {
  const { calls, wrong } = totals(proof);
  const flags = proof.modes.flatMap((mode) => mode.flags);
  const head = `Run in ${title} ${proof.version} on ${proof.date}: ${formatNumber(calls)} calls on ${count(proof.servers, 'server')} under ${count(proof.presets.length, 'preset')}, half of them with ${listOf(flags)}; ${endedWords(wrong)}.`;
  return [head, ...proof.modes.flatMap(letThrough), ...refusals(title, proof.refusedServers)].join(
    ' ',
  );
}

/** What a mode without checks lets through. */
function letThrough(mode: ModeProof): string[] {
  const flags = listOf(mode.flags);
  if (mode.deniedArrived > 0) return [`With ${flags} its rules are off: denied tools ran as well.`];
  return mode.askedArrived > 0 ? [`With ${flags} tools that ask ran unasked.`] : [];
}

function refusals(title: string, refusedServers: readonly string[]): string[] {
  if (refusedServers.length === 0) return [];
  return [
    `${title} takes no tool from ${listOf(refusedServers)}, whose list has schemas without a type.`,
  ];
}
