import { listsArguments } from '../record/lists-arguments.ts';
import { listParams } from '../record/schema-params.ts';
import type { ToolRecord } from '../record/tool-record.ts';
import { listOf } from '../text/sentence.ts';
import { ALARM_WORDS, textAlarm } from '../verdict/model-text/text-alarm.ts';
import type { Verdict } from '../verdict/verdict.ts';
import { lostObject } from './loss.ts';
import type { Limit, Policy, ToolRule } from './schema.ts';
import { argumentWord } from './wording.ts';

/** A tool with its verdict: all that a recommendation needs. */
export interface JudgedTool {
  tool: ToolRecord;
  verdict: Verdict;
}

export const PRESETS = ['read-only', 'recommended', 'ask'] as const;
/** Ways to write a policy for a whole server. */
export type Preset = (typeof PRESETS)[number];

/** Calls in a window before a limit denies: what a person at work can still follow, by risk. */
const WRITES_A_MINUTE = 30;
const EXECUTIONS_A_MINUTE = 10;
const PAYMENTS_A_DAY = 10;

/** Signals of an argument that the tool runs. */
const RUN_SIGNALS: ReadonlySet<string> = new Set([
  'shell-command-input',
  'code-input',
  'sql-input',
]);

/**
 * The rule that we recommend for a tool: the one table by category that every page, twin and export
 * prints. It holds no value that a reader must fill in, so it never breaks the server.
 */
export function recommendRule(tool: ToolRecord, verdict: Verdict): ToolRule {
  const alarm = alarmReason(verdict);
  if (alarm !== null) return { action: 'deny', reason: alarm };
  const rule = ruleOf(tool, verdict);
  return takesUnread(tool) && rule.action !== 'deny'
    ? { action: 'deny', reason: UNREAD_ARGUMENTS }
    : rule;
}

const UNREAD_ARGUMENTS =
  'Denied: the record does not list the arguments of this tool, and one argument can make any call delete or run something.';

/**
 * True for a tool whose arguments are not in the record, neither as schema nor as a list. MCP asks every tool for
 * an `inputSchema`, so what is missing was not read; arguments alone can make any tool run code or delete.
 */
const takesUnread = (tool: ToolRecord): boolean => !listsArguments(tool);

function ruleOf(tool: ToolRecord, verdict: Verdict): ToolRule {
  switch (verdict.category) {
    case 'Read':
      return returnsSecret(verdict)
        ? {
            action: 'require_approval',
            reason: 'Returns a password, key or token. Approve only what you would show the model.',
          }
        : {};
    case 'Write':
      return { limits: [limitOf(tool, 'minute', WRITES_A_MINUTE)] };
    case 'Execute': {
      const run = freeTextRun(tool, verdict);
      const limits = [limitOf(tool, 'minute', EXECUTIONS_A_MINUTE)];
      if (run === null) return { limits };
      return { action: 'require_approval', reason: run, limits };
    }
    case 'Destructive':
      return { action: 'deny', reason: destructiveReason(tool, verdict) };
    case 'Financial':
      return {
        action: 'require_approval',
        reason: financialReason(verdict),
        limits: [limitOf(tool, 'day', PAYMENTS_A_DAY)],
      };
    case 'Unknown':
      return { action: 'deny', reason: 'Denied: the record does not say what this tool does.' };
  }
}

/** Why a tool with text that is meant for the model is hidden; null for any other tool. */
function alarmReason({ signals }: Verdict): string | null {
  const alarm = textAlarm(signals);
  return alarm === undefined
    ? null
    : `Denied: it ${ALARM_WORDS[alarm.id] ?? 'holds text for the model'}. Read its definition before you allow it.`;
}

/** True for a look-up whose words say that it gives out a secret; an argument that takes one is none. */
function returnsSecret({ signals }: Verdict): boolean {
  return signals.some(({ id, param }) => id === 'credential-handling' && param === null);
}

/** True for a tool that no preset offers: the model must not read its definition. */
export function isHidden({ signals }: Pick<Verdict, 'signals'>): boolean {
  return textAlarm(signals) !== undefined;
}

/** `tools` with the rule of one tool, to merge into a policy that is already there. */
export function bareRule(tool: ToolRecord, verdict: Verdict): Readonly<Record<string, ToolRule>> {
  return Object.fromEntries([[tool.name, recommendRule(tool, verdict)]]);
}

