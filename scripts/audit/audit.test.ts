import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { matchGitlab } from './gitlab-match.ts';
import { installedPackages } from './installed.ts';
import { matchRecord, type OsvRecord } from './osv-match.ts';

const record = (affected: OsvRecord['affected']): OsvRecord => ({
  id: 'TEST-1',
  summary: 'A test.',
  ...(affected === undefined ? {} : { affected }),
});
const kettle = { ecosystem: 'npm', name: 'kettle' };
const hits = (one: OsvRecord, ...versions: string[]) =>
  matchRecord(one, new Map([['kettle', new Set(versions)]])).map(({ version }) => version);

describe('matchGitlab', () => {
  const installed = new Map([['@tea/kettle', new Set(['0.9.0', '1.2.0', '1.2.3'])]]);
  const one = { identifier: 'TEST-2', title: 'A test.', package_slug: 'npm/@tea/kettle' };
  const of = (more: object) => matchGitlab({ ...one, ...more }, installed);

  it('reads ranges of npm', () => {
    expect(of({ affected_range: '>=1.0.0 <1.2.3||<0.9.1' }).map(({ version }) => version)).toEqual([
      '0.9.0',
      '1.2.0',
    ]);
    expect(() => of({ affected_range: 'all' })).toThrow('TEST-2: "all" is no range');
  });

  it('leaves out other packages and records that another one replaces', () => {
    const affected_range = '>=0';
    expect(of({ affected_range, package_slug: 'gem/@tea/kettle' })).toEqual([]);
    expect(of({ affected_range, package_slug: 'npm/kettle' })).toEqual([]);
    expect(of({ affected_range, title: 'Duplicate Advisory: a test.' })).toEqual([]);
    expect(of({ affected_range })).toHaveLength(3);
  });
});

describe('matchRecord', () => {
  it('reads ranges by the order of versions', () => {
    const events = [{ introduced: '0' }, { fixed: '1.2.0' }, { introduced: '2.0.0-rc.1' }];
    const one = record([{ package: kettle, ranges: [{ type: 'SEMVER', events }] }]);
    expect(
      hits(one, '0.1.0', '1.2.0-beta', '1.2.0', '1.10.0', '2.0.0-beta.9', '2.0.0', '10.0.0'),
    ).toEqual(['0.1.0', '1.2.0-beta', '2.0.0', '10.0.0']);
  });

  it('counts the last affected version in', () => {
    const events = [{ introduced: '1.0.0' }, { last_affected: '1.4.0' }];
    const one = record([{ package: kettle, ranges: [{ type: 'ECOSYSTEM', events }] }]);
    expect(hits(one, '0.9.0', '1.0.0', '1.4.0', '1.4.1')).toEqual(['1.0.0', '1.4.0']);
  });

  it('reads versions that are written short', () => {
    const events = [{ introduced: '1' }, { fixed: '4.5' }];
    const one = record([{ package: kettle, ranges: [{ type: 'ECOSYSTEM', events }] }]);
    expect(hits(one, '0.9.9', '1.0.0', '4.4.9', '4.5.0')).toEqual(['1.0.0', '4.4.9']);
  });

  it('takes versions that are listed', () => {
    expect(hits(record([{ package: kettle, versions: ['3.1.0'] }]), '3.1.0', '3.1.1')).toEqual([
      '3.1.0',
    ]);
  });

  it('leaves out what was withdrawn, other ecosystems and other names', () => {
    const all = { package: kettle, ranges: [{ type: 'SEMVER', events: [{ introduced: '0' }] }] };
    expect(hits(record([all]), '1.0.0')).toEqual(['1.0.0']);
    expect(hits({ ...record([all]), withdrawn: '2026-01-01T00:00:00Z' }, '1.0.0')).toEqual([]);
    expect(hits(record([{ ...all, package: { ...kettle, ecosystem: 'PyPI' } }]), '1.0.0')).toEqual(
      [],
    );
    expect(hits(record([{ ...all, package: { ...kettle, name: 'kettles' } }]), '1.0.0')).toEqual(
      [],
    );
  });
});

it('knows what lies in a folder of another package, and what an alias stands for', () => {
  const packages = {
    '': { name: 'site', version: '1.0.0' },
    'node_modules/a': { version: '1.0.0' },
    'node_modules/b/node_modules/@s/a': { version: '2.0.0' },
    'node_modules/next': { name: 'real', version: '3.0.0' },
    'node_modules/linked': { link: true },
  };
  expect([...installedPackages([{ packages }])].map(([name, own]) => [name, ...own])).toEqual([
    ['a', '1.0.0'],
    ['@s/a', '2.0.0'],
    ['real', '3.0.0'],
  ]);
});

describe('npm run audit -- --osv', () => {
  const audit = (affects: string) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'osv-'));
    const one = record([
      {
        package: { ecosystem: 'npm', name: 'astro' },
        ranges: [{ type: 'SEMVER', events: [{ introduced: '0' }, { fixed: affects }] }],
      },
    ]);
    mkdirSync(path.join(folder, 'deep'));
    writeFileSync(path.join(folder, 'deep', 'TEST-1.json'), JSON.stringify(one));
    return spawnSync(process.execPath, ['scripts/audit.ts', '--osv', folder], { encoding: 'utf8' });
  };
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  const { version } = packages['node_modules/astro'];

  it('fails on an advisory that fits an installed package, and names it', () => {
    const { status, stdout } = audit('999.0.0');
    expect(status).toBe(1);
    expect(stdout).toContain(`astro@${version}: TEST-1 A test.`);
  });

  it('passes where the installed version is the fixed one', () => {
    const { status, stdout } = audit('1.0.0');
    expect(status, stdout).toBe(0);
    expect(stdout).toMatch(
      /^0 known vulnerabilities of \d+ installed packages in 4 lock files, by 1 records/,
    );
  });

  it('says so when there is nothing to go by', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'osv-'));
    const { status, stderr } = spawnSync(process.execPath, ['scripts/audit.ts', '--osv', folder], {
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([2, `audit: no record (**/*.json) below ${folder}\n`]);
  });
});
