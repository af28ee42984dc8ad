import { describe, expect, test } from 'vitest';
import { CLIENTS, exportPolicy } from './export-policy.ts';
import { exportServer } from './export-server.ts';
import type { ExportTarget } from './target.ts';

const record = {
  name: '@notionhq/notion-mcp-server',
  source: { kind: 'npm', ref: '@notionhq/notion-mcp-server' },
  version: '2.4.0',
  scan: null,
} as const;
const SECRET = {
  ...record,
  scan: { argumentShape: ['<token>'], environmentNames: ['NOTION_TOKEN', 'a b'] } as never,
};
const targets: readonly ExportTarget[] = CLIENTS;

describe('exportServer', () => {
  test('gives the name that people use, and the command at the version of the record', () => {
    expect(exportServer(record, ['read'])).toEqual({
      key: 'notion',
      tools: ['read'],
      launch: { command: 'npx', args: ['-y', '@notionhq/notion-mcp-server@2.4.0'], variables: [] },
    });
  });

  test('names variables and arguments that are to be filled in, and no other words', () => {
    expect(exportServer(SECRET, [])).toMatchObject({
      launch: {
        args: ['-y', '@notionhq/notion-mcp-server@2.4.0', '<token>'],
        variables: ['NOTION_TOKEN'],
      },
    });
  });

  test('has no entry where nothing starts it', () => {
    const source = { kind: 'github', ref: 'a/b' } as const;
    expect(exportServer({ ...record, source }, []).launch).toBeNull();
  });

  test('rules and entry stand under one name in every program that is given both', () => {
    const server = exportServer(record, ['read']);
    const policy = { version: '1', default: 'deny', tools: { read: {} } } as const;
    for (const target of targets) {
      if (target.start === null) continue;
      const made = exportPolicy(target, policy, server);
      const entry = made.start ?? { text: made.text };
      expect(entry.text, target.id).toContain('@notionhq/notion-mcp-server@2.4.0');
      expect(entry.text, target.id).toContain('notion');
      // Continue cn knows tools without their server.
      if (target.id !== 'continue-cn') expect(made.text, target.id).toMatch(/notion(?!hq|-mcp)/);
    }
  });
});
