import { describe, expect, it } from 'vitest';
import { testAttack } from '../../domain/attacks/test-attack.ts';
import { buildCatalogue } from '../../domain/catalogue/build-catalogue.ts';
import { readConfig } from '../../domain/check/read-config.ts';
import { parseRecord } from '../../domain/record/parse-record.ts';
import { exampleConfig } from './example-config.ts';

const serverOf = (id: string, source: object, name: string) => {
  const tools = [{ name, description: 'Does something.' }];
  const raw = { id, name: id, version: '1.2.3', source, tools };
  const { server } = parseRecord(raw, { file: 'f', line: 1 });
  if (server === null) throw new Error(`bad fixture ${id}`);
  return server;
};
const affected = (versions: string, fixedIn: string[]) =>
  testAttack({
    severity: 'critical',
    affected: [{ name: 'x', ecosystem: 'npm', package: 'holed', versions, fixedIn, note: null }],
  });
const example = (
  servers: ReturnType<typeof serverOf>[],
  attacks: ReturnType<typeof affected>[] = [],
): { targets: string[] } | null => {
  const text = exampleConfig(
    buildCatalogue({ servers, quarantined: [], attacks, overrides: new Map() }),
  );
  if (text === null) return null;
  const content = readConfig(JSON.parse(text));
  if (content.kind !== 'servers') throw new Error('the example is no configuration');
  return {
    targets: content.servers.flatMap(({ targets }) =>
      targets.map(({ kind, ref, version }) => `${kind}:${ref}@${version}`),
    ),
  };
};
const harsh = serverOf('harsh', { kind: 'npm', ref: '@a/harsh' }, 'delete_everything');
const mild = serverOf('mild', { kind: 'pypi', ref: 'mild' }, 'get_note');

describe('the example of the check', () => {
  it('has packages of this catalogue, the most dangerous first and without a version', () => {
    expect(example([mild, harsh])?.targets).toEqual(['npm:@a/harsh@null', 'pypi:mild@1.2.3']);
  });

  it('has a version that an entry names as affected, if it has been fixed', () => {
    expect(example([mild], [affected('>=1.0.0 <2.0.0', ['2.0.0'])])?.targets).toContain(
      'npm:holed@1.0.0',
    );
    expect(example([mild], [affected('<2.0.0', ['2.0.0'])])?.targets).toEqual(['pypi:mild@null']);
    expect(example([mild], [affected('>=1.0.0', [])])?.targets).toEqual(['pypi:mild@null']);
  });

  it('is none without packages, and names no package that is none', () => {
    const hostile = serverOf('h', { kind: 'npm', ref: '"; rm -rf' }, 'delete_everything');
    const remote = serverOf('r', { kind: 'remote', ref: 'https://r.example/mcp' }, 'get_note');
    expect(example([hostile, remote])).toBeNull();
  });
});
