import * as z from 'zod/mini';
import { isJsonObject } from '../record/json.ts';
import { parseAllowedHost } from './host-in.ts';
import { parsePath } from './path-within.ts';
import { compileRegex } from './regex/regex.ts';

/** Lengths of a counter's windows in milliseconds; fixed ones are aligned to UTC. */
export const WINDOW_MS = { minute: 60_000, hour: 3_600_000, day: 86_400_000 } as const;
/** What a counter is counted for: one identity, one session, or everybody together. */
export const SCOPES = ['grant', 'session', 'global'] as const;
/** What happens to a call that no rule has denied. */
export const ACTIONS = ['allow', 'deny', 'require_approval'] as const;
/** Largest `max` of a counter: sums are kept in whole millionths, which a double holds exactly up to here. */
export const MAX_LIMIT = 9_000_000_000;
/** Longest regular expression: the engine's work grows with the pattern's length. */
export const MAX_PATTERN_CHARS = 1000;

/** Types of JSON values, in the words of JSON Schema. */
export const JSON_TYPES = [
  'string',
  'number',
  'integer',
  'boolean',
  'array',
  'object',
  'null',
] as const;
export type JsonType = (typeof JSON_TYPES)[number];

/** Conditions by the type of their value. */
export const SCALAR_OPS = ['eq', 'neq', 'contains'] as const;
export const LIST_OPS = ['in', 'not_in'] as const;
export const NUMBER_OPS = ['lt', 'lte', 'gt', 'gte'] as const;
export const OPS = [
  ...SCALAR_OPS,
  ...LIST_OPS,
  ...NUMBER_OPS,
  'exists',
  'type',
  'regex',
  'host_in',
  'path_within',
] as const;

/** Says what a part of the format means, for the JSON Schema and the documentation page. */
function said<T extends z.core.$ZodType>(schema: T, description: string): T {
  z.globalRegistry.add(schema, { description });
  return schema;
}

/** What an operand check reports: validatePolicy turns it into words. */
export interface OperandFault {
  fault: 'regex' | 'host' | 'folder';
  /** Why, where there is more to say than that it cannot be read. */
  detail?: string;
}

function refuse(ctx: z.core.ParsePayload, params: OperandFault): void {
  ctx.issues.push({ code: 'custom', input: ctx.value, params: { ...params } });
}

function refusePattern(ctx: z.core.ParsePayload<string>): void {
  const compiled = compileRegex(ctx.value);
  if (!compiled.ok) refuse(ctx, { fault: 'regex', detail: compiled.message });
}

function refuseHost(ctx: z.core.ParsePayload<string>): void {
  if (parseAllowedHost(ctx.value) === null) refuse(ctx, { fault: 'host' });
}

function refuseFolder(ctx: z.core.ParsePayload<string>): void {
  if (parsePath(ctx.value) === null) refuse(ctx, { fault: 'folder' });
}

const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const ARGUMENT_PATH = /^args(\.[^.]+)+$/;
const path = said(
  z.string().check(z.regex(ARGUMENT_PATH)),
  'Where the value is: `args.` and the keys of the call’s arguments, separated by dots.',
);

/** One test of one argument. */
export const ConditionSchema = z.discriminatedUnion('op', [
  z.strictObject({
    path,
    op: said(
      z.enum(SCALAR_OPS),
      'eq and neq compare exactly, with values of the same type; contains looks inside a text or a list.',
    ),
    value: scalar,
  }),
  z.strictObject({
    path,
    op: said(z.enum(LIST_OPS), 'The argument is, or is not, one of the listed values.'),
    value: z.array(scalar).check(z.minLength(1)),
  }),
  z.strictObject({
    path,
    op: said(
      z.enum(NUMBER_OPS),
      'Compares numbers. It cannot judge an argument that is no number.',
    ),
    value: z.number(),
  }),
  z.strictObject({
    path,
    op: said(z.literal('exists'), 'true: the argument is there; false: it is not.'),
    value: z.boolean(),
  }),
  z.strictObject({
    path,
    op: said(z.literal('type'), 'The argument is of this JSON type, or of one of a list of them.'),
    value: z.union([z.enum(JSON_TYPES), z.array(z.enum(JSON_TYPES)).check(z.minLength(1))]),
  }),
  z.strictObject({
    path,
    op: said(
      z.literal('regex'),
      'The text has a match, found in linear time (RE2 syntax, no back-references, no look-around).',
    ),
    value: z.string().check(z.minLength(1), z.maxLength(MAX_PATTERN_CHARS), z.check(refusePattern)),
  }),
  z.strictObject({
    path,
    op: said(
      z.literal('host_in'),
      'The host of a URL is a listed one or below it; https, unless the entry names a scheme. A list passes when each member does.',
    ),
    value: z.array(z.string().check(z.check(refuseHost))).check(z.minLength(1)),
  }),
  z.strictObject({
    path,
    op: said(
      z.literal('path_within'),
      'An absolute, normalised path inside a listed folder. Names only: a symbolic link may lead out. A list passes when each member does.',
    ),
    value: z.array(z.string().check(z.check(refuseFolder))).check(z.minLength(1)),
  }),
]);

