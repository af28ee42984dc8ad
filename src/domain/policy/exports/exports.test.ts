import { isAuthorized } from '@cedar-policy/cedar-wasm/nodejs';
import { evaluate as evaluateCel } from '@marcbachmann/cel-js';
import fc from 'fast-check';
import { parse as parseToml } from 'smol-toml';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { calls, policies } from '../../../../tests/support/policies.ts';
import { LONG } from '../../../../tests/support/size.ts';
import { isJsonObject } from '../../record/json.ts';
import { CATEGORIES } from '../../verdict/verdict.ts';
import { NO_COUNTS } from '../counters.ts';
import { type Call, evaluate } from '../evaluate.ts';
import { lookup, pathKeys, UNREACHABLE } from '../lookup.ts';
import { serverPolicy } from '../recommend.ts';
import type { Policy, ToolRule } from '../schema.ts';
import { HOSTILE_NAMES, judged } from '../test-cases.ts';
import { CLIENTS, exportAll, exportPolicy, type PolicyExport } from './export-policy.ts';
import { type ExportServer, serverKey } from './plan.ts';
import type { ExportTarget } from './target.ts';
import { underscored } from './underscored.ts';

type Effect = 'allow' | 'ask' | 'deny';
const KEY = 'my-server';

/** What each target does with a call: the engines themselves where npm has them, else what running the clients showed, read with the parser of the format. */
const READERS: Record<string, (text: string, call: Call) => Effect> = {
  // Deny before ask before allow; without a rule it asks.
  'claude-code': (text, { tool }) => {
    const { permissions } = JSON.parse(text) as { permissions: Record<string, string[]> };
    const matches = (effect: string) =>
      (permissions[effect] ?? []).includes(`mcp__${KEY}__${underscored(tool)}`);
    return (['deny', 'ask', 'allow'] as const).find(matches) ?? 'ask';
  },
  // Only enabled_tools are registered; of these the approved ones run unasked.
  codex: (text, { tool }) => {
    const { mcp_servers } = parseToml(text) as unknown as {
      mcp_servers: Record<
        string,
        {
          enabled_tools: string[];
          default_tools_approval_mode: string;
          tools?: Record<string, { approval_mode: string }>;
        }
      >;
    };
    const server = mcp_servers[KEY];
    if (!server?.enabled_tools.includes(tool)) return 'deny';
    const own =
      server.tools !== undefined && Object.hasOwn(server.tools, tool)
        ? server.tools[tool]
        : undefined;
    const mode = own?.approval_mode ?? server.default_tools_approval_mode;
    return mode === 'approve' ? 'allow' : 'ask';
  },
  // The matching rule of the highest priority decides; names are compared after its own replacements.
  'gemini-cli': (text, { tool, args }) => {
    const { rule } = parseToml(text) as unknown as { rule: GeminiRule[] };
    const full = `mcp_${KEY}_${tool}`.replaceAll(/[^a-zA-Z0-9_\-.:]/g, '_');
    const seen = full.length > 63 ? `${full.slice(0, 30)}...${full.slice(-30)}` : full;
    const [first] = rule
      .filter(({ mcpName, toolName, argsPattern }) => {
        if (argsPattern !== undefined) {
          // What it loads: else it drops the whole file.
          expect(argsPattern).not.toMatch(/\([^)]*[*+?{].*\)[*+?{]/);
          if (!new RegExp(argsPattern).test(geminiText(args))) return false;
        }
        const isNamed = toolName === seen || `mcp_${KEY}_${toolName}` === seen;
        return mcpName === KEY && (toolName === '*' || isNamed);
      })
      .sort((a, b) => b.priority - a.priority);
    for (const { priority } of rule) expect(priority > 300 && priority < 350).toBe(true);
    return first?.decision === 'allow' ? 'allow' : first?.decision === 'ask_user' ? 'ask' : 'deny';
  },
  // The last pattern that matches wins.
  opencode: (text, { tool }) => {
    const { permission } = JSON.parse(text) as { permission: Record<string, Effect> };
    const seen = `${KEY}_${underscored(tool)}`;
    const matches = (pattern: string) =>
      pattern.endsWith('*') ? seen.startsWith(pattern.slice(0, -1)) : seen === pattern;
    return Object.entries(permission).findLast(([pattern]) => matches(pattern))?.[1] ?? 'allow';
  },
  'copilot-cli': (text, { tool }) => (entryIn(text)['tools']?.includes(tool) ? 'allow' : 'deny'),
  'qwen-code': (text, { tool }) => {
    const { permissions } = JSON.parse(text) as { permissions: Record<string, string[]> };
    if (!entryIn(text)['includeTools']?.includes(tool)) return 'deny';
    const matches = (effect: string) =>
      (permissions[effect] ?? []).includes(`mcp__${KEY}__${tool}`);
    return (['deny', 'ask', 'allow'] as const).find(matches) ?? 'ask';
  },
  // The first rule that matches decides; without one the tool runs.
  'continue-cn': (text, { tool }) => {
    const lists = parseYaml(text) as Record<string, string[]>;
    if (lists['exclude']?.includes(tool)) return 'deny';
    return lists['ask']?.includes(tool) ? 'ask' : 'allow';
  },
  'kiro-cli': (text, { tool }) => {
    const { disabledTools, autoApprove } = entryIn(text);
    if (disabledTools?.includes(tool)) return 'deny';
    return autoApprove?.includes(tool) ? 'allow' : 'ask';
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
  // Cedar's engine on requests as the products send them.
  toolhive: (text, { tool, args }) => {
    const { policies } = (JSON.parse(text) as { cedar: { policies: string[] } }).cedar;
    const context = Object.fromEntries(
      Object.entries(args).map(([key, value]) =>
        typeof value === 'string' || typeof value === 'boolean' || Number.isSafeInteger(value)
          ? [`arg_${key}`, value]
          : [`arg_${key}_present`, true],
      ),
    );
    return cedarEffect(policies.join('\n'), {
      tool,
      principal: { type: 'Client', id: 'someone' },
      action: { type: 'Action', id: 'call_tool' },
      resource: { type: 'Tool', id: tool },
      context: context as CedarContext,
    });
  },
  agentcore: (text, { tool, args }) =>
    cedarEffect(text, {
      tool,
      principal: { type: 'AgentCore::OAuthUser', id: 'someone' },
      action: { type: 'AgentCore::Action', id: `${KEY}___${tool}` },
      resource: {
        type: 'AgentCore::Gateway',
        id: 'arn:aws:bedrock-agentcore:<region>:<account>:gateway/<gateway>',
      },
      context: { input: withoutFractions(args) } as CedarContext,
    }),
  // An engine of CEL: a rule that is not true, or cannot be evaluated, allows nothing.
  agentgateway: (text, { tool, args }) => {
    const { mcpAuthorization } = parseYaml(text) as { mcpAuthorization: { rules: string[] } };
    const mcp = { tool: { name: tool, target: KEY, arguments: args } };
    const isTrue = (rule: string): boolean => {
      try {
        return evaluateCel(rule, { mcp }) === true;
      } catch {
        return false;
      }
    };
    return mcpAuthorization.rules.some(isTrue) ? 'allow' : 'deny';
  },
};

interface GeminiRule {
  mcpName: string;
  toolName: string;
  decision: string;
  priority: number;
  argsPattern?: string;
}

/** Arguments as Gemini CLI matches them: sorted keys, and a zero byte around each pair at the top. */
function geminiText(args: Call['args']): string {
  const pairs = Object.keys(args)
    .sort()
    .map((key) => `\0${JSON.stringify(key)}:${sortedJson(args[key])}\0`);
  return `{${pairs.join(',')}}`;
}

function sortedJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(sortedJson).join(',')}]`;
  if (!isJsonObject(value)) return JSON.stringify(value);
  const pairs = Object.keys(value)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${sortedJson(value[key])}`);
  return `{${pairs.join(',')}}`;
}

