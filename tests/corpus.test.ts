import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadAttacks } from '../src/catalogue/load-attacks.ts';
import { loadRecords } from '../src/catalogue/load-records.ts';
import { indexAttacks } from '../src/domain/attacks/attack-index.ts';
import { applicableAttacks } from '../src/domain/attacks/match.ts';
import { describeEffect } from '../src/domain/policy/describe.ts';
import { exampleCall } from '../src/domain/policy/example-call.ts';
import {
  PRESETS,
  recommendRule,
  serverPolicy,
  toolPolicy,
} from '../src/domain/policy/recommend.ts';
import type { Policy } from '../src/domain/policy/schema.ts';
import { validatePolicy } from '../src/domain/policy/validate.ts';
import type { ToolRecord } from '../src/domain/record/tool-record.ts';
import { classifyTool } from '../src/domain/verdict/classify.ts';
import { textAlarm } from '../src/domain/verdict/model-text/text-alarm.ts';
import { CATEGORY_RULES } from '../src/domain/verdict/rules/category-rules.ts';
import { lostWithoutSchema } from './support/lost-attacks.ts';

/** Third-party records, never part of the repository: the test runs where they lie beside it. */
const CORPUS = process.env['CORPUS'] ?? '../shared/corpus/servers.ndjson.gz';
const TIMEOUT_MS = 600_000;
const FINAL =
  /\birrevers|\birrevoc|unrecoverable|irrecoverab|(?:cannot|can't|never) be (?:undone|reversed|recovered|restored|reverted)/i;
const PUT_BACK = /put back|reversible|undone/i;
/** What an attack reason says of a call that changes something. */
const CHANGES = /\b(?:writes to|writes any|sends|deletes|moves money|moves files|pays) /;

/** How strict a policy is with a tool: it is called, a person is asked, it is denied, it is not even shown. */
function strictness(policy: Policy | undefined, name: string): number {
  if (policy?.hide?.includes(name) === true) return 3;
  const { action = 'allow' } = new Map(Object.entries(policy?.tools ?? {})).get(name) ?? {};
  return { allow: 0, require_approval: 1, deny: 2 }[action];
}

const ASKED = 1;
const HIDDEN = 3;

/** True when all that hides the tool are words of its schema. */
function standsInSchema(tool: ToolRecord): boolean {
  const alarms = classifyTool(tool).signals.filter((signal) => textAlarm([signal]) !== undefined);
  const places = alarms.flatMap(({ evidence }) => evidence.map(({ field }) => field));
  return places.length > 0 && places.every((field) => field.startsWith('/inputSchema/'));
}

describe.skipIf(!existsSync(CORPUS))('every server of the corpus', () => {
  it('has one rule for a tool on tool page and server page, valid, and one sentence for both', {
    timeout: TIMEOUT_MS,
  }, async () => {
    const { servers } = await loadRecords([CORPUS]);
    let tools = 0;
    for (const server of servers) {
      const judged = server.tools.map((tool) => ({ tool, verdict: classifyTool(tool, server) }));
      const whole = serverPolicy(judged, 'recommended');
      expect([server.id, validatePolicy(JSON.parse(JSON.stringify(whole))).errors]).toEqual([
        server.id,
        [],
      ]);
      for (const { tool, verdict } of judged) {
        tools += 1;
        const single = toolPolicy(tool, verdict);
        const rules = new Map(Object.entries(whole.tools ?? {}));
        expect(rules.get(tool.name)).toEqual(recommendRule(tool, verdict));
        const args = exampleCall(tool);
        const text = describeEffect(single, tool.name, args).text;
        expect([tool.name, describeEffect(whole, tool.name, args).text]).toEqual([tool.name, text]);
      }
    }
    expect(tools).toBeGreaterThan(20_000);
  });

  it('has no page that contradicts itself on what a call changes', {
    timeout: TIMEOUT_MS,
  }, async () => {
    const { servers } = await loadRecords([CORPUS]);
    const { entries } = await loadAttacks('content', new Date().toISOString().slice(0, 10));
    const attacks = indexAttacks(entries.map(({ attack }) => attack));
    const why = new Map(CATEGORY_RULES.map((rule) => [rule.id, rule.why]));
    const wrong: string[] = [];
    for (const server of servers) {
      for (const tool of server.tools) {
        const verdict = classifyTool(tool, server);
        const says = verdict.evidence.map(({ rule }) => why.get(rule) ?? '').join(' ');
        const isFinal =
          FINAL.test(tool.description) ||
          verdict.signals.some(({ id }) => id === 'irreversible-action');
        if (isFinal && PUT_BACK.test(says))
          wrong.push(`${server.id} ${tool.name}: "${says}" beside words that it cannot be undone`);
        if (isFinal && verdict.undo !== null && FINAL.test(verdict.undo.quote))
          wrong.push(`${server.id} ${tool.name}: undone by "${verdict.undo.quote}"`);
        if (verdict.category !== 'Read') continue;
        for (const { reason } of applicableAttacks(tool, verdict, server, attacks))
          if (CHANGES.test(reason))
            wrong.push(`${server.id} ${tool.name}: Read beside "${reason}"`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('has no text for the model that is shown as milder than High or let through by a preset', {
    timeout: TIMEOUT_MS,
  }, async () => {
    const { servers } = await loadRecords([CORPUS]);
    const wrong: string[] = [];
    let alarms = 0;
    for (const server of servers) {
      const judged = server.tools.map((tool) => ({ tool, verdict: classifyTool(tool, server) }));
      const alarmed = judged.filter(({ verdict }) => textAlarm(verdict.signals) !== undefined);
      if (alarmed.length === 0) continue;
      alarms += alarmed.length;
      const policies = PRESETS.map((preset) => [preset, serverPolicy(judged, preset)] as const);
      for (const { tool, verdict } of alarmed) {
        if (!['High', 'Critical'].includes(verdict.risk))
          wrong.push(`${server.id} ${tool.name}: ${verdict.risk}`);
        for (const [preset, policy] of policies)
          if (strictness(policy, tool.name) < HIDDEN)
            wrong.push(`${server.id} ${tool.name}: shown by ${preset}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(alarms).toBeGreaterThan(20);
  });

  it('has no rule that a missing schema makes milder, in any preset', {
    timeout: TIMEOUT_MS,
  }, async () => {
    const { servers } = await loadRecords([CORPUS]);
    const milder: string[] = [];
    let compared = 0;
    for (const server of servers) {
      const known = server.tools.filter(
        ({ inputSchema, params }) => inputSchema !== null || (params ?? []).length > 0,
      );
      const bare = known.map((tool) => ({ ...tool, inputSchema: null, params: null }));
      for (const preset of PRESETS) {
        const [told, untold] = [known, bare].map((tools) =>
          serverPolicy(
            tools.map((tool) => ({ tool, verdict: classifyTool(tool, server) })),
            preset,
          ),
        );
        for (const tool of known) {
          const { name } = tool;
          compared += 1;
          // An order to the model that stood in the schema goes with it; no call passes unseen all the same.
          const asked = standsInSchema(tool) ? ASKED : strictness(told, name);
          if (strictness(untold, name) < asked) milder.push(`${server.id} ${name}: ${preset}`);
        }
      }
    }
    expect(compared).toBeGreaterThan(20_000);
    expect(milder).toEqual([]);
  });

  it('has no tool whose attacks a missing schema makes fewer', {
    timeout: TIMEOUT_MS,
  }, async () => {
    const { servers } = await loadRecords([CORPUS]);
    const { entries } = await loadAttacks('content', new Date().toISOString().slice(0, 10));
    const attacks = indexAttacks(entries.map(({ attack }) => attack));
    const tools = servers.flatMap((server) =>
      server.tools.map((tool) => ({ server, tool, verdict: classifyTool(tool, server) })),
    );
    const { compared, lost } = lostWithoutSchema(tools, attacks);
    expect(compared).toBeGreaterThan(7_000);
    expect(lost).toEqual([]);
  });
});
