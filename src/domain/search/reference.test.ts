import { describe, expect, it } from 'vitest';
import { idOf, referenceKey, referencesOf } from './reference.ts';

describe('referenceKey', () => {
  it.each([
    ['npm:@Playwright/mcp@0.1.2', '@playwright/mcp'],
    ['@playwright/mcp', '@playwright/mcp'],
    ['mcp-remote@latest', 'mcp-remote'],
    ['pypi:mcp-server-git==1.0', 'mcp-server-git'],
    ['mcp-server-git[cli]>=2', 'mcp-server-git'],
    ['https://github.com/Owner/Name.git', 'github.com/owner/name'],
    ['git@github.com:owner/name.git', 'github.com/owner/name'],
    ['git+https://github.com/owner/name/tree/main/src', 'github.com/owner/name'],
    ['docker.io/mcp/slack:1.2', 'mcp/slack'],
    ['mcp/slack@sha256:abc', 'mcp/slack'],
    ['https://mcp.example.com/mcp/?key=1', 'mcp.example.com/mcp'],
    ['https://www.npmjs.com/package/@a/b', '@a/b'],
  ])('%s is %s', (reference, key) => {
    expect(referenceKey(reference)).toBe(key);
  });
});

describe('referencesOf', () => {
  it.each([
    ['npx -y @playwright/mcp@latest', ['@playwright/mcp']],
    ['uvx mcp-server-git --repository .', ['mcp-server-git']],
    ['docker run -i --rm mcp/puppeteer', ['mcp/puppeteer']],
    ['pip install mcp-server-fetch', ['mcp-server-fetch']],
    ['npm i -g @a/b', ['@a/b']],
    ['a-b@1.2.3', ['a-b']],
    ['https://github.com/o/n', ['github.com/o/n']],
  ])('reads %s', async (query, keys) => {
    expect(await referencesOf(query)).toEqual(keys);
  });

  it.each([
    'docker',
    'send money',
    'docker delete volume',
    'delete_file',
    'fetch.web.page',
    'user@name',
    'node version',
  ])('takes %s for words', async (query) => {
    expect(await referencesOf(query)).toBeNull();
  });
});

describe('idOf', () => {
  it.each([
    ['CVE-2025-6514', 'cve-2025-6514'],
    ['2025-54136', 'cve-2025-54136'],
    ['GHSA-24mc-g4xr-4395', 'ghsa-24mc-g4xr-4395'],
    ['MCPA-2025-0048', 'mcpa-2025-0048'],
    ['cve', null],
    ['2025', null],
  ])('%s', (query, id) => {
    expect(idOf(query)).toBe(id);
  });
});