/** The whole file for one tool. It denies every other tool of the server: the default is deny. */
export function toolPolicy(tool: ToolRecord, verdict: Verdict, schemaUrl?: string): Policy {
  return {
    ...head(schemaUrl),
    ...hiding(isHidden(verdict) ? [tool.name] : []),
    tools: bareRule(tool, verdict),
  };
}

const hiding = (names: readonly string[]): Pick<Policy, 'hide'> =>
  names.length === 0 ? {} : { hide: [...names] };

/**
 * The whole file for all tools of a server. `recommended`: the recommended rule of each; `read-only`:
 * Read tools as they are, all others hidden; `ask`: a person decides on every call. All of them hide tools with
 * text that is meant for the model, and say why in the rule.
 */
export function serverPolicy(
  entries: readonly JudgedTool[],
  preset: Preset,
  schemaUrl?: string,
): Policy {
  if (preset !== 'read-only') {
    const ruleFor = preset === 'ask' ? askRule : recommendRule;
    const rules = entries.map(({ tool, verdict }) => [tool.name, ruleFor(tool, verdict)] as const);
    const hidden = entries.filter(({ verdict }) => isHidden(verdict)).map(({ tool }) => tool.name);
    return { ...head(schemaUrl), ...hiding(hidden), tools: Object.fromEntries(rules) };
  }
  const isOffered = ({ tool, verdict }: JudgedTool): boolean =>
    verdict.category === 'Read' && !takesUnread(tool) && !isHidden(verdict);
  const hidden = entries.filter((entry) => !isOffered(entry)).map(({ tool }) => tool.name);
  const rules = entries
    .filter((entry) => isOffered(entry) || isHidden(entry.verdict))
    .map(({ tool, verdict }) => [tool.name, recommendRule(tool, verdict)] as const);
  return {
    ...head(schemaUrl),
    ...hiding(hidden),
    tools: Object.fromEntries(rules),
  };
}

function head(schemaUrl: string | undefined): Pick<Policy, '$schema' | 'version' | 'default'> {
  return {
    ...(schemaUrl === undefined ? {} : { $schema: schemaUrl }),
    version: '1',
    default: 'deny',
  };
}

function limitOf(tool: ToolRecord, window: Limit['window'], max: number): Limit {
  return { counter: `${tool.name}_rate`, window, sliding: true, max, scope: 'grant' };
}

/** The rule of the `ask` preset: a person decides on every call, within the recommended limits; a hidden tool stays denied. */
export function askRule(tool: ToolRecord, verdict: Verdict): ToolRule {
  if (isHidden(verdict)) return recommendRule(tool, verdict);
  const { reason, limits } = recommendRule(tool, verdict);
  return {
    action: 'require_approval',
    reason: (reason ?? 'This policy asks before every call.').replace(
      /^Denied: /,
      'Approve with care: ',
    ),
    ...(limits === undefined ? {} : { limits }),
  };
}

/** What to tell the person who approves a call that runs free text; null when no argument is free text. */
function freeTextRun(tool: ToolRecord, verdict: Verdict): string | null {
  const signals = verdict.signals.filter(({ id }) => RUN_SIGNALS.has(id));
  if (signals.length === 0) return null;
  const choices = new Set(
    listParams(tool)
      .filter((param) => param.closed)
      .map((param) => param.path),
  );
  const free = signals.flatMap(({ param }) =>
    param === null || choices.has(param) ? [] : [param],
  );
  if (free.length > 0) return `Runs what it is given. Read ${wordsFor(free)} before you approve.`;
  return null;
}

function destructiveReason(tool: ToolRecord, verdict: Verdict): string {
  const lost = lostObject(tool, verdict);
  const loss = lost === null ? '' : ` What would be lost: ${lost}.`;
  return `Denied: this tool destroys data that may not come back.${loss}`;
}

function financialReason(verdict: Verdict): string {
  const params = verdict.signals
    .filter(
      ({ id, param }) => param !== null && (id === 'money-amount' || id === 'recipient-address'),
    )
    .flatMap(({ param }) => (param === null ? [] : [param]));
  return `Moves money or assets, or places an order. Check ${wordsFor(params)} before you approve.`;
}

function wordsFor(params: readonly string[]): string {
  const words = [...new Set(params.map(argumentWord))];
  return words.length === 0 || words.includes('an argument') ? 'all arguments' : listOf(words);
}
