import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cycloneDx, type LockFile } from './cyclonedx.ts';

const sha512 = `sha512-${Buffer.alloc(64, 1).toString('base64')}`;
const lock: LockFile = {
  packages: {
    '': {
      name: 'site',
      version: '1.0.0',
      license: 'MIT',
      dependencies: { a: '1', alias: 'npm:@s/b@2' },
      devDependencies: { dev: '1' },
    },
    'node_modules/a': {
      version: '1.0.0',
      integrity: sha512,
      license: '(MIT OR Apache-2.0)',
      dependencies: { c: '1' },
    },
    'node_modules/a/node_modules/c': { version: '1.5.0', dependencies: { d: '1' } },
    'node_modules/alias': { name: '@s/b', version: '2.0.0', license: 'ISC' },
    'node_modules/c': { version: '2.0.0', dev: true },
    'node_modules/d': { version: '1.0.0', optional: true },
    'node_modules/dev': { version: '1.0.0', dev: true, dependencies: { c: '2' } },
  },
};
interface Bom {
  components: { 'bom-ref': string; scope: string; hashes?: object[]; licenses?: object[] }[];
  dependencies: { ref: string; dependsOn: string[] }[];
}
const bom = (options: { dev: boolean }, of = lock) => cycloneDx(of, options) as Bom;

describe('the bill of materials', () => {
  it('says of each package whether it is required, optional or for development only', () => {
    expect(bom({ dev: true }).components.map((one) => [one['bom-ref'], one.scope])).toEqual([
      ['pkg:npm/%40s/b@2.0.0', 'required'],
      ['pkg:npm/a@1.0.0', 'required'],
      ['pkg:npm/c@1.5.0', 'required'],
      ['pkg:npm/c@2.0.0', 'excluded'],
      ['pkg:npm/d@1.0.0', 'optional'],
      ['pkg:npm/dev@1.0.0', 'excluded'],
    ]);
    expect(bom({ dev: false }).components).toHaveLength(4);
  });

  it('keeps packages apart whose names differ in capitals only, and gives no URL of another', () => {
    const { components } = bom(
      { dev: true },
      {
        packages: {
          'node_modules/JSONStream': { version: '1.0.3' },
          'node_modules/jsonstream': { version: '1.0.3' },
        },
      },
    );
    expect(components).toMatchObject([
      { name: 'JSONStream' },
      { purl: 'pkg:npm/jsonstream@1.0.3' },
    ]);
    expect(components[0]).not.toHaveProperty('purl');
  });

  it('has the digest in hex and the licence as a name or an expression', () => {
    const a = bom({ dev: true }).components[1];
    expect(a?.hashes).toEqual([{ alg: 'SHA-512', content: '01'.repeat(64) }]);
    expect(a?.licenses).toEqual([{ expression: '(MIT OR Apache-2.0)' }]);
  });

  it('finds what a package asks for where Node finds it', () => {
    const of = new Map(
      bom({ dev: true }).dependencies.map(({ ref, dependsOn }) => [ref, dependsOn]),
    );
    expect(of.get('pkg:npm/a@1.0.0')).toEqual(['pkg:npm/c@1.5.0']);
    expect(of.get('pkg:npm/c@1.5.0')).toEqual(['pkg:npm/d@1.0.0']);
    expect(of.get('pkg:npm/dev@1.0.0')).toEqual(['pkg:npm/c@2.0.0']);
    expect(of.get('site@1.0.0')).toEqual([
      'pkg:npm/%40s/b@2.0.0',
      'pkg:npm/a@1.0.0',
      'pkg:npm/dev@1.0.0',
    ]);
  });

  it('of this project names every package of the lock file once, with its digest', () => {
    const own: LockFile = JSON.parse(readFileSync('package-lock.json', 'utf8'));
    const { components, dependencies } = bom({ dev: true }, own);
    const refs = components.map((one) => one['bom-ref']);
    expect(new Set(refs).size).toBe(refs.length);
    expect(refs.length).toBeGreaterThan(400);
    expect(components.filter(({ hashes }) => hashes === undefined)).toEqual([]);
    const known = new Set(refs);
    for (const { dependsOn } of dependencies)
      expect(dependsOn.filter((ref) => !known.has(ref))).toEqual([]);
    const { dependencies: direct = {} } = own.packages[''] ?? {};
    const required = components
      .filter(({ scope }) => scope === 'required')
      .map((one) => one['bom-ref']);
    for (const name of Object.keys(direct))
      expect(
        required.some((ref) => decodeURIComponent(ref).startsWith(`pkg:npm/${name}@`)),
        name,
      ).toBe(true);
  });
});
