import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { formatPolicy } from '../../domain/policy/format.ts';
import { type JudgedTool, type Preset, serverPolicy } from '../../domain/policy/recommend.ts';
import type { Policy, ToolRule } from '../../domain/policy/schema.ts';
import type { JsonObject } from '../../domain/record/json.ts';
import { CATEGORIES, type Category } from '../../domain/verdict/verdict.ts';
import { fillCounters } from './fill-counters.ts';
import { type Ending, openStage, type Stage } from './stage.ts';

/** What is proven of a category. `hidden`: by the read-only preset; `asked by preset`: by the one that asks about everything. */
export const CLAIMS = [
  'answers',
  'over the limit',
  'denied',
  'asked',
  'hidden',
  'asked by preset',
] as const;
export type Claim = (typeof CLAIMS)[number];

/** One claim about one category of one server, tried on the running server. */
export interface Finding {
  category: Category;
  claim: Claim;
  /** Tools that it was tried on. */
  tools: readonly string[];
  holds: boolean;
  /** What happened, in a few words. */
  detail: string;
}

/** A server that can be started, with the tools of its record as they were judged. */
export interface ProofSubject {
  tools: readonly JudgedTool[];
  command: readonly string[];
  environment: Readonly<Record<string, string>>;
  /** Arguments for a call of a tool. */
  argumentsFor(tool: JudgedTool): JsonObject;
  /** A new folder for what the proof writes. */
  folder: string;
}

/** Tools that are tried, one after the other, until one answers without an error of its own. */
const MAX_TRIES = 8;
/** Time after which no further tool is tried: a server that waits for a service it cannot reach does so in each. */
const MAX_TRYING_MS = 30_000;
/** How long a limit is approached by calling, in milliseconds. */
const MAX_CALLING_MS = 5000;

/**
 * Runs a server behind the gateway under each of the three policies that the site prints, and tries every claim
 * for every category that the server has.
 */
export async function proveServer(subject: ProofSubject): Promise<Finding[]> {
  const recommended = await onStage(subject, 'recommended', async (stage, policy, folder) => {
    const findings: Finding[] = [];
    for (const category of CATEGORIES) {
      const tools = subject.tools.filter(({ verdict }) => verdict.category === category);
      findings.push(...(await proveCategory({ category, tools, stage, policy, folder, subject })));
    }
    return findings;
  });
  const hidden = await onStage(subject, 'read-only', (stage) => proveHidden(subject, stage));
  const asked = await onStage(subject, 'ask', (stage, policy) =>
    proveAsksAll(subject, stage, policy),
  );
  return [...recommended, ...hidden, ...asked];
}

async function onStage(
  subject: ProofSubject,
  preset: Preset,
  run: (stage: Stage, policy: Policy, folder: string) => Promise<Finding[]>,
): Promise<Finding[]> {
  const folder = path.join(subject.folder, preset);
  mkdirSync(folder, { recursive: true });
  const policy = serverPolicy(subject.tools, preset);
  const stage = await openStage({ ...subject, folder, policyText: formatPolicy(policy) });
  try {
    return await run(stage, policy, folder);
  } finally {
    await stage.close();
  }
}

interface Trial {
  category: Category;
  tools: readonly JudgedTool[];
  stage: Stage;
  policy: Policy;
  folder: string;
  subject: ProofSubject;
}

async function proveCategory(trial: Trial): Promise<Finding[]> {
  const rules = new Map(Object.entries(trial.policy.tools ?? {}));
  const withAction = (action: ToolRule['action']) =>
    trial.tools.filter(({ tool }) => (rules.get(tool.name)?.action ?? 'allow') === action);
  const findings: Finding[] = [];
  const denied = withAction('deny');
  if (denied.length > 0) findings.push(await proveDenied(trial, denied));
  const asking = withAction('require_approval');
  if (asking.length > 0) findings.push(...(await proveAsked(trial, asking, rules)));
  const allowed = withAction('allow');
  if (allowed.length > 0) findings.push(...(await proveAllowed(trial, allowed, rules)));
  return findings;
}

