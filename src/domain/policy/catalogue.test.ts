import { preparsePolicySet, statefulIsAuthorized } from '@cedar-policy/cedar-wasm/nodejs';
import { parse as parseToml } from 'smol-toml';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { embeddedCatalogue } from '../../../tests/support/embedded-catalogue.ts';
import { LONG } from '../../../tests/support/size.ts';
import { tellingTools } from '../../../tests/support/telling-tools.ts';
import { argumentRules, strictRule } from './argument-rules.ts';
import { type CounterState, NO_COUNTS, reserve } from './counters.ts';
import { describeEffect } from './describe.ts';
import { type Call, type CompiledPolicy, compilePolicy, decide } from './evaluate.ts';
import { exampleCall } from './example-call.ts';
import { exportAll } from './exports/export-policy.ts';
import { formatPolicy } from './format.ts';
import { type JudgedTool, PRESETS, serverPolicy, toolPolicy } from './recommend.ts';
import type { Policy } from './schema.ts';
import { validatePolicyText } from './validate.ts';

const embedded = await embeddedCatalogue();
const tools = embedded.servers.flatMap((server) => {
  const judged = embedded.judged.get(server.id)?.tools ?? [];
  return server.tools.flatMap((tool, index) => {
    const verdict = judged[index]?.reviewed.verdict;
    return verdict === undefined ? [] : [{ server, tool, verdict }];
  });
});
/** Servers with all their tools, or with those that have together every kind of judgement. */
const servers = [...Map.groupBy(LONG ? tools : tellingTools(tools), ({ server }) => server.id)].map(
  ([id, entries]): { id: string; entries: JudgedTool[] } => ({ id, entries }),
);

/** What the words of a sentence promise, checked by calls of our own. */
function promises(text: string): {
  effect: 'allow' | 'ask' | 'deny';
  max: number | null;
  later: number;
} {
  const limit = /at most ([0-9,]+) in any (minute|hour|day) for each grant/.exec(text);
  const later = { minute: 60_000, hour: 3_600_000, day: 86_400_000 }[limit?.[2] ?? ''] ?? 0;
  const max = limit === null ? null : Number(limit[1]?.replaceAll(',', ''));
  if (
    /^(?:Calls to \S+( \S+)? are denied|The tool list leaves out \S+( \S+)?, and a call to it is denied)\. The agent is told: “[^”]+”$/.test(
      text,
    )
  )
    return { effect: 'deny', max: null, later };
  if (/^Each call to .* waits for a person’s approval; without it the call is denied\./.test(text))
    return { effect: 'ask', max, later };
  expect(text).toMatch(/^Calls to .* are allowed, (without a limit|at most .*)\.$/);
  return { effect: 'allow', max, later };
}

function keepsItsWord(compiled: CompiledPolicy, text: string, call: Call): void {
  const { effect, max, later } = promises(text);
  expect(decide(compiled, call, NO_COUNTS).effect).toBe(effect);
  if (effect === 'deny') {
    const told = /“([^”]+)”$/.exec(text)?.[1];
    expect(decide(compiled, call, NO_COUNTS).reason).toBe(told);
    return;
  }
  let counts: CounterState = NO_COUNTS;
  const approved = { ...call, approved: true };
  for (let i = 0; i < (max ?? 50); i += 1) {
    const { effect: each, reservations } = decide(compiled, approved, counts);
    expect(each).toBe('allow');
    counts = reserve(counts, reservations) ?? expect.fail('the counters refuse an allowed call');
  }
  expect(decide(compiled, approved, counts).effect).toBe(max === null ? 'allow' : 'deny');
  expect(decide(compiled, { ...approved, grant: 'other' }, counts).effect).toBe('allow');
  // "In any minute" is for the whole of it, from the first call on.
  const almost = decide(compiled, { ...approved, at: call.at + later - 1 }, counts).effect;
  if (later > 0) expect(almost).toBe('deny');
  expect(decide(compiled, { ...approved, at: call.at + later }, counts).effect).toBe(
    later === 0 ? decide(compiled, approved, counts).effect : 'allow',
  );
}

describe.each(servers)('$id', ({ entries }) => {
  const names = entries.map(({ tool }) => tool.name);
  const recommended = serverPolicy(entries, 'recommended');
  const compiled = compilePolicy(recommended);

  test('its printed policies are valid and without a warning', () => {
    for (const preset of PRESETS) {
      const { errors, warnings } = validatePolicyText(
        formatPolicy(serverPolicy(entries, preset, 'https://example.org/x')),
        names,
      );
      expect([...errors, ...warnings]).toEqual([]);
    }
  });

  test('each sentence is true of the tool’s own file and of the server’s', () => {
    for (const { tool, verdict } of entries) {
      const own = toolPolicy(tool, verdict);
      const args = exampleCall(tool);
      const { text } = describeEffect(own, tool.name, args);
      const call: Call = {
        tool: tool.name,
        args,
        at: Date.UTC(2026, 5, 1, 12),
        grant: 'g',
        session: 's',
      };
      keepsItsWord(compilePolicy(own), text, call);
      keepsItsWord(compiled, text, call);
      expect(describeEffect(recommended, tool.name, args).text).toBe(text);
    }
  });

  test('each argument rule passes and denies as its examples say, and makes a valid file', () => {
    for (const { tool, verdict } of entries) {
      for (const { guard, examples } of argumentRules(tool, verdict)) {
        if (guard === null) continue;
        expect([examples?.passes.decision.effect, examples?.denied.decision.effect]).toEqual([
          'allow',
          'deny',
        ]);
      }
      const strict = strictRule(tool, verdict);
      if (strict === null) continue;
      const policy: Policy = {
        version: '1',
        default: 'deny',
        tools: Object.fromEntries([[tool.name, strict.rule]]),
      };
      expect(validatePolicyText(formatPolicy(policy)).errors).toEqual([]);
    }
  });

  test('each export can be read by a parser of its format, and Cedar’s engine decides as the policy', () => {
    const made = new Map(
      exportAll(recommended, { key: 'server', tools: names }).map((one) => [one.target, one]),
    );
    const text = (id: string): string => made.get(id)?.text ?? expect.fail(id);
    for (const id of [
      'policy-json',
      'claude-code',
      'opencode',
      'copilot-cli',
      'qwen-code',
      'kiro-cli',
    ])
      JSON.parse(text(id));
    for (const id of ['codex', 'gemini-cli']) parseToml(text(id));
    for (const id of ['intercept', 'continue-cn', 'agentgateway']) parseYaml(text(id));
    const { policies } = (JSON.parse(text('toolhive')) as { cedar: { policies: string[] } }).cedar;
    // One parse for all calls, as a host of policies does it.
    const parsed = preparsePolicySet('server', { staticPolicies: policies.join('\n') });
    expect(parsed.type).toBe('success');
    for (const name of names) {
      const answer = statefulIsAuthorized({
        principal: { type: 'Client', id: 'a' },
        action: { type: 'Action', id: 'call_tool' },
        resource: { type: 'Tool', id: name },
        context: {},
        preparsedPolicySetId: 'server',
        entities: [],
      });
      const ours = decide(
        compiled,
        { tool: name, args: {}, at: 0, grant: '', session: '' },
        NO_COUNTS,
      );
      expect(answer.type === 'success' ? answer.response.decision : answer).toBe(
        ours.effect === 'allow' ? 'allow' : 'deny',
      );
    }
  });
});
