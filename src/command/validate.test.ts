import { describe, expect, it } from 'vitest';
import { runInTest } from './test-world.ts';

const valid = '{"version":"1","default":"deny","tools":{"read":{}}}';

describe('toolward validate', () => {
  it('says valid and ends with 0', async () => {
    const { code, stdout } = await runInTest(['validate', '-'], { input: valid });
    expect({ code, stdout }).toEqual({ code: 0, stdout: '-: valid\n' });
  });

  it('names line, column and place of each fault, and ends with 1', async () => {
    const input = '{\n  "version": "1",\n  "defalt": "deny"\n}';
    const { code, stdout } = await runInTest(['validate', '-'], { input });
    expect(code).toBe(1);
    expect(stdout).toMatch(/^-:3:\d+: error: \/defalt: .*Did you mean "default"\?$/m);
  });

  it('gives the same as JSON', async () => {
    const input = '{"version":"1","default":"deny","defalt":1}';
    const { code, stdout } = await runInTest(['validate', '--json', '-'], { input });
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toEqual({
      valid: false,
      files: [
        {
          file: '-',
          problems: [expect.objectContaining({ severity: 'error', line: 1, pointer: '/defalt' })],
        },
      ],
    });
  });

  it('ends with 1 for a warning only when it is told to be strict', async () => {
    const input = JSON.stringify({
      version: '1',
      default: 'deny',
      tools: { w: { limits: [{ counter: 'c', window: 'day', max: 1, scope: 'grant' }] } },
    });
    const lax = await runInTest(['validate', '-'], { input });
    const strict = await runInTest(['validate', '--strict', '-'], { input });
    expect([lax.code, strict.code]).toEqual([0, 1]);
    expect(lax.stdout).toContain('warning:');
  });
});