async function proveDenied(trial: Trial, tools: readonly JudgedTool[]): Promise<Finding> {
  const before = await trial.stage.seen();
  const endings = await callAll(trial, tools);
  const unseen = (await trial.stage.seen()) === before;
  const all = endings.every(({ kind }) => kind === 'denied');
  const detail = all && unseen ? 'denied, never seen by the server' : describe(endings, unseen);
  return finding(trial, 'denied', tools, all && unseen, detail);
}

async function proveAsked(
  trial: Trial,
  tools: readonly JudgedTool[],
  rules: ReadonlyMap<string, ToolRule>,
): Promise<Finding[]> {
  const { stage } = trial;
  const [before, askedBefore] = [await stage.seen(), stage.asked()];
  stage.answerWith('decline');
  const endings = await callAll(trial, tools);
  const unseen = (await stage.seen()) === before;
  const all = endings.every(({ kind }) => kind === 'denied');
  const asked = stage.asked() - askedBefore === tools.length;
  const holds = all && unseen && asked;
  const detail = holds ? 'asked, declined, never seen by the server' : describe(endings, unseen);
  stage.answerWith('accept');
  const after = await proveAllowed(trial, tools, rules);
  stage.answerWith('decline');
  return [finding(trial, 'asked', tools, holds, detail), ...after];
}

async function proveAllowed(
  trial: Trial,
  tools: readonly JudgedTool[],
  rules: ReadonlyMap<string, ToolRule>,
): Promise<Finding[]> {
  const found = await firstThatAnswers(trial, tools);
  const answers = finding(trial, 'answers', [found.tool], found.holds, found.detail);
  const limits = rules.get(found.tool.tool.name)?.limits ?? [];
  if (limits.length === 0) return [answers];
  return [answers, await proveLimit(trial, found.tool, Math.min(...limits.map(({ max }) => max)))];
}

async function firstThatAnswers(trial: Trial, tools: readonly JudgedTool[]) {
  let best: { tool: JudgedTool; holds: boolean; detail: string } | null = null;
  const patience = performance.now() + MAX_TRYING_MS;
  for (const tool of tools.slice(0, MAX_TRIES)) {
    if (best !== null && performance.now() > patience) break;
    const before = await trial.stage.seen();
    const ending = await trial.stage.call(tool.tool.name, trial.subject.argumentsFor(tool));
    const arrived = (await trial.stage.seen()) === before + 1;
    const answered = Object.hasOwn(ANSWERS, ending.kind);
    const detail = answered
      ? ANSWERS[ending.kind as keyof typeof ANSWERS]
      : notAnswered(ending, arrived);
    const holds = answered && arrived;
    if (best === null || (holds && !best.holds)) best = { tool, holds, detail };
    if (holds && ending.kind === 'result') return { tool, holds, detail };
  }
  if (best === null) throw new Error('no tool to try');
  return best;
}

/** Words for the ways in which a server answers. */
export const ANSWERS = {
  result: 'answered',
  failed: 'answered that it failed',
  error: 'answered with a JSON-RPC error',
} as const;

function notAnswered(ending: Ending, arrived: boolean): string {
  if (ending.kind === 'silent' && arrived) return 'let through; the server itself gives no answer';
  return `${ending.kind}: ${ending.text.slice(0, 200)}`;
}

