import { isAuthorized } from '@cedar-policy/cedar-wasm/nodejs';
import fc from 'fast-check';
import { parse as parseToml } from 'smol-toml';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { calls, policies } from '../../../../tests/support/policies.ts';
import { CATEGORIES } from '../../verdict/verdict.ts';
import { NO_COUNTS } from '../counters.ts';
import { type Call, evaluate } from '../evaluate.ts';
import { lookup, pathKeys, UNREACHABLE } from '../lookup.ts';
import { serverPolicy } from '../recommend.ts';
import type { Policy, ToolRule } from '../schema.ts';
import { HOSTILE_NAMES, judged } from '../test-cases.ts';
import { EXPORT_TARGETS, exportAll, exportPolicy, type PolicyExport } from './export-policy.ts';
import { type ExportServer, serverKey } from './plan.ts';

type Effect = 'allow' | 'ask' | 'deny';
const KEY = 'my-server';

/** What each target does with a call, by its own documentation, read with the parser of its format. */
const READERS: Record<string, (text: string, call: Call) => Effect> = {
  // Deny before ask before allow; without a rule it asks. `*` would be a wildcard.
  'claude-code': (text, { tool }) => {
    const { permissions } = JSON.parse(text) as { permissions: Record<string, string[]> };
    const seen = tool.replaceAll(/[^A-Za-z0-9_-]/gu, '_');
    const matches = (effect: string) =>
      (permissions[effect] ?? []).some(
        (rule) => rule === `mcp__${KEY}__${seen}` || rule.includes('*'),
      );
    return (['deny', 'ask', 'allow'] as const).find(matches) ?? 'ask';
  },
  // Only enabled_tools are registered; approval_mode "prompt" asks.
  codex: (text, { tool }) => {
    const { mcp_servers } = parseToml(text) as unknown as {
      mcp_servers: Record<
        string,
        { enabled_tools: string[]; tools?: Record<string, { approval_mode: string }> }
      >;
    };
    const server = mcp_servers[KEY];
    if (!server?.enabled_tools.includes(tool)) return 'deny';
    const own =
      server.tools !== undefined && Object.hasOwn(server.tools, tool)
        ? server.tools[tool]
        : undefined;
    return own?.approval_mode === 'prompt' ? 'ask' : 'allow';
  },
  // The matching rule of the highest priority decides; names are compared after its own replacements.
  'gemini-cli': (text, { tool }) => {
    const { rule } = parseToml(text) as unknown as {
      rule: { mcpName: string; toolName: string; decision: string; priority: number }[];
    };
    for (const one of rule)
      expect(
        Object.keys(one).every((key) =>
          ['mcpName', 'toolName', 'decision', 'priority', 'denyMessage'].includes(key),
        ),
      ).toBe(true);
    const seen = tool.replaceAll(/[^A-Za-z0-9_.-]/gu, '_');
    const [first] = rule
      .filter(({ mcpName, toolName }) => mcpName === KEY && (toolName === '*' || toolName === seen))
      .sort((a, b) => b.priority - a.priority);
    return first?.decision === 'allow' ? 'allow' : first?.decision === 'ask_user' ? 'ask' : 'deny';
  },
  // The last pattern that matches wins.
  opencode: (text, { tool }) => {
    const { permission } = JSON.parse(text) as { permission: Record<string, Effect> };
    const seen = `${KEY}_${tool.replaceAll(/[^A-Za-z0-9_-]/gu, '_')}`;
    const matches = (pattern: string) =>
      pattern.endsWith('*') ? seen.startsWith(pattern.slice(0, -1)) : seen === pattern;
    return Object.entries(permission).findLast(([pattern]) => matches(pattern))?.[1] ?? 'allow';
  },
  'docker-gateway': (text, { tool }) => {
    const words = text.split(/\s+/);
    return text.startsWith('docker') &&
      words.some((word, i) => word === `${KEY}:${tool}` && words[i - 1] === '--tools')
      ? 'allow'
      : 'deny';
  },
  intercept: (text, call) =>
    interceptEffect(parseYaml(text, { mapAsMap: true }) as Map<string, unknown>, call),
  // The engine itself.
  cedar: (text, { tool }) => {
    // The engine takes no request that is not UTF-8.
    if (!tool.isWellFormed()) return 'deny';
    const answer = isAuthorized({
      principal: { type: 'Agent', id: 'a' },
      action: { type: 'Action', id: tool },
      resource: { type: 'McpServer', id: KEY },
      context: {},
      policies: { staticPolicies: text },
      entities: [],
    });
    if (answer.type === 'failure') throw new Error(JSON.stringify(answer.errors));
    return answer.response.decision === 'allow' ? 'allow' : 'deny';
  },
};

type Fields = Map<string, unknown>;

