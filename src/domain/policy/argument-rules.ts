import type { JsonObject, JsonValue } from '../record/json.ts';
import { listParams, type Param } from '../record/schema-params.ts';
import type { ToolRecord } from '../record/tool-record.ts';
import type { Signal, Verdict } from '../verdict/verdict.ts';
import { NO_COUNTS } from './counters.ts';
import { type Call, type Decision, evaluate } from './evaluate.ts';
import { exampleCall, withArgument } from './example-call.ts';
import { askRule, isHidden, recommendRule } from './recommend.ts';
import type { Condition, Guard, Policy, ToolRule } from './schema.ts';
import { argumentWord } from './wording.ts';

/** A value in a rule that only the reader can know. */
export interface Placeholder {
  /** JSON pointer of the value inside the rule (`/require/0/conditions/0/value/0`). */
  pointer: string;
  /** The value as it is printed: valid, so that the file is too, and certainly not the reader's. */
  value: string | number;
  /** What belongs there. */
  fillIn: string;
}

/** A call and what the evaluator said to it. */
export interface JudgedCall {
  args: JsonObject;
  decision: Decision;
}

/** A rule for one argument, offered beside the recommended rule and never part of it. */
export interface ArgumentRule {
  param: string;
  /** The signal that it answers. */
  signal: string;
  /** One entry for the tool's `require`; null where no rule of this format can hold the argument. */
  guard: Guard | null;
  placeholders: readonly Placeholder[];
  /** What the rule does not see, and what does. */
  note: string;
  /** A call that passes and one that is denied, as the evaluator judged them; null without a guard. */
  examples: { passes: JudgedCall; denied: JudgedCall } | null;
}

interface Template {
  condition: Condition;
  fillIn: string | null;
  onDeny: string;
  note: string;
  passes: JsonValue;
  denied: JsonValue;
}

type Make = (path: string, param: Param, recommended: ToolRule) => Template | string;

const NO_TEXT_RULE = 'No rule over a text holds here.';
const LEFT_OUT = 'A call that leaves the argument out is denied too.';

/** What can be said about the argument of a signal: a template, or why there is none. */
const TEMPLATES: ReadonlyMap<string, Make> = new Map<string, Make>([
  ['url-input', urlTemplate],
  ['file-path-input', pathTemplate],
  ['money-amount', amountTemplate],
  ['recipient-address', recipientTemplate],
  ['sql-input', sqlTemplate],
  [
    'shell-command-input',
    () =>
      `${NO_TEXT_RULE} A command can be written in endless ways; what holds is a sandbox without credentials, or a person who reads it.`,
  ],
  [
    'code-input',
    () =>
      `${NO_TEXT_RULE} Code can be written in endless ways; what holds is a sandbox without credentials, or a person who reads it.`,
  ],
]);

/**
 * Rules for the arguments that the verdict's signals point at, where the recorded schema says enough.
 * Each comes with a call that passes and a call that is denied, found by running the evaluator on a
 * policy of that rule alone.
 */
export function argumentRules(tool: ToolRecord, verdict: Verdict): ArgumentRule[] {
  if (tool.inputSchema === null) return [];
  const params = new Map(listParams(tool).map((param) => [param.path, param]));
  const seen = new Set<string>();
  const recommended = recommendRule(tool, verdict);
  return verdict.signals.flatMap((signal) => {
    const key = JSON.stringify([signal.id, signal.param]);
    const param = signal.param === null ? undefined : params.get(signal.param);
    if (param === undefined || seen.has(key)) return [];
    seen.add(key);
    return ruleFor(tool, signal, param, recommended) ?? [];
  });
}

/**
 * The recommended rule with the argument rules added, and where its placeholders stand; null when no
 * argument rule fits. A tool that we recommend to deny is put to a person here: a reader who fills in
 * argument rules means to let it run.
 */
export function strictRule(
  tool: ToolRecord,
  verdict: Verdict,
): { rule: ToolRule; placeholders: readonly Placeholder[] } | null {
  const usable = argumentRules(tool, verdict).flatMap(({ guard, placeholders }) =>
    guard === null ? [] : [{ guard, placeholders }],
  );
  if (usable.length === 0 || isHidden(verdict)) return null;
  const recommended = recommendRule(tool, verdict);
  const base = recommended.action === 'deny' ? askRule(tool, verdict) : recommended;
  return {
    rule: { ...base, require: usable.map(({ guard }) => guard) },
    placeholders: usable.flatMap(({ placeholders }, i) =>
      placeholders.map((one) => ({
        ...one,
        pointer: one.pointer.replace('/require/0', `/require/${i}`),
      })),
    ),
  };
}

function ruleFor(
  tool: ToolRecord,
  { id }: Signal,
  param: Param,
  recommended: ToolRule,
): ArgumentRule | null {
  const make = TEMPLATES.get(id);
  if (make === undefined || param.closed) return null;
  const noted = (note: string): ArgumentRule => ({
    param: param.path,
    signal: id,
    guard: null,
    placeholders: [],
    note,
    examples: null,
  });
  const keys = conditionKeys(param);
  if (keys === null) {
    return noted(
      `${argumentWord(param.path)} lies inside a list or has a name that a rule cannot address: this format cannot check it.`,
    );
  }
  const template = make(`args.${keys.join('.')}`, param, recommended);
  if (typeof template === 'string') return noted(template);
  const guard: Guard = { conditions: [template.condition], on_deny: template.onDeny };
  const examples = runExamples(tool, guard, keys, template);
  if (examples === null) return null;
  const { value } = template.condition;
  const first = Array.isArray(value) ? value[0] : value;
  const isList = Array.isArray(value);
  return {
    ...noted(template.note),
    guard,
    placeholders:
      template.fillIn === null || (typeof first !== 'string' && typeof first !== 'number')
        ? []
        : [
            {
              pointer: `/require/0/conditions/0/value${isList ? '/0' : ''}`,
              value: first,
              fillIn: template.fillIn,
            },
          ],
    examples,
  };
}