function entryIn(text: string): Record<string, string[]> {
  const { mcpServers } = JSON.parse(text) as {
    mcpServers: Record<string, Record<string, string[]>>;
  };
  return mcpServers[KEY] ?? {};
}

type CedarContext = Parameters<typeof isAuthorized>[0]['context'];
interface CedarRequest {
  tool: string;
  principal: { type: string; id: string };
  action: { type: string; id: string };
  resource: { type: string; id: string };
  context: CedarContext;
}

function cedarEffect(policies: string, { tool, ...request }: CedarRequest): Effect {
  // The engine takes no request that is not UTF-8.
  if (!tool.isWellFormed()) return 'deny';
  const answer = isAuthorized({ ...request, policies: { staticPolicies: policies }, entities: [] });
  if (answer.type === 'failure') throw new Error(JSON.stringify(answer.errors));
  return answer.response.decision === 'allow' ? 'allow' : 'deny';
}

/** Cedar's JSON has no null and no fraction. */
function withoutFractions(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((one) => one !== null).map(withoutFractions);
  if (isJsonObject(value)) {
    const kept = Object.entries(value).filter(([, one]) => one !== null);
    return Object.fromEntries(kept.map(([key, one]) => [key, withoutFractions(one)]));
  }
  return typeof value === 'number' && !Number.isSafeInteger(value) ? String(value) : value;
}

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

