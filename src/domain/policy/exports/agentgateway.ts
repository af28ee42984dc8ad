import { stringify } from 'yaml';
import type { Condition } from '../schema.ts';
import {
  argumentTerm,
  canSayTerm,
  pathPattern,
  type Role,
  sayCondition,
  topKey,
} from './argument-terms.ts';
import { type NarrowedTool, narrow, type Plan, unlistedNote, type Written } from './plan.ts';
import type { ExportTarget } from './target.ts';

const TITLE = 'agentgateway';

/** `mcpAuthorization` with a rule in CEL for each allowed tool: a call for which no rule is true is denied. */
function writeAgentgateway(plan: Plan): Written {
  const { tools, cannotExpress } = narrow(plan, {
    title: 'The agentgateway',
    counts: false,
    canCheck: (tool) => canSayTerm(tool, (one, role) => celTest(one, role) !== null),
    asks: false,
  });
  const rules = tools
    .filter(({ effect }) => effect === 'allow')
    .map((tool) => celRule(plan.server.key, tool));
  const checked = tools.some(
    ({ effect, require, denyIf }) => effect === 'allow' && require.length + denyIf.length > 0,
  );
  return {
    text: stringify(
      // Without a rule every call would be let through.
      { mcpAuthorization: { rules: rules.length === 0 ? ['false'] : rules } },
      { lineWidth: 0, defaultStringType: 'QUOTE_SINGLE', defaultKeyType: 'PLAIN' },
    ),
    cannotExpress: [
      ...cannotExpress,
      ...(checked
        ? [
            'A version that does not hand arguments to these rules denies the tools that need them, and leaves them out of the list.',
          ]
        : []),
      ...unlistedNote(plan, 'deny', 'The agentgateway'),
    ],
  };
}

function celRule(server: string, tool: NarrowedTool): string {
  const { all, none } = argumentTerm(tool);
  const say = (one: Condition, role: Role): string => celTest(one, role) ?? 'false';
  return [
    `mcp.tool.target == ${celText(server)}`,
    `mcp.tool.name == ${celText(tool.name)}`,
    ...all.map((one) => say(one, 'require')),
    ...none.map((group) => `!(${group.map((one) => say(one, 'deny')).join(' && ')})`),
  ].join(' && ');
}

/** One condition; null where CEL cannot say it. A rule that cannot be evaluated is not true. */
function celTest(condition: Condition, role: Role): string | null {
  const key = topKey(condition);
  if (key === null || !key.isWellFormed()) return null;
  const name = celText(key);
  const has = `${name} in mcp.tool.arguments`;
  const value = `mcp.tool.arguments[${name}]`;
  const compare = (values: readonly unknown[], isWanted: boolean): string | null => {
    const said = values.map(celValue);
    if (!said.every((text) => text !== null)) return null;
    // Of two types == is false or an error: dyn makes it false.
    const same = said.map((text) => `dyn(${value}) == dyn(${text})`).join(' || ');
    const typed = typeTest(values, value);
    // Values of other types cannot be compared, and deny.
    if (isWanted) {
      return role === 'require' ? `(${has} && (${same}))` : `(${has} && (!(${typed}) || ${same}))`;
    }
    return role === 'require'
      ? `(!(${has}) || ((${typed}) && !(${same})))`
      : `(!(${has}) || !(${same}))`;
  };
  return sayCondition(condition, {
    isOneOf: (values) => compare(values, true),
    isNoneOf: (values) => compare(values, false),
    exists: (wanted) => (wanted ? `(${has})` : `!(${has})`),
    isWithin: (folders) => {
      const pattern = role === 'deny' ? null : pathPattern(folders);
      if (pattern === null) return null;
      return `(${has} && type(${value}) == string && string(${value}).matches(${celText(`^${pattern}$`)}))`;
    },
  });
}

const TYPES = { string: 'string', boolean: 'bool', null: 'null_type' } as const;

/** True for a value of a type that one of these has; for any where all that is asked for is null. */
function typeTest(values: readonly unknown[], value: string): string {
  const types = new Set(values.map((one) => (one === null ? 'null' : typeof one)));
  if (types.size === 1 && types.has('null')) return 'true';
  return [...types]
    .map((type) => `type(${value}) == ${TYPES[type as keyof typeof TYPES]}`)
    .join(' || ');
}

function celValue(value: unknown): string | null {
  if (value === null || typeof value === 'boolean') return String(value);
  return typeof value === 'string' && value.isWellFormed() ? celText(value) : null;
}

/** A CEL string: all but plain printable ASCII as an escape. */
function celText(text: string): string {
  const escaped = text.replaceAll(/["\\]|[^ -~]/gu, (char) =>
    char === '"' || char === '\\'
      ? `\\${char}`
      : `\\U${(char.codePointAt(0) ?? 0).toString(16).padStart(8, '0')}`,
  );
  return `"${escaped}"`;
}

export const AGENTGATEWAY = {
  id: 'agentgateway',
  title: TITLE,
  filename: ({ key }) => `${key}.agentgateway.yaml`,
  language: 'yaml',
  docsUrl: 'https://agentgateway.dev/docs/standalone/latest/mcp/mcp-authz/',
  place:
    'It goes into the policies of the MCP listener or backend. The server’s name is that of its target there.',
  asks: null,
  can: {
    hide: 'the list is filtered by the same rules',
    deny: 'a call for which no rule is true',
    ask: null,
    limit: null,
    arguments: 'mcp.tool.arguments in CEL',
  },
  naming: 'raw names: mcp.tool.name, and mcp.tool.target for the server',
  facts: ['A rule that cannot be evaluated is not true.'],
  judgedBy: 'an engine of CEL',
  write: writeAgentgateway,
  start: null,
  isWhole: false,
} as const satisfies ExportTarget;