/** Conditions that are judged together, and what is said when they deny. */
export const GuardSchema = z.strictObject({
  conditions: said(
    z.array(ConditionSchema).check(z.minLength(1)),
    'All of them must hold. Never empty.',
  ),
  on_deny: said(z.string().check(z.minLength(1)), 'What the agent is told when this rule denies.'),
});

/** A counter with its maximum. */
export const LimitSchema = z.strictObject({
  counter: said(
    z.string().check(z.minLength(1)),
    'Name of the counter. The same name, window, sliding and scope is the same counter.',
  ),
  window: said(z.enum(['minute', 'hour', 'day']), 'Length of the window.'),
  sliding: z.optional(
    said(
      z.boolean(),
      'true: never more than max in any span of the window’s length. false or left out: the clock’s own minutes, hours and days (UTC), where up to twice max can pass in a moment, the last of one window and the first of the next.',
    ),
  ),
  max: said(z.number().check(z.gte(0), z.lte(MAX_LIMIT)), 'Largest count inside one window.'),
  scope: said(z.enum(SCOPES), 'Counted for one identity, one session, or everybody.'),
  increment_from: z.optional(
    said(
      // A schema of its own: what is said about a schema is said wherever it stands.
      z.string().check(z.regex(ARGUMENT_PATH)),
      'Adds this number instead of 1. A call whose value is not a number of 0 or more is denied.',
    ),
  ),
});

const guards = {
  require: z.optional(
    said(z.array(GuardSchema), 'Every rule’s conditions must all hold, else the call is denied.'),
  ),
  deny_if: z.optional(
    said(
      z.array(GuardSchema),
      'A rule whose conditions all hold denies the call. A condition that cannot judge the type of the value is taken to hold.',
    ),
  ),
  limits: z.optional(said(z.array(LimitSchema), 'Counters that a call is added to, all or none.')),
};

/** What holds for one tool. `{}` allows it without conditions. */
export const ToolRuleSchema = z
  .strictObject({
    action: z.optional(
      said(
        z.enum(ACTIONS),
        'allow when left out. require_approval asks a person; no answer is a denial.',
      ),
    ),
    reason: z.optional(
      said(
        z.string().check(z.minLength(1)),
        'Told to the agent on denial and to the person who is asked. Required with deny and require_approval.',
      ),
    ),
    only: z.optional(
      said(
        z.array(z.string()),
        'The only arguments that a call may have, by their exact names. Those that a client adds on its own pass too.',
      ),
    ),
    ...guards,
  })
  .check((ctx) => {
    const { action, reason } = ctx.value;
    if ((action === 'deny' || action === 'require_approval') && reason === undefined) {
      ctx.issues.push({
        code: 'custom',
        path: ['reason'],
        input: ctx.value,
        params: { missing: action },
      });
    }
  });
export type ToolRule = z.output<typeof ToolRuleSchema>;

/** Tool name -> rule, kept as it was read: zod's own record would drop a tool that is named `__proto__`. */
export const ToolsSchema = said(
  z.custom<Readonly<Record<string, ToolRule>>>(isJsonObject).check((ctx) => {
    for (const [name, rule] of Object.entries(ctx.value)) {
      const result = ToolRuleSchema.safeParse(rule);
      for (const issue of result.error?.issues ?? []) {
        ctx.issues.push({
          ...issue,
          path: [name, ...issue.path],
          input: rule,
        } as z.core.$ZodRawIssue);
      }
    }
  }),
  'Exact tool name -> rule. Names are data: no wildcards.',
);

/** One policy file, format version 1. Read `tools` with `Object.hasOwn`: its keys come from strangers. */
export const PolicySchema = z.strictObject({
  $schema: z.optional(said(z.string(), 'URL of the JSON Schema of this format.')),
  version: said(z.literal('1'), 'Version of this format.'),
  default: said(z.enum(['deny', 'allow']), 'What happens to a tool that `tools` does not list.'),
  hide: z.optional(
    said(
      z.array(z.string()),
      'Exact tool names: left out of the tool list, and denied when called all the same.',
    ),
  ),
  all_tools: z.optional(
    said(z.strictObject(guards), 'Holds for every allowed call, after the tool’s own rules.'),
  ),
  tools: z.optional(ToolsSchema),
});

export type Policy = z.output<typeof PolicySchema>;
export type Condition = z.output<typeof ConditionSchema>;
export type Guard = z.output<typeof GuardSchema>;
export type Limit = z.output<typeof LimitSchema>;
export type Action = (typeof ACTIONS)[number];
export type Window = keyof typeof WINDOW_MS;
export type Scope = (typeof SCOPES)[number];
