import { describe, expect, it } from 'vitest';
import { parseRecord } from './parse-record.ts';

const origin = { file: 'servers.ndjson', line: 7 };
const head = { id: 's', name: 'S', source: { kind: 'npm', ref: 's' } };
const parse = (tools: unknown) => parseRecord({ ...head, tools }, origin);

describe('parseRecord', () => {
  it('accepts a bare record and fills what is absent', () => {
    const { server, quarantined } = parse([{ name: 'a' }]);
    expect(quarantined).toEqual([]);
    expect(server?.tools[0]).toEqual({
      name: 'a',
      title: null,
      description: '',
      inputSchema: null,
      outputSchema: null,
      annotations: null,
      params: null,
    });
    expect(server?.scan).toBeNull();
  });

  it('leaves out a bad tool only, with file, line, pointer and reason', () => {
    const { server, quarantined } = parse([{ name: 'good' }, { name: 42 }, { name: 'also good' }]);
    expect(server?.tools.map((t) => t.name)).toEqual(['good', 'also good']);
    expect(quarantined).toHaveLength(1);
    expect(quarantined[0]).toMatchObject({
      ...origin,
      server: 's',
      tool: null,
      pointer: '/tools/1/name',
      toolsLost: 1,
    });
  });

  it.each([
    [{ name: 'x', inputSchema: 'string' }, '/tools/0/inputSchema'],
    [{ name: 'x', inputSchema: { properties: [] } }, '/tools/0/inputSchema/properties'],
    [{ name: '' }, '/tools/0/name'],
    [{ name: 'x', annotations: [] }, '/tools/0/annotations'],
    [{ name: 'x', description: 'half \ud800' }, '/tools/0/description'],
    [{ name: 'x', inputSchema: { enum: ['a', '\udc00'] } }, '/tools/0/inputSchema/enum/1'],
    [null, '/tools/0'],
  ])('names the fault in %j', (tool, pointer) => {
    const { server, quarantined } = parse([tool]);
    expect(server?.tools).toEqual([]);
    expect(quarantined.map((q) => q.pointer)).toEqual([pointer]);
  });

  it('refuses a second tool of the same name and keeps the first', () => {
    const { server, quarantined } = parse([
      { name: 'a', description: '1' },
      { name: 'a', description: '2' },
    ]);
    expect(server?.tools.map((t) => t.description)).toEqual(['1']);
    expect(quarantined[0]?.pointer).toBe('/tools/1/name');
  });

  it('refuses a definition nested beyond the stack of common readers', () => {
    const deep = JSON.parse(`${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`);
    expect(parse([{ name: 'x', inputSchema: deep }]).quarantined[0]?.reason).toContain(
      'nested deeper',
    );
  });

  it('leaves out a record whose head is broken and counts its tools', () => {
    const { server, quarantined } = parseRecord(
      { ...head, source: 'npm', tools: [{ name: 'a' }, {}] },
      origin,
    );
    expect(server).toBeNull();
    expect(quarantined).toMatchObject([{ pointer: '/source', server: 's', toolsLost: 2 }]);
    expect(parse({}).quarantined[0]?.pointer).toBe('/tools');
    expect(parseRecord(42, origin).server).toBeNull();
  });

  it('keeps a __proto__ key of a schema as data', () => {
    const schema = JSON.parse('{"properties":{"__proto__":{"type":"string"}}}');
    const { server } = parse([{ name: '__proto__', inputSchema: schema }]);
    expect(Object.keys(server?.tools[0]?.inputSchema?.['properties'] ?? {})).toEqual(['__proto__']);
  });
});

describe('a record written by hand', () => {
  const faults = (raw: unknown) => parseRecord(raw, origin).quarantined;

  it.each([
    [{ name: 'S', source: head.source }, '/id', 'id is missing'],
    [{ ...head, id: 7 }, '/id', 'id has to be text in quotation marks; it is a number'],
    [
      { ...head, source: 'npm' },
      '/source',
      'source has to be an object in braces; it is text in quotation marks',
    ],
    [
      { ...head, source: { kind: 'npmm' } },
      '/source/kind',
      'kind has to be one of "npm", "pypi", "oci", "mcpb", "remote", "github", "unknown"',
    ],
    [{ ...head, schemaVersion: 2 }, '/schemaVersion', 'schemaVersion has to be one of 1'],
    [{ ...head, tools: {} }, '/tools', 'tools has to be a list in brackets'],
    [{ ...head, tools: [{ title: 'T' }] }, '/tools/0/name', 'name is missing'],
    [[head], '', 'the record has to be an object in braces; it is a list in brackets'],
  ])('is told in plain words what is wrong: %j', (raw, pointer, reason) => {
    expect(faults(raw)).toMatchObject([{ pointer, reason }]);
  });

  it.each([
    [{ ...head, descripton: 'x' }, '/descripton', 'did you mean "description"?'],
    [{ ...head, licence: 'MIT' }, '/licence', 'did you mean "license"?'],
    [{ ...head, source: { kind: 'npm', reff: 'x' } }, '/source/reff', 'did you mean "ref"?'],
    [
      { ...head, tools: [{ name: 'a', descripton: 'x' }] },
      '/tools/0/descripton',
      'did you mean "description"?',
    ],
    [
      { ...head, tools: [{ name: 'a', inputShema: {} }] },
      '/tools/0/inputShema',
      'did you mean "inputSchema"?',
    ],
    [
      { ...head, tools: [{ name: 'a', anotations: {} }] },
      '/tools/0/anotations',
      'did you mean "annotations"?',
    ],
    [
      { ...head, verdict: 'Read' },
      '/verdict',
      'is no member of a record that this catalogue knows',
    ],
  ])('keeps its tools and warns of a name that is not read: %j', (raw, pointer, reason) => {
    const { server, quarantined } = parseRecord(raw, origin);
    expect(server?.id).toBe('s');
    expect(quarantined).toMatchObject([{ pointer, kept: true, toolsLost: 0 }]);
    expect(quarantined[0]?.reason).toContain(reason);
  });

  it('that is the answer to tools/list is told how to become one', () => {
    const [fault] = faults({ jsonrpc: '2.0', id: 1, result: { tools: [{ name: 'a' }] } });
    expect(fault?.reason).toContain('answer of a server to tools/list');
    expect(fault?.fix).toContain('--as npm:<package>');
    expect(fault?.toolsLost).toBe(1);
  });
});
