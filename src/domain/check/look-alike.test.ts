import { describe, expect, it } from 'vitest';
import { lookAlike } from './look-alike.ts';

const KNOWN = [
  'npm:@modelcontextprotocol/server-filesystem',
  'npm:@playwright/mcp',
  'npm:chrome-devtools-mcp',
  'npm:mcp-remote',
  'npm:@notionhq/notion-mcp-server',
  'pypi:mcp-server-git',
  'pypi:mcp-atlassian',
  'oci:mcp/filesystem',
];

describe('lookAlike', () => {
  it.each([
    [
      'npm:@modelcontextprotocol/server-filesytem',
      'letters',
      '@modelcontextprotocol/server-filesystem',
    ],
    [
      'npm:@modelcontextprotocoll/server-filesystem',
      'letters',
      '@modelcontextprotocol/server-filesystem',
    ],
    [
      'npm:@modelcontextprotocol-servers/filesystem',
      'letters',
      '@modelcontextprotocol/server-filesystem',
    ],
    [
      'npm:modelcontextprotocol-server-filesystem',
      'separator',
      '@modelcontextprotocol/server-filesystem',
    ],
    ['npm:@other/server-filesystem', 'scope', '@modelcontextprotocol/server-filesystem'],
    ['npm:server-filesystem', 'scope', '@modelcontextprotocol/server-filesystem'],
    ['npm:chrome-devtool-mcp', 'letters', 'chrome-devtools-mcp'],
    ['npm:chrome_devtools_mcp', 'separator', 'chrome-devtools-mcp'],
    ['npm:chrom-devtool-mcp', 'letters', 'chrome-devtools-mcp'],
    ['npm:mcp-rem0te', 'letters', 'mcp-remote'],
    ['npm:mcpremote', 'separator', 'mcp-remote'],
    ['pypi:mcp-atlasian', 'letters', 'mcp-atlassian'],
    ['oci:mcp/filesystems', 'letters', 'mcp/filesystem'],
  ])('%s: %s %s', (name, how, key) => {
    const found = lookAlike(name, KNOWN);
    expect(found).toEqual({ key: `${name.split(':')[0]}:${key}`, how });
  });

  it.each([
    'npm:@modelcontextprotocol/server-filesystem',
    'npm:@other/mcp',
    'npm:mcp-server',
    'npm:some-other-server',
    'npm:chrome-devtools-mcp2',
    'pypi:mcp-server-gist',
    'pypi:mcp-remote',
    'remote:mcp-remote',
    'npm:',
  ])('%s is like none: known, of another registry, or of common words only', (name) => {
    expect(lookAlike(name, KNOWN)).toBeNull();
  });
});
