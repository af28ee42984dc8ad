import { describe, expect, it } from 'vitest';
import { digestTool } from '../record/digest.ts';
import { parseRecord } from '../record/parse-record.ts';
import type { ServerRecord } from '../record/server-record.ts';
import { parseOverrides } from '../verdict/override/parse-overrides.ts';
import { buildCatalogue } from './build-catalogue.ts';

const server = (id: string, tools: object[]): ServerRecord => {
  const raw = { id, name: id, source: { kind: 'npm', ref: id }, tools };
  const { server: parsed } = parseRecord(raw, { file: id, line: null });
  if (parsed === null) throw new Error(`bad fixture ${id}`);
  return parsed;
};
const servers = [
  server('mail', [
    { name: 'send_message', description: 'Sends a message to a person.' },
    { name: 'delete_message', description: 'Permanently deletes a message.' },
  ]),
  server('other-mail', [{ name: 'send-message', description: 'Sends a message to a person.' }]),
];
const none = { quarantined: [], attacks: [], overrides: new Map() };
const catalogue = buildCatalogue({ servers, ...none });

describe('buildCatalogue', () => {
  it('gives every tool a page below its server, a digest and a verdict', () => {
    expect(catalogue.tools.map((tool) => tool.path)).toEqual([
      '/tools/mail/send-message/',
      '/tools/mail/delete-message/',
      '/tools/other-mail/send-message/',
    ]);
    for (const tool of catalogue.tools) {
      expect(tool.digest).toBe(digestTool(tool.record));
      expect(tool.reviewed.machineCategory).toBe(tool.reviewed.verdict.category);
    }
  });

  it('counts each tool in exactly one category', () => {
    const grouped = [...catalogue.byCategory.values()].flat();
    expect(new Set(grouped)).toEqual(new Set(catalogue.tools));
    expect(grouped).toHaveLength(catalogue.tools.length);
    expect(catalogue.byCategory.get('Destructive')?.map((t) => t.record.name)).toEqual([
      'delete_message',
    ]);
  });

  it('finds tools by name, by job and by server', () => {
    const send = catalogue.findTool('mail', 'send_message');
    expect(send?.index).toBe(0);
    expect(catalogue.findTool('mail', '__proto__')).toBeUndefined();
    if (send === undefined) return;
    expect(catalogue.elsewhere(send, 5).map((tool) => tool.server.record.id)).toEqual([
      'other-mail',
    ]);
    expect(catalogue.neighbours(send, 5).map((tool) => tool.record.name)).toEqual([
      'delete_message',
    ]);
  });

  it('lets a review count for its definition only, and warns of one that no longer holds', () => {
    const review = (digest: string) => ({
      tool: 'send_message',
      category: 'Read',
      reason: 'Writes to a log that nobody reads.',
      reviewer: 'a person',
      date: '2026-11-21',
      digest,
    });
    const judge = (digest: string) => {
      const text = JSON.stringify({ server: 'mail', overrides: [review(digest)] });
      const overrides = parseOverrides([{ file: 'mail.json', text }]);
      return buildCatalogue({ servers, ...none, overrides });
    };
    const applied = judge(catalogue.tools[0]?.digest ?? '');
    expect(applied.tools[0]?.reviewed.verdict.category).toBe('Read');
    expect(applied.tools[0]?.reviewed.machineCategory).toBe('Write');
    expect(applied.warnings).toEqual([]);
    const stale = judge(`sha256:${'0'.repeat(64)}`);
    expect(stale.tools[0]?.reviewed.verdict.category).toBe('Write');
    expect(stale.warnings).toHaveLength(1);
  });
});