/** Keys of a condition path to this argument; null where dots and lists stand in the way. */
function conditionKeys(param: Param): string[] | null {
  const { keys } = param;
  return keys === null || keys.some((key) => key === '' || key.includes('.')) ? null : [...keys];
}

/** Both examples, judged by a policy of the guard alone; null when they do not come out as they should. */
function runExamples(
  tool: ToolRecord,
  guard: Guard,
  keys: readonly string[],
  { passes, denied }: Template,
): ArgumentRule['examples'] {
  const rule: ToolRule = { require: [guard] };
  const policy: Policy = {
    version: '1',
    default: 'deny',
    tools: Object.fromEntries([[tool.name, rule]]),
  };
  const base = exampleCall(tool);
  const judge = (value: JsonValue): JudgedCall => {
    const args = withArgument(base, keys, value);
    const call: Call = { tool: tool.name, args, at: 0, grant: '', session: '' };
    return { args, decision: evaluate(policy, call, NO_COUNTS) };
  };
  const [good, bad] = [judge(passes), judge(denied)];
  return good.decision.effect === 'allow' && bad.decision.effect === 'deny'
    ? { passes: good, denied: bad }
    : null;
}

/** `value` for a text argument, `[value]` for a list of texts, null for anything else. */
function shaped(param: Param, value: string): JsonValue | null {
  if (param.types.includes('string') || param.types.length === 0) return value;
  return param.types.includes('array') ? [value] : null;
}

function urlTemplate(path: string, param: Param): Template | string {
  const passes = shaped(param, 'https://api.example.com/');
  const denied = shaped(param, 'http://169.254.169.254/latest/meta-data/');
  if (passes === null || denied === null)
    return `${argumentWord(param.path)} is no text: this format cannot check it.`;
  return {
    condition: { path, op: 'host_in', value: ['api.example.com'] },
    fillIn: 'the hosts that the tool may reach',
    onDeny: 'Only https URLs of listed hosts.',
    note: `The rule sees the URL that is sent, not where a redirect or the name’s address leads. ${LEFT_OUT}`,
    passes,
    denied,
  };
}

function pathTemplate(path: string, param: Param): Template | string {
  const passes = shaped(param, '/srv/data/notes.txt');
  const denied = shaped(param, '/srv/data/../../etc/passwd');
  if (passes === null || denied === null)
    return `${argumentWord(param.path)} is no text: this format cannot check it.`;
  return {
    condition: { path, op: 'path_within', value: ['/srv/data'] },
    fillIn: 'the folders that the tool may touch',
    onDeny: 'Only absolute paths inside the listed folders.',
    note: `The rule compares names and cannot see symbolic links; relative paths are denied. ${LEFT_OUT}`,
    passes,
    denied,
  };
}

function amountTemplate(path: string, param: Param, { action }: ToolRule): Template | string {
  const isNumber = param.types.includes('number') || param.types.includes('integer');
  if (!isNumber)
    return `${argumentWord(param.path)} is a text: this format compares numbers only. ${
      action === 'require_approval'
        ? 'Ask a person, as the recommended rule does.'
        : action === 'deny'
          ? 'The recommended rule denies every call.'
          : 'What holds is a person who is asked.'
    }`;
  const low = Math.max(0, param.minimum ?? 0);
  const cap = Math.max(low, Math.min(100, param.maximum ?? 100));
  return {
    condition: { path, op: 'lte', value: cap },
    fillIn: 'the largest amount of one call, in the unit that the tool uses',
    onDeny: 'Over the largest amount of one call.',
    note: `The rule caps one call; several calls add up. An amount that is sent as text is denied. ${LEFT_OUT}`,
    passes: cap,
    denied: cap + 1,
  };
}

function recipientTemplate(path: string, param: Param): Template | string {
  if (!param.types.includes('string'))
    return `${argumentWord(param.path)} is no single text: this format cannot compare each of its parts.`;
  return {
    condition: { path, op: 'in', value: ['team@example.com'] },
    fillIn: 'the recipients that may be written to, exactly as the tool takes them',
    onDeny: 'Only listed recipients.',
    note: `Compared letter by letter: another spelling of a listed recipient is denied. ${LEFT_OUT}`,
    passes: 'team@example.com',
    denied: 'someone.else@example.net',
  };
}

function sqlTemplate(path: string, param: Param): Template | string {
  if (!param.types.includes('string'))
    return `${NO_TEXT_RULE} What holds is a database role that may only read.`;
  return {
    condition: { path, op: 'regex', value: '(?i)^\\s*select\\b[^;]*;?\\s*$' },
    fillIn: null,
    onDeny: 'Only a single SELECT.',
    note: `This stops mistakes, not intent: a SELECT can call functions that write. What holds is a database role that may only read. ${LEFT_OUT}`,
    passes: 'SELECT 1',
    denied: 'DROP TABLE users',
  };
}
