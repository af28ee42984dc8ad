import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadOverrides } from '../../src/catalogue/load-overrides.ts';
import { loadRecords } from '../../src/catalogue/load-records.ts';
import { buildCatalogue } from '../../src/domain/catalogue/build-catalogue.ts';
import { exampleCall } from '../../src/domain/policy/example-call.ts';
import { type JudgedTool, recommendRule } from '../../src/domain/policy/recommend.ts';
import { ServerRecordSchema } from '../../src/domain/record/server-record.ts';
import { type Finding, proveServer } from '../../src/gateway/proof/prove-server.ts';
import { LONG } from '../support/size.ts';

const overrides = await loadOverrides('content/overrides');
const { servers } = await loadRecords(['content/servers']);
/** In the short run the one with most categories. */
const packages = (LONG ? ['filesystem', 'memory', 'everything'] : ['memory']).map(
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
    600_000,
  );
});

const ENDING_SERVER = `process.stdin.setEncoding('utf8');
let rest = '';
process.stdin.on('data', (chunk) => {
  const lines = (rest + chunk).split('\\n');
  rest = lines.pop();
  for (const { id, method, params } of lines.map((line) => JSON.parse(line))) {
    if (id === undefined) continue;
    if (method === 'tools/call') process.exit(1);
    const capabilities = { tools: {} };
    const { protocolVersion } = params ?? {};
    const result = method === 'initialize'
      ? { protocolVersion, capabilities, serverInfo: { name: 'ends', version: '1' } }
      : method === 'tools/list' ? { tools: [{ name: 'get_note', inputSchema: { type: 'object' } }] } : {};
    process.stdout.write(JSON.stringify({ jsonrpc: '2.0', id, result }) + '\\n');
  }
});`;

it('a server that every call ends is started again, and the rest is tried', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'proof-'));
  try {
    const file = path.join(folder, 'server.mjs');
    writeFileSync(file, ENDING_SERVER);
    const named = {
      name: 'get_note',
      description: 'Gets a note.',
      inputSchema: { type: 'object' },
    };
    const record = ServerRecordSchema.parse({
      id: 'ends',
      name: 'ends',
      source: { kind: 'npm', ref: 'ends' },
      tools: [named],
    });
    const own = buildCatalogue({ servers: [record], quarantined: [], attacks: [], overrides });
    const tools = own.servers.flatMap((entry) =>
      entry.tools.map(({ record: tool, reviewed }) => ({ tool, verdict: reviewed.verdict })),
    );
    const findings = await proveServer({
      tools,
      command: [process.execPath, file],
      environment: {},
      argumentsFor: () => ({}),
      folder,
    });
    expect(findings.map(({ claim, holds }) => [claim, holds])).toEqual([
      ['answers', true],
      ['asked by preset', true],
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 600_000);

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
