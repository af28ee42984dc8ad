import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadOverrides } from '../../src/catalogue/load-overrides.ts';
import { loadRecords } from '../../src/catalogue/load-records.ts';
import { buildCatalogue } from '../../src/domain/catalogue/build-catalogue.ts';
import { exampleCall } from '../../src/domain/policy/example-call.ts';
import { type JudgedTool, recommendRule } from '../../src/domain/policy/recommend.ts';
import { type Finding, proveServer } from '../../src/gateway/proof/prove-server.ts';

const overrides = await loadOverrides('content/overrides');
const { servers } = await loadRecords(['content/servers']);
const packages = ['filesystem', 'memory', 'everything'].map(
  (name) => `@modelcontextprotocol/server-${name}`,
);
const records = servers.filter(({ source }) => packages.includes(source.ref));
const catalogue = buildCatalogue({ servers: records, quarantined: [], attacks: [], overrides });

describe.concurrent('the policy that the site prints, before the real server', () => {
  it.each(packages)(
    'does what the site says to every category of %s',
    async (name) => {
      const entry = catalogue.servers.find(({ record }) => record.source.ref === name);
      if (entry === undefined) throw new Error(`content/servers has no record of ${name}`);
      const tools = entry.tools.map(({ record, reviewed }) => ({
        tool: record,
        verdict: reviewed.verdict,
      }));
      const folder = mkdtempSync(path.join(tmpdir(), 'proof-'));
      try {
        const file = path.resolve(`node_modules/${name}/dist/index.js`);
        const findings = await proveServer({
          tools,
          command: [process.execPath, file, ...(name.endsWith('filesystem') ? [folder] : [])],
          environment: {
            PATH: process.env['PATH'] ?? '',
            MEMORY_FILE_PATH: path.join(folder, 'memory.jsonl'),
          },
          argumentsFor: ({ tool }) => {
            const args = exampleCall(tool);
            if (tool.name === 'trigger-long-running-operation') return { duration: 0.05, steps: 1 };
            return Object.hasOwn(args, 'path') ? { ...args, path: path.join(folder, 'a') } : args;
          },
          folder,
        });
        expect(findings.filter(({ holds }) => !holds)).toEqual([]);
        expect(claimsOf(findings)).toEqual(claimsFor(tools));
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
    30_000,
  );
});

/** Claims that were tried, by category. */
function claimsOf(findings: readonly Finding[]): string[] {
  return [...new Set(findings.map(({ category, claim }) => `${category}: ${claim}`))].sort();
}

/** What must have been tried, by the table of recommended rules and the server's own categories. */
function claimsFor(tools: readonly JudgedTool[]): string[] {
  const claims = tools.flatMap(({ tool, verdict: { category, ...rest } }) => {
    const rule = recommendRule(tool, { category, ...rest });
    const hidden = category === 'Read' ? [] : ['hidden'];
    const own =
      rule.action === 'deny'
        ? ['denied']
        : [
            'answers',
            ...(rule.limits === undefined ? [] : ['over the limit']),
            ...(rule.action === 'require_approval' ? ['asked'] : []),
          ];
    return [...own, ...hidden, 'asked by preset'].map((claim) => `${category}: ${claim}`);
  });
  return [...new Set(claims)].sort();
}
