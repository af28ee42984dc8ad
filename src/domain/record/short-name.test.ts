import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SOURCE_KINDS } from './server-record.ts';
import { shortName } from './short-name.ts';

describe('shortName', () => {
  test.each([
    ['npm', '@modelcontextprotocol/server-filesystem', 'filesystem'],
    ['npm', '@notionhq/notion-mcp-server', 'notion'],
    ['npm', '@playwright/mcp', 'playwright'],
    ['npm', 'mcp-server-kubernetes', 'kubernetes'],
    ['npm', '@antv/mcp-server-chart', 'chart'],
    ['npm', 'figma-developer-mcp', 'figma-developer'],
    ['npm', '@modelcontextprotocol/server-sequential-thinking', 'sequential-thinking'],
    ['pypi', 'mcp_server_fetch', 'fetch'],
    ['oci', 'ghcr.io/github/github-mcp-server:v1.2.0', 'github'],
    ['github', 'owner/Some.Thing-MCP.git', 'some-thing'],
    ['remote', 'https://mcp.notion.com/mcp', 'notion'],
    ['npm', 'mcp', 'mcp'],
    ['npm', 'a-name-that-goes-on-and-on-for-ever', 'a-name-that-goes-on-and'],
    ['unknown', '', 'my-tools'],
  ] as const)('of %s %s is %s', (kind, ref, name) => {
    expect(shortName({ source: { kind, ref }, name: 'My Tools' })).toBe(name);
  });

  test('is a name that every client takes, whatever the record says', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 80 });
    fc.assert(
      fc.property(fc.constantFrom(...SOURCE_KINDS), text, text, (kind, ref, name) => {
        expect(shortName({ source: { kind, ref }, name })).toMatch(
          /^(?=.{1,24}$)[a-z0-9]+(-[a-z0-9]+)*$/,
        );
      }),
    );
  });
});