/** Intercept's order of evaluation (its POLICY.md); counters are not looked at. */
function interceptEffect(file: Fields, { tool, args }: Call): Effect {
  const hide = (file.get('hide') ?? []) as string[];
  const tools = file.get('tools') as Map<string, Fields>;
  if (hide.includes(tool) || hide.includes('*')) return 'deny';
  if (file.get('default') === 'deny' && !tools.has(tool)) return 'deny';
  const rules = [tool, '*'].flatMap((name, i) =>
    i === 1 && tool === '*' ? [] : ((tools.get(name)?.get('rules') ?? []) as Fields[]),
  );
  return rules.every(
    (rule) =>
      rule.get('action') !== 'deny' &&
      ((rule.get('conditions') ?? []) as Fields[]).every((one) => interceptHolds(one, args)),
  )
    ? 'allow'
    : 'deny';
}

function interceptHolds(condition: Fields, args: Call['args']): boolean {
  const path = String(condition.get('path'));
  if (path.startsWith('state.')) return true;
  const [op, wanted] = [condition.get('op'), condition.get('value')];
  const found = lookup(args, pathKeys(path));
  const value = found === UNREACHABLE ? undefined : found;
  if (op === 'exists') return (value !== undefined && value !== null) === wanted;
  if (value === undefined) return false;
  const same = (one: unknown) => asText(value) === asText(one);
  const list = Array.isArray(wanted) ? wanted : [];
  const numbers =
    typeof value === 'number' && typeof wanted === 'number' ? ([value, wanted] as const) : null;
  switch (op) {
    case 'eq':
      return same(wanted);
    case 'neq':
      return !same(wanted);
    case 'in':
      return list.some(same);
    case 'not_in':
      return !list.some(same);
    case 'lt':
      return numbers !== null && numbers[0] < numbers[1];
    case 'lte':
      return numbers !== null && numbers[0] <= numbers[1];
    case 'gt':
      return numbers !== null && numbers[0] > numbers[1];
    case 'gte':
      return numbers !== null && numbers[0] >= numbers[1];
    case 'contains':
      return Array.isArray(value)
        ? value.some((one) => asText(one) === asText(wanted))
        : typeof value === 'string' && typeof wanted === 'string' && value.includes(wanted);
    case 'regex':
      return typeof value === 'string' && new RegExp(String(wanted)).test(value);
    default:
      throw new Error(`Intercept has no operator ${String(op)}`);
  }
}

/** Its comparison: as printed, so that 5 and "5" are equal. */
function asText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function effectIn(made: PolicyExport, call: Call): Effect {
  const read = READERS[made.target];
  if (read === undefined) throw new Error(`no reader for ${made.target}`);
  return read(made.text, call);
}

const FOREIGN = EXPORT_TARGETS.filter(({ id }) => id !== 'policy-json');

/** The policy without its limits: no target but Intercept counts, and all say so. */
function withoutLimits(policy: Policy): Policy {
  const strip = ({ limits: _limits, ...rule }: ToolRule): ToolRule => rule;
  return {
    ...policy,
    ...(policy.all_tools === undefined
      ? {}
      : { all_tools: strip(policy.all_tools) as NonNullable<Policy['all_tools']> }),
    tools: Object.fromEntries(
      Object.entries(policy.tools ?? {}).map(([name, rule]) => [name, strip(rule)]),
    ),
  };
}

describe.each(FOREIGN.map((target) => [target.title, target] as const))(
  'the export for %s',
  (_title, target) => {
    test('allows no call that the policy denies or asks about, whatever the policy and the names', () => {
      fc.assert(
        fc.property(policies, calls, (policy, call) => {
          const server: ExportServer = { key: KEY, tools: HOSTILE_NAMES };
          const made = exportPolicy(target, policy, server);
          if (effectIn(made, call) !== 'allow') return;
          const isWildcard =
            call.tool === '*' && made.cannotExpress.some((text) => text.includes('reads "*"'));
          if (isWildcard) return;
          const { effect } = evaluate(
            withoutLimits(policy),
            { ...call, approved: false },
            NO_COUNTS,
          );
          expect(effect).toBe('allow');
        }),
        { numRuns: target.id === 'cedar' ? 200 : 1000 },
      );
    });

    test('says the same as the recommended policy for plain names, but for what it says that it cannot', () => {
      const entries = CATEGORIES.map((category) =>
        judged(`do_${category}`, category, [['shell-command-input', null]]),
      );
      const policy = serverPolicy(entries, 'recommended');
      const made = exportPolicy(target, policy, {
        key: KEY,
        tools: entries.map(({ tool }) => tool.name),
      });
      const cannotAsk = made.cannotExpress.some((text) => text.includes('cannot ask a person'));
      for (const { tool } of entries) {
        const call: Call = { tool: tool.name, args: {}, at: 0, grant: '', session: '' };
        const { effect } = evaluate(policy, call, NO_COUNTS);
        expect(effectIn(made, call)).toBe(effect === 'ask' && cannotAsk ? 'deny' : effect);
      }
      const later: Call = { tool: 'added_later', args: {}, at: 0, grant: '', session: '' };
      const saysSo = made.cannotExpress.some((text) => text.includes('adds later'));
      expect(effectIn(made, later)).toBe(saysSo ? 'ask' : 'deny');
    });

    test('tells what it leaves out in whole, clean sentences', () => {
      const entries = HOSTILE_NAMES.map((name, i) =>
        judged(name, CATEGORIES[i % CATEGORIES.length] ?? 'Read'),
      );
      const { cannotExpress } = exportPolicy(target, serverPolicy(entries, 'recommended'), {
        key: KEY,
        tools: HOSTILE_NAMES,
      });
      expect(cannotExpress.length).toBeGreaterThan(0);
      for (const text of cannotExpress) expect(text).toMatch(/^[A-Z][^\p{Cc}\p{Cf}<>{}]*\.$/u);
    });
  },
);

