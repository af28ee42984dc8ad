import type { JsonObject } from '../record/json.ts';
import { count } from '../text/plural.ts';
import { listOf } from '../text/sentence.ts';
import { NO_COUNTS } from './counters.ts';
import { compilePolicy, decide, HIDDEN_REASON } from './evaluate.ts';
import { type MetLimit, probeTool, type Run } from './probe.ts';
import type { Policy } from './schema.ts';
import { argumentWord, toolWord } from './wording.ts';

/** What a policy does to a tool in words, with the runs that show it. */
export interface Description {
  /** One or two sentences, made from what the evaluator did. */
  text: string;
  runs: readonly Run[];
}

/**
 * Says what a policy does to calls of one tool with these arguments. The words come from running the
 * evaluator: the first call, an approved one, calls until a limit denies, and calls after it.
 */
export function describeEffect(policy: Policy, tool: string, args: JsonObject): Description {
  const effect = probeTool(policy, tool, args);
  const name = toolWord(tool);
  const text = {
    hidden: () =>
      effect.reason === HIDDEN_REASON
        ? `The tool list leaves out ${name}, and a call to it is denied all the same.`
        : `The tool list leaves out ${name}, and a call to it is denied. The agent is told: “${effect.reason}”`,
    denied: () => `Calls to ${name} are denied. The agent is told: “${effect.reason}”`,
    refused: () =>
      `A call to ${name} with these arguments is denied. The agent is told: “${effect.reason}”`,
    allowed: () =>
      effect.limits.length === 0
        ? `Calls to ${name} are allowed${effect.unmet.length === 0 ? ', without a limit' : ''}.`
        : `Calls to ${name} are allowed, ${listOf(effect.limits.map(limitWords))}${nextDenied(effect.limits)}.`,
    asked: () => {
      const ask = `Each call to ${name} waits for a person’s approval; without it the call is denied.`;
      if (effect.limits.length === 0) return ask;
      return `${ask} Approved calls: ${listOf(effect.limits.map(limitWords))}${nextDenied(effect.limits)}.`;
    },
  }[effect.kind]();
  return { text: effect.closed ? `${text} ${closedWords(policy, tool)}` : text, runs: effect.runs };
}

/** What a closed list says, from the policy's own list: that it holds was found by a call. */
function closedWords(policy: Policy, tool: string): string {
  const tools = policy.tools ?? {};
  const names = (Object.hasOwn(tools, tool) ? tools[tool]?.only : undefined) ?? [];
  if (names.length === 0) return 'A call with any argument is denied.';
  const words = [...new Set(names.map(argumentWord))];
  const isPlain = names.length <= MAX_LISTED && !words.includes('an argument');
  const list = isPlain ? listOf(words) : `the ${count(names.length, 'argument')} that it lists`;
  return `A call with an argument other than ${list} is denied.`;
}

/** More arguments than this are counted, not listed. */
const MAX_LISTED = 6;

/** Says what a file does to the other tools of its server, by running it on each of their names. */
export function describeOthers(policy: Policy, others: readonly string[]): string {
  if (others.length === 0)
    return 'This is the server’s only tool, so the file is the server’s whole policy.';
  const compiled = compilePolicy(policy);
  const call = { args: {}, at: 0, grant: '', session: '' };
  const denied = others.filter(
    (tool) => decide(compiled, { ...call, tool }, NO_COUNTS).effect === 'deny',
  ).length;
  const tools = others.length === 1 ? 'other tool' : `${count(others.length, 'other tool')}`;
  if (denied === others.length) {
    return `Used as it stands, the file also denies the server’s ${tools}: what it does not list is denied.`;
  }
  if (denied === 0) return `The file leaves the server’s ${tools} open.`;
  return `Used as it stands, the file also denies ${denied} of the server’s ${tools}.`;
}

const SCOPE_WORDS = {
  grant: ' for each grant',
  session: ' in each session',
  global: ' for all together',
} as const;

function limitWords({ max, window, atEdge, scope, summed }: MetLimit): string {
  const sum = summed === null ? '' : ` in the sum of ${argumentWord(summed.slice('args.'.length))}`;
  const span = atEdge > max ? `a ${window} by the clock` : `in any ${window}`;
  return `at most ${max.toLocaleString('en-US')} ${span}${SCOPE_WORDS[scope]}${sum}`;
}

/** `; the 31st is denied`, where one limit counts calls, and what passes where one window meets the next. */
function nextDenied(limits: readonly MetLimit[]): string {
  const [only] = limits;
  const next =
    only === undefined || limits.length > 1 || only.summed !== null
      ? ''
      : `; the ${ordinal(only.max + 1)} is denied`;
  const open = limits.filter(({ atEdge, max }) => atEdge > max);
  if (open.length === 0) return next;
  const edges = open.map(
    ({ atEdge, window }) =>
      `up to ${atEdge.toLocaleString('en-US')} pass in a moment where one ${window} meets the next`,
  );
  return `${next}; ${listOf(edges)}`;
}

/** Made once: making one costs more than the sentence around it. */
const ORDINALS = new Intl.PluralRules('en', { type: 'ordinal' });

/** `1st`, `2nd`, `31st`, `111th`. */
function ordinal(n: number): string {
  const ending = ORDINALS.select(n);
  const suffix = { one: 'st', two: 'nd', few: 'rd' }[ending as string] ?? 'th';
  return `${n.toLocaleString('en-US')}${suffix}`;
}
