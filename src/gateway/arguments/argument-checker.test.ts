import { describe, expect, it } from 'vitest';
import { CLIENT_ARGUMENTS } from '../../domain/policy/client-arguments.ts';
import { createArgumentChecker } from './argument-checker.ts';

const closed = {
  type: 'object',
  properties: { a: { type: 'string' } },
  additionalProperties: false,
};

describe('the argument checker', () => {
  it('says in a sentence what does not fit, with nothing in it that hides', async () => {
    const { misfit } = createArgumentChecker(() => {});
    expect(await misfit('t', closed, { a: 'x' })).toBeNull();
    expect(await misfit('t', closed, { a: 1 })).toBe(
      'The arguments do not fit the tool’s own inputSchema: /a must be string.',
    );
    expect(await misfit('t', closed, { ['\u202e'.repeat(2) + 'b'.repeat(5000)]: 1 })).toMatch(
      /inputSchema: \/\\u\{202e\}\\u\{202e\}b{197}… is not declared\.$/,
    );
    expect(await misfit('t', { type: 'string' }, {})).toMatch(
      /inputSchema: they must be string\.$/,
    );
    expect(await misfit('t', undefined, { a: 1 })).toBeNull();
  });

  it('lets pass what clients add to calls on their own, with their values only', async () => {
    const { misfit } = createArgumentChecker(() => {});
    const sent = { wait_for_previous: true };
    expect(Object.keys(sent)).toEqual(CLIENT_ARGUMENTS.map(({ name }) => name));
    for (const [name, value] of Object.entries(sent)) {
      expect(await misfit('t', closed, { a: 'x', [name]: value })).toBeNull();
      expect(await misfit('t', closed, { a: 'x', [name]: { v: value } })).toContain(`/${name} `);
      expect(await misfit('t', closed, { a: 1, [name]: value })).toContain('/a must be string');
    }
    // A tool that declares the name itself says what it may be.
    const own = { properties: { wait_for_previous: { const: false } }, additionalProperties: true };
    expect(await misfit('t', own, { wait_for_previous: false })).toBeNull();
  });

  it('does not use a schema that is nested too deeply to be written out', async () => {
    const said: string[] = [];
    const { misfit } = createArgumentChecker((problem) => said.push(problem));
    const deep = JSON.parse(`${'{"not":'.repeat(100_000)}{}${'}'.repeat(100_000)}`);
    expect(await misfit('t', deep, { a: 1 })).toBeNull();
    expect(said.join()).toMatch(/not checked by its schema: it is nested too deeply$/);
  });

  it('says once of a schema that it is not used, or not in full', async () => {
    const said: string[] = [];
    const { misfit } = createArgumentChecker((problem) => said.push(problem));
    const broken = () => ({ type: 'no type' });
    const partly = () => ({ properties: { a: { type: 'string', pattern: '(?=x)' } } });
    for (let i = 0; i < 3; i += 1) {
      expect(await misfit('x\u202e', broken(), { anything: 1 })).toBeNull();
      expect(await misfit('y', partly(), { a: 'z' })).toBeNull();
    }
    expect(said).toHaveLength(2);
    expect(said[0]).toMatch(/^the arguments of "x\\u\{202e\}" are not checked by its schema: /);
    expect(said[1]).toBe(
      'the schema of "y" is checked without what cannot be read: the pattern at #/properties/a',
    );
  });
});
