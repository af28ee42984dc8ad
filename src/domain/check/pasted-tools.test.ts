import { describe, expect, it } from 'vitest';
import { checkTools } from './check-tools.ts';
import { readConfig } from './read-config.ts';

const HELD = {
  type: 'object',
  properties: { command: { type: 'string', description: 'Shell command' } },
};

/** What a person may paste for one and the same tool. */
const FORMS: readonly (readonly [string, unknown])[] = [
  ['a result', { tools: [{ name: 't', inputSchema: HELD }] }],
  [
    'a message with a result',
    { jsonrpc: '2.0', id: 1, result: { tools: [{ name: 't', inputSchema: HELD }] } },
  ],
  ['a list', [{ name: 't', inputSchema: HELD }]],
  ['one tool', { name: 't', description: '', inputSchema: HELD }],
  ['one tool of the Messages API', { name: 't', input_schema: HELD }],
  ['tools of the Messages API', { tools: [{ name: 't', input_schema: HELD }] }],
  ['one tool of function calling', { type: 'function', function: { name: 't', parameters: HELD } }],
  ['a list of function calling', [{ type: 'function', function: { name: 't', parameters: HELD } }]],
];

describe('a pasted tool', () => {
  it.each(FORMS)('is read from %s, with its arguments', async (_form, value) => {
    const content = readConfig(value);
    if (content.kind !== 'tools') throw new Error(content.kind);
    const report = await checkTools(content.tools, async () => []);
    expect(report.refused).toEqual([]);
    expect(report.unread).toEqual([]);
    expect(report.tools[0]?.verdict.signals.map(({ id, param }) => [id, param])).toContainEqual([
      'shell-command-input',
      'command',
    ]);
  });

  it('is not seen in a file that only has a name', () => {
    for (const value of [
      { name: 'x', version: '1.0.0' },
      { name: 'x', command: 'npx', args: ['y'] },
    ])
      expect(readConfig(value).kind).not.toBe('tools');
  });

  it('comes with what was not read, each part once', async () => {
    const tool = { inputSchema: HELD, cost: 1, owner: 'x' };
    const { unread } = await checkTools(
      [
        { ...tool, name: 'a' },
        { ...tool, name: 'b' },
      ],
      async () => [],
    );
    expect(unread.map(({ place, tools }) => [place, tools])).toEqual([
      ['cost', 2],
      ['owner', 2],
    ]);
  });
});