describe('exports', () => {
  test('say that a closed argument list cannot be said, and narrow the tool', () => {
    const policy: Policy = { version: '1', default: 'deny', tools: { add: { only: ['a', 'b'] } } };
    for (const target of FOREIGN) {
      const { cannotExpress } = exportPolicy(target, policy, { key: KEY, tools: ['add'] });
      expect(cannotExpress.join(' ')).toMatch(
        /arguments: add is (put to a person|denied) instead\./,
      );
    }
  });

  test('Intercept’s windows are fixed: the sentence says what passes at their edge', () => {
    const limit = { counter: 'c', window: 'minute', max: 3, scope: 'global' } as const;
    const notesOf = (sliding: boolean) =>
      exportPolicy(
        EXPORT_TARGETS.find(({ id }) => id === 'intercept') ?? expect.fail(),
        { version: '1', default: 'deny', tools: { send: { limits: [{ ...limit, sliding }] } } },
        { key: KEY, tools: ['send'] },
      ).cannotExpress;
    expect(notesOf(true)).toEqual([
      'Intercept counts by the clock’s own minutes, hours and days: at an edge up to twice the maximum of send passes.',
    ]);
    expect(notesOf(false)).toEqual([]);
  });

  test('look as their targets document them', () => {
    const entries = [
      judged('read_file', 'Read'),
      judged('write_file', 'Write'),
      judged('run', 'Execute', [['shell-command-input', 'command']], {
        properties: { command: { type: 'string' } },
      }),
      judged('delete_file', 'Destructive'),
    ];
    const texts = exportAll(serverPolicy(entries, 'recommended'), {
      key: 'files',
      tools: entries.map(({ tool }) => tool.name),
    }).map(({ title, text }) => `# ${title}\n${text}`);
    expect(texts.slice(1).join('\n')).toMatchInlineSnapshot(`
      "# Claude Code
      {
        "$schema": "https://json.schemastore.org/claude-code-settings.json",
        "permissions": {
          "allow": ["mcp__files__read_file", "mcp__files__write_file"],
          "ask": ["mcp__files__run"],
          "deny": ["mcp__files__delete_file"]
        }
      }

      # Codex
      # Add these keys to the table that starts the server (command or url).
      [mcp_servers."files"]
      enabled_tools = [
        "read_file",
        "write_file",
        "run",
      ]

      [mcp_servers."files".tools."run"]
      approval_mode = "prompt"

      # Gemini CLI
      [[rule]]
      mcpName = "files"
      toolName = "read_file"
      decision = "allow"
      priority = 200

      [[rule]]
      mcpName = "files"
      toolName = "write_file"
      decision = "allow"
      priority = 200

      [[rule]]
      mcpName = "files"
      toolName = "run"
      decision = "ask_user"
      priority = 200

      [[rule]]
      mcpName = "files"
      toolName = "*"
      decision = "deny"
      priority = 100
      denyMessage = "The policy does not list this tool."

      # OpenCode
      {
        "$schema": "https://opencode.ai/config.json",
        "permission": { "files_*": "deny", "files_read_file": "allow", "files_write_file": "allow", "files_run": "ask" }
      }

      # Docker MCP gateway
      docker mcp gateway run \\
        --servers files \\
        --tools files:read_file \\
        --tools files:write_file

      # PolicyLayer Intercept
      version: "1"
      default: "deny"
      tools:
        "read_file":
          rules: []
        "write_file":
          rules:
            - name: "at most 30 a minute"
              rate_limit: "30/minute"
        "run":
          rules:
            - name: "needs approval"
              action: "deny"
              on_deny: "Runs what it is given. Read \\"command\\" before you approve."
        "delete_file":
          rules:
            - name: "denied"
              action: "deny"
              on_deny: "Denied: this tool destroys data that may not come back. What would be lost: file."

      # Cedar
      permit (
        principal,
        action == Action::"read_file",
        resource == McpServer::"files"
      );

      permit (
        principal,
        action == Action::"write_file",
        resource == McpServer::"files"
      );
      "
    `);
  });

  test.each([
    ['@modelcontextprotocol/server-filesystem', 'modelcontextprotocol-server-filesystem'],
    ['My Server_2', 'my-server-2'],
    ['***', 'server'],
    ['ＡＢ', 'server'],
  ])('serverKey(%j) is %s', (name, key) => {
    expect(serverKey(name)).toBe(key);
  });
});