/** A thousand policies a target take seconds of work; several suites at once stretch that past the usual limit. */
const PROPERTY_TIMEOUT_MS = 300_000;

const FOREIGN: readonly ExportTarget[] = CLIENTS;
const ENGINES: ReadonlySet<string> = new Set(['toolhive', 'agentcore', 'agentgateway']);

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

function named(policy: Policy, tool: string): boolean {
  return Object.hasOwn(policy.tools ?? {}, tool) || (policy.hide ?? []).includes(tool);
}

describe.each(FOREIGN.map((target) => [target.title, target] as const))(
  'the export for %s',
  (_title, target) => {
    test('allows no call that the policy denies or asks about, whatever the policy and the names', {
      timeout: PROPERTY_TIMEOUT_MS,
    }, () => {
      fc.assert(
        fc.property(policies, calls, (policy, call) => {
          const server: ExportServer = { key: KEY, tools: HOSTILE_NAMES };
          const made = exportPolicy(target, policy, server);
          if (effectIn(made, call) !== 'allow') return;
          const isWildcard =
            call.tool === '*' && made.cannotExpress.some((text) => text.includes('reads "*"'));
          if (isWildcard) return;
          // Tools without a rule run in it, and the page says so.
          const isListed = HOSTILE_NAMES.includes(call.tool as never) || named(policy, call.tool);
          const runs = (words: string) => made.cannotExpress.some((text) => text.includes(words));
          if (!isListed && runs('allows tools that the server adds later')) return;
          if (/[*?()\p{C}]|^$/u.test(call.tool) && runs('they run unasked')) return;
          const { effect } = evaluate(
            withoutLimits(policy),
            { ...call, approved: false },
            NO_COUNTS,
          );
          expect(effect).toBe('allow');
        }),
        { numRuns: (ENGINES.has(target.id) ? 200 : 1000) / (LONG ? 1 : 5) },
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
      const cannotAsk = made.cannotExpress.some((text) =>
        /(?:cannot ask a|does not ask about)/.test(text),
      );
      for (const { tool } of entries) {
        const call: Call = { tool: tool.name, args: {}, at: 0, grant: '', session: '' };
        const { effect } = evaluate(policy, call, NO_COUNTS);
        expect(effectIn(made, call)).toBe(effect === 'ask' && cannotAsk ? 'deny' : effect);
      }
      const later: Call = { tool: 'added_later', args: {}, at: 0, grant: '', session: '' };
      const said = made.cannotExpress.find((text) => text.includes('adds later')) ?? 'denies';
      const word = { allow: 'allows', ask: 'asks about', deny: 'denies' }[effectIn(made, later)];
      expect(said).toContain(word);
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

  test('Gemini CLI offers one tool for two whose names it shortens to the same', () => {
    const tools = ['of_supplier', 'of_customer'].map(
      (part) => `list_all_documents_${part}_with_results_of_verification`,
    );
    const policy: Policy = {
      version: '1',
      default: 'deny',
      tools: Object.fromEntries([...tools, 'short'].map((name) => [name, { action: 'allow' }])),
    };
    const gemini = FOREIGN.find(({ id }) => id === 'gemini-cli') ?? expect.fail();
    const notesOf = (names: string[]) =>
      exportPolicy(gemini, policy, { key: KEY, tools: names }).cannotExpress.join(' ');
    expect(notesOf([...tools, 'short'])).toContain(
      `offers ${tools.join(' and ')} under one name: only one of them can be called`,
    );
  });

  test('Intercept’s windows are fixed: the sentence says what passes at their edge', () => {
    const limit = { counter: 'c', window: 'minute', max: 3, scope: 'global' } as const;
    const notesOf = (sliding: boolean) =>
      exportPolicy(
        FOREIGN.find(({ id }) => id === 'intercept') ?? expect.fail(),
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
      required = true
      enabled_tools = [
        "read_file",
        "write_file",
        "run",
      ]
      default_tools_approval_mode = "prompt"

      [mcp_servers."files".tools."read_file"]
      approval_mode = "approve"

      [mcp_servers."files".tools."write_file"]
      approval_mode = "approve"

      # Gemini CLI
      [[rule]]
      mcpName = "files"
      toolName = "read_file"
      decision = "allow"
      priority = 320

      [[rule]]
      mcpName = "files"
      toolName = "write_file"
      decision = "allow"
      priority = 320

      [[rule]]
      mcpName = "files"
      toolName = "run"
      decision = "ask_user"
      priority = 320

      [[rule]]
      mcpName = "files"
      toolName = "*"
      decision = "deny"
      priority = 310
      denyMessage = "The policy does not list this tool."

      # OpenCode
      {
        "$schema": "https://opencode.ai/config.json",
        "permission": { "files_*": "deny", "files_read_file": "allow", "files_write_file": "allow", "files_run": "ask" }
      }

      # Copilot CLI
      {
        "mcpServers": { "files": { "tools": ["read_file", "write_file"] } }
      }

      # Qwen Code
      {
        "mcpServers": { "files": { "includeTools": ["read_file", "write_file", "run"] } },
        "permissions": {
          "allow": ["mcp__files__read_file", "mcp__files__write_file"],
          "ask": ["mcp__files__run"],
          "deny": ["mcp__files__delete_file"]
        }
      }

      # Continue cn
      allow:
        - "read_file"
        - "write_file"
      ask:
        - "run"
      exclude:
        - "delete_file"

      # Kiro CLI
      {
        "mcpServers": { "files": { "disabledTools": ["delete_file"], "autoApprove": ["read_file", "write_file"] } }
      }

      # ToolHive
      {
        "version": "1.0",
        "type": "cedarv1",
        "cedar": {
          "policies": [
            "permit(principal, action == Action::\\"call_tool\\", resource == Tool::\\"read_file\\");",
            "permit(principal, action == Action::\\"call_tool\\", resource == Tool::\\"write_file\\");"
          ],
          "entities_json": "[]"
        }
      }

      # AWS AgentCore gateway
      permit (
        principal,
        action == AgentCore::Action::"files___read_file",
        resource == AgentCore::Gateway::"arn:aws:bedrock-agentcore:<region>:<account>:gateway/<gateway>"
      );

      permit (
        principal,
        action == AgentCore::Action::"files___write_file",
        resource == AgentCore::Gateway::"arn:aws:bedrock-agentcore:<region>:<account>:gateway/<gateway>"
      );

      # agentgateway
      mcpAuthorization:
        rules:
          - 'mcp.tool.target == "files" && mcp.tool.name == "read_file"'
          - 'mcp.tool.target == "files" && mcp.tool.name == "write_file"'

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
