import type { ChildProcess } from 'node:child_process';
import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { filesBelow } from '../../src/printing/publish.ts';
import { LONG } from '../support/size.ts';
import { ended, SmallBuilds, said } from '../support/small-builds.ts';

let builds: SmallBuilds;
let atWork: ChildProcess;

beforeAll(async () => {
  builds = await SmallBuilds.open('rebuild');
  builds.copyFirst('first');
  builds.copyFirst('again');
});

const toolPages = (): string[] =>
  filesBelow(path.join(builds.folderOf('again'), 'client')).filter((file) =>
    file.startsWith('tools/npm'),
  );
const published = (file = ''): string => path.join(builds.folderOf('again'), 'client', file);

describe('building again', () => {
  it.runIf(LONG)('keeps all files when the code changed under a site that is there', () => {
    builds.copyFirst('changed');
    const output = builds.withOtherCode(() => builds.mustBuild('changed'));
    expect(output).toContain('code bundled');
    expect(builds.differences('changed', 'first')).toEqual([]);
  });

  it.runIf(LONG)('sets the same server code beside when it is bundled again', () => {
    const code = (name: string) => {
      const root = path.join(builds.folderOf(name), 'server');
      return filesBelow(root)
        .sort()
        .map((file) => [
          file,
          // Where the code was bundled stands in it.
          readFileSync(path.join(root, file), 'utf8').replace(
            /small\/\w+\/\w+-cache\//g,
            'small/cache/',
          ),
        ]);
    };
    expect(code('changed').length).toBeGreaterThan(0);
    expect(code('changed')).toEqual(code('first'));
  });

  it('gives the same bytes as a clean build after a change, an addition and a removal, killed once', async () => {
    builds.edit('files.json', (text) =>
      text.replace('Read the content of one file', 'Return one file'),
    );
    builds.edit('runner.json', (text) =>
      text.replace('List background jobs.', 'List jobs that run now.'),
    );
    const added = readFileSync(path.join(builds.records, 'payments.json'), 'utf8');
    writeFileSync(
      path.join(builds.records, 'added.json'),
      added.replaceAll('@example/payments', '@example/added'),
    );
    rmSync(path.join(builds.records, 'messages.json'));
    writeFileSync(path.join(builds.history, 'payments.json'), JSON.stringify(builds.paymentsLog()));
    // The long run kills builds at eight moments (disturbed.built.test.ts).
    const killed = builds.start('again');
    await said(killed, /pages/);
    killed.kill('SIGKILL');
    await ended(killed);
    const output = builds.mustBuild('again');
    expect(output).toMatch(/[1-9]\d* unchanged/);
    builds.lend('clean');
    builds.mustBuild('clean', { args: ['--clean'] });
    expect(builds.differences('again', 'clean')).toEqual([]);
    const pages = [...builds.tree('clean').keys()];
    expect(pages.some((file) => /added/.test(file))).toBe(true);
    expect(pages.some((file) => /mcp-messages/.test(file))).toBe(false);
    expect(pages.some((file) => /servers\/[^/]*payments[^/]*\/feed\.xml/.test(file))).toBe(true);
  });

  it.runIf(LONG)(
    'makes a page again that somebody removed or cut, and nothing when nothing changed',
    () => {
      const [first, second] = toolPages();
      rmSync(published(first));
      writeFileSync(published(second), 'half a page');
      const output = builds.mustBuild('again');
      expect(output).toMatch(/pages: \d+ rendered/);
      expect(builds.differences('again', 'clean')).toEqual([]);
      const nothing = builds.mustBuild('again');
      expect(nothing).toMatch(/pages: 0 rendered, \d+ unchanged/);
    },
  );

  it.runIf(LONG)('repairs pages that a build which broke off while publishing left behind', () => {
    // As if the first build had broken off: its pages are other ones too.
    builds.copyFirst('again');
    writeFileSync(published(toolPages()[0]), 'half a page');
    writeFileSync(path.join(builds.folderOf('again'), '.publishing'), '');
    builds.mustBuild('again');
    expect(builds.differences('again', 'clean')).toEqual([]);
  });
});

describe.runIf(LONG)('two builds in one folder', () => {
  it('do not meet: the second stops and leaves the first alone', async () => {
    const lines = globSync('*.json', { cwd: builds.records })
      .sort()
      .map((file) =>
        JSON.stringify(JSON.parse(readFileSync(path.join(builds.records, file), 'utf8'))),
      );
    const half = Math.floor(lines.length / 2);
    const parts = ['first.ndjson', 'second.ndjson'].map((name) => builds.folderOf(name));
    writeFileSync(parts[0] ?? '', lines.slice(half).reverse().join('\n'));
    writeFileSync(parts[1] ?? '', lines.slice(0, half).reverse().join('\n'));
    builds.lend('otherwise');
    const env = {
      CATALOGUE: parts.join(path.delimiter),
      TZ: 'Pacific/Chatham',
      LANG: 'tr_TR.UTF-8',
      LC_ALL: 'tr_TR.UTF-8',
    };
    atWork = builds.start('otherwise', { env, args: ['--through-astro'] });
    await said(atWork, /pages|judging/);
    const { status, output } = builds.build('otherwise');
    expect(status).toBe(1);
    expect(output).toMatch(/another build \(process \d+\) is at work/);
    expect(await ended(atWork)).toBe(0);
  });

  it('and that one has the same bytes through Astro, whatever the order of the records, the time zone, the language and the folder', () => {
    expect(builds.differences('otherwise', 'clean')).toEqual([]);
  });
});
