import { describe, expect, it } from 'vitest';
import { hostileLines } from '../../../tests/fixtures/hostile-servers.ts';
import { buildCatalogue } from '../../domain/catalogue/build-catalogue.ts';
import { CLIENTS, exportPolicy } from '../../domain/policy/exports/export-policy.ts';
import { exportServer } from '../../domain/policy/exports/export-server.ts';
import { serverPolicy } from '../../domain/policy/recommend.ts';
import { parseRecord } from '../../domain/record/parse-record.ts';
import { toolView } from '../tool/tool-view.ts';
import type { WayView } from './force-shape.ts';

const site = { name: 'Site', url: 'https://site.example', repository: null };
const schema = { type: 'object', properties: {}, additionalProperties: false };
const ordinary = {
  id: 'notes',
  name: 'Notes',
  source: { kind: 'npm', ref: 'notes-mcp' },
  version: '2.4.1',
  tools: [
    { name: 'read_note', description: 'Returns one note.', inputSchema: schema },
    { name: 'create_note', description: 'Creates a note.', inputSchema: schema },
    { name: 'purge_notes', description: 'Permanently deletes all notes.', inputSchema: schema },
    { name: 'transfer_funds', description: 'Transfers money to an account.', inputSchema: schema },
  ],
};
const raw = [ordinary, ...hostileLines().map((line) => JSON.parse(line))];
const servers = raw.flatMap((record) => parseRecord(record, { file: 'f', line: 1 }).server ?? []);
const catalogue = buildCatalogue({
  servers: [...new Map(servers.map((server) => [server.id, server])).values()],
  quarantined: [],
  attacks: [],
  overrides: new Map(),
});
const textOf = ({ lines }: WayView) => lines.map(({ text }) => text).join('');
const forceOf = (name: string) => {
  const entry = catalogue.tools.find((tool) => tool.record.name === name);
  if (entry === undefined) throw new Error(name);
  return toolView(entry, catalogue, site).force;
};
const way = (name: string, id: string) => {
  const found = forceOf(name).ways.find((one) => one.id === id);
  if (found === undefined) throw new Error(id);
  return found;
};

describe('forceView', () => {
  it('says in each client what the rule says, and nothing of other tools', () => {
    expect(JSON.parse(textOf(way('purge_notes', 'claude-code')))).toEqual({
      permissions: { deny: ['mcp__notes__purge_notes'] },
    });
    expect(JSON.parse(textOf(way('transfer_funds', 'claude-code')))).toEqual({
      permissions: { ask: ['mcp__notes__transfer_funds'] },
    });
    expect(textOf(way('read_note', 'codex'))).toBe(
      '[mcp_servers."notes".tools."read_note"]\napproval_mode = "approve"',
    );
    expect(textOf(way('purge_notes', 'gemini-cli'))).toMatch(/toolName = "purge_notes"\n.*"deny"/);
    expect(textOf(way('purge_notes', 'gemini-cli'))).not.toContain('toolName = "*"');
    expect(textOf(way('purge_notes', 'codex'))).not.toContain('purge_notes');
    expect(textOf(way('purge_notes', 'codex'))).toContain('"read_note"');
  });

  it('prints only lines that the whole file has, which is what was run; Codex lists all other tools', () => {
    for (const server of catalogue.servers) {
      const judged = server.tools.map(({ record, reviewed }) => ({
        tool: record,
        verdict: reviewed.verdict,
      }));
      const names = server.tools.map(({ record }) => record.name);
      const policy = serverPolicy(judged, 'recommended');
      for (const target of CLIENTS) {
        if (!('lines' in target) || target.id === 'codex') continue;
        const whole = exportPolicy(target, policy, exportServer(server.record, names)).text;
        for (const tool of server.tools) {
          const { ways } = toolView(tool, catalogue, site).force;
          const shown = ways.find(({ id }) => id === target.id);
          const rules = (shown === undefined ? '' : textOf(shown))
            .split('\n')
            .map((line) => line.trim().replace(/,$/, ''))
            .filter((line) => /mcp__|decision = |_\w+": "(?:allow|ask|deny)"/.test(line));
          // A rule that agrees with that for all others is left out of the whole file.
          for (const line of rules)
            if (!/allow|deny/.test(line) || target.id === 'claude-code')
              expect(whole, `${target.id} ${tool.record.name}`).toContain(line);
        }
      }
    }
  });

  it('marks the name of the server and loses nothing by it', () => {
    const shown = way('purge_notes', 'claude-code').lines;
    expect(shown.filter(({ isName }) => isName).map(({ text }) => text)).toEqual(['notes']);
  });

  it('says what a client cannot count, how to see that the rule holds, and when it was run', () => {
    const shown = way('create_note', 'claude-code');
    expect(shown.lost.join(' ')).toMatch(/does not count calls/);
    expect(shown.verify).toMatch(/runs without a question/);
    expect(shown.run).toMatch(/^Version \d[\d.]* on \d{4}-/);
    expect(way('purge_notes', 'claude-code').verify).toMatch(/no longer offered/);
    expect(way('create_note', 'gateway').lost).toEqual([]);
  });
});
