import { expect, it } from 'vitest';
import { plainPypiName, pypiSpellings } from './pypi-name.ts';

it.each(['mcp-server-git', 'MCP_Server.git', 'mcp--server__git'])('%s is one name', (spelling) => {
  expect(plainPypiName(spelling)).toBe('mcp-server-git');
  expect(new RegExp(`^${pypiSpellings('mcp-server-git')}$`, 'i').test(spelling)).toBe(true);
});

it('keeps other names apart', () => {
  expect(plainPypiName('mcpservergit')).not.toBe(plainPypiName('mcp-server-git'));
  expect(new RegExp(`^${pypiSpellings('mcp-server-git')}$`).test('mcpservergit')).toBe(false);
});
