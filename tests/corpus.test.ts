import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadRecords } from '../src/catalogue/load-records.ts';
import { describeEffect } from '../src/domain/policy/describe.ts';
import { exampleCall } from '../src/domain/policy/example-call.ts';
import { recommendRule, serverPolicy, toolPolicy } from '../src/domain/policy/recommend.ts';
import { validatePolicy } from '../src/domain/policy/validate.ts';
import { classifyTool } from '../src/domain/verdict/classify.ts';

/** Third-party records, never part of the repository: the test runs where they lie beside it. */
const CORPUS = process.env['CORPUS'] ?? '../shared/corpus/servers.ndjson.gz';
const TIMEOUT_MS = 600_000;

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
});
