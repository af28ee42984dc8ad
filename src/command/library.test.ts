import { describe, expect, it } from 'vitest';
import * as library from './library.ts';

describe('the library of the package', () => {
  it('exports these names and no others; tests/command/library-program.txt holds their types', () => {
    expect(Object.keys(library).sort()).toEqual([
      'NO_COUNTS',
      'PRESETS',
      'classifyTool',
      'compilePolicy',
      'decide',
      'digestTool',
      'explainTool',
      'overLimit',
      'parseTools',
      'readClientConfig',
      'recommendRule',
      'release',
      'reserve',
      'serverPolicy',
      'toolPolicy',
      'validatePolicy',
      'validatePolicyText',
    ]);
  });

  it('reads tools of a list, and says which it left out and why', () => {
    const { tools, faults } = library.parseTools([{ name: 'a' }, { name: 7 }, null]);
    expect(tools.map(({ name }) => name)).toEqual(['a']);
    expect(faults.map(({ pointer, lost }) => [pointer, lost])).toEqual([
      ['/tools/1/name', true],
      ['/tools/2', true],
    ]);
  });

  it('reads servers and tool lists of a configuration, and says what is no such thing', async () => {
    const { readClientConfig } = library;
    expect(
      await readClientConfig('{"mcpServers":{"a":{"command":"npx","args":["x"]}}}'),
    ).toMatchObject({
      kind: 'servers',
      servers: [{ name: 'a' }],
    });
    expect(await readClientConfig('{"tools":[{"name":"a"}]}')).toMatchObject({ kind: 'tools' });
    expect(await readClientConfig('{')).toMatchObject({ kind: 'fault' });
  });
});