/** Calls until the limit and once more. Where the server refuses the calls, the counter is filled instead. */
async function proveLimit(trial: Trial, tool: JudgedTool, max: number): Promise<Finding> {
  const { stage, subject, policy, folder } = trial;
  const args = subject.argumentsFor(tool);
  let how = `${max} calls`;
  let ending: Ending = { kind: 'result', text: '' };
  const wasCounted = () => ending.kind === 'result' || ending.kind === 'failed';
  const patience = performance.now() + MAX_CALLING_MS;
  for (let calls = 0; calls < max && wasCounted(); calls++) {
    ending =
      performance.now() > patience
        ? { kind: 'silent', text: '' }
        : await stage.call(tool.tool.name, args);
  }
  if (ending.kind !== 'denied') {
    const before = await stage.seen();
    ending = await stage.call(tool.tool.name, args);
    if (ending.kind !== 'denied' && (await stage.seen()) !== before) {
      // Calls that end with a JSON-RPC error are given back, and slow ones take too long.
      await fillCounters(folder, policy, tool.tool.name, args);
      how = 'a counter filled to its maximum';
    }
  }
  const before = await stage.seen();
  const last = await stage.call(tool.tool.name, args);
  const unseen = (await stage.seen()) === before;
  const holds = last.kind === 'denied' && last.text.includes('Over the limit') && unseen;
  const detail = holds ? `denied after ${how}, never seen by the server` : describe([last], unseen);
  return finding(trial, 'over the limit', [tool], holds, detail);
}

async function proveHidden(subject: ProofSubject, stage: Stage): Promise<Finding[]> {
  const listed = new Set(await stage.toolNames());
  const findings: Finding[] = [];
  for (const category of CATEGORIES.filter((name) => name !== 'Read')) {
    const tools = subject.tools.filter(({ verdict }) => verdict.category === category);
    if (tools.length === 0) continue;
    const before = await stage.seen();
    const endings: Ending[] = [];
    for (const tool of tools) {
      endings.push(await stage.call(tool.tool.name, subject.argumentsFor(tool)));
    }
    const unseen = (await stage.seen()) === before;
    const gone = tools.every(({ tool }) => !listed.has(tool.name));
    const holds = gone && unseen && endings.every(({ kind }) => kind === 'denied');
    const detail = holds
      ? 'not listed, denied, never seen by the server'
      : describe(endings, unseen);
    findings.push(finding({ category }, 'hidden', tools, holds, detail));
  }
  return findings;
}

/** Of each category a tool that this preset asks about; what orders the model about is denied in it as in all. */
async function proveAsksAll(
  subject: ProofSubject,
  stage: Stage,
  policy: Policy,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  const rules = new Map(Object.entries(policy.tools ?? {}));
  const asks = ({ tool }: JudgedTool) => rules.get(tool.name)?.action === 'require_approval';
  for (const category of CATEGORIES) {
    const tool = subject.tools.find((one) => one.verdict.category === category && asks(one));
    if (tool === undefined) continue;
    const [before, askedBefore] = [await stage.seen(), stage.asked()];
    const ending = await stage.call(tool.tool.name, subject.argumentsFor(tool));
    const unseen = (await stage.seen()) === before;
    const holds = ending.kind === 'denied' && unseen && stage.asked() === askedBefore + 1;
    const detail = holds ? 'asked, declined, never seen by the server' : describe([ending], unseen);
    findings.push(finding({ category }, 'asked by preset', [tool], holds, detail));
  }
  return findings;
}

async function callAll({ stage, subject }: Trial, tools: readonly JudgedTool[]): Promise<Ending[]> {
  const endings: Ending[] = [];
  for (const tool of tools) {
    endings.push(await stage.call(tool.tool.name, subject.argumentsFor(tool)));
  }
  return endings;
}

function finding(
  { category }: { category: Category },
  claim: Claim,
  tools: readonly JudgedTool[],
  holds: boolean,
  detail: string,
): Finding {
  return { category, claim, tools: tools.map(({ tool }) => tool.name), holds, detail };
}

function describe(endings: readonly Ending[], unseen: boolean): string {
  const odd = endings.find(({ kind }) => kind !== 'denied');
  const what = odd === undefined ? 'denied' : `${odd.kind}: ${odd.text.slice(0, 200)}`;
  return unseen ? what : `${what}; the server has seen it`;
}
