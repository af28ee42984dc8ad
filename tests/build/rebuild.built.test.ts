import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseRecord } from '../../src/domain/record/parse-record.ts';
import { filesBelow } from '../../src/printing/publish.ts';
import { historyLogs } from '../fixtures/history-logs.ts';
import { fixtureBuild } from '../support/fixture-build.ts';
import { lendBundle, lendContent } from '../support/lend-cache.ts';

const work = '.cache/test/rebuild';
const records = path.join(work, 'records');
const history = path.join(work, 'history');
/** Builds that are killed; more with KILLS, each at another moment. */
const KILLS = Number(process.env['KILLS'] ?? 4);
/** Milliseconds of the last build that was to be killed and was not. */
let usualMs = 4_000;

/** One build by the command that a person runs. */
function build(
  name: string,
  catalogue: string,
  env: Record<string, string> = {},
  ...args: string[]
) {
  const result = spawnSync(process.execPath, ['scripts/build.ts', ...args], {
    encoding: 'utf8',
    env: {
      ...process.env,
      // Vitest sets these for its own process.
      NODE_ENV: '',
      VITEST: '',
      SITE_URL: fixtureBuild.siteUrl,
      CATALOGUE: catalogue,
      HISTORY: history,
      OUT_DIR: path.join(work, name),
      CACHE_DIR: path.join(work, `${name}-cache`),
      ...env,
    },
  });
  return { status: result.status, output: `${result.stdout}${result.stderr}` };
}

/** Gives builds what the fixture build has made already: same code, so making it again would prove nothing that others do not. */
function lend(...names: readonly string[]): void {
  for (const name of names) {
    const cacheDir = path.join(work, `${name}-cache`);
    lendContent(cacheDir);
    lendBundle(cacheDir);
  }
}

function mustBuild(...args: Parameters<typeof build>): string {
  const { status, output } = build(...args);
  expect(status, output).toBe(0);
  return output;
}

/** The same command, at work. */
function start(name: string, catalogue: string, ...args: string[]): ChildProcess {
  const env = {
    ...process.env,
    NODE_ENV: '',
    VITEST: '',
    SITE_URL: fixtureBuild.siteUrl,
    CATALOGUE: catalogue,
    HISTORY: history,
    OUT_DIR: path.join(work, name),
    CACHE_DIR: path.join(work, `${name}-cache`),
  };
  return spawn(process.execPath, ['scripts/build.ts', ...args], { env, stdio: 'pipe' });
}

function ended(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve) => child.once('close', (code) => resolve(code)));
}

function said(child: ChildProcess, words: RegExp): Promise<void> {
  return new Promise((resolve) => {
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      if (words.test(text)) resolve();
    });
    child.once('close', () => resolve());
  });
}

/** A build that gets no further than this part of the time that the last one took. */
async function killedBuild(name: string, catalogue: string, part: number): Promise<void> {
  const child = start(name, catalogue);
  const began = performance.now();
  child.stdout?.resume();
  const timer = setTimeout(() => child.kill('SIGKILL'), usualMs * part);
  const code = await ended(child);
  clearTimeout(timer);
  if (code === 0) usualMs = performance.now() - began;
}

/** Digest of each published file. */
function tree(name: string): Map<string, string> {
  const root = path.join(work, name, 'client');
  const digest = (file: string) =>
    createHash('sha256')
      .update(readFileSync(path.join(root, file)))
      .digest('hex');
  return new Map(
    filesBelow(root)
      .sort()
      .map((file) => [file, digest(file)]),
  );
}

/** Files that differ between two builds. */
function differences(a: string, b: string): string[] {
  const [left, right] = [tree(a), tree(b)];
  const all = new Set([...left.keys(), ...right.keys()]);
  return [...all].filter((file) => left.get(file) !== right.get(file)).sort();
}

function edit(file: string, change: (text: string) => string): void {
  const target = path.join(records, file);
  writeFileSync(target, change(readFileSync(target, 'utf8')));
}

/** A change log of a server whose record stays as it is. */
function writePaymentsLog(): void {
  const { server } = parseRecord(
    JSON.parse(readFileSync(path.join(records, 'payments.json'), 'utf8')),
    {
      file: 'payments.json',
      line: null,
    },
  );
  const [log] = historyLogs(server === null ? [] : [server]);
  writeFileSync(path.join(history, 'payments.json'), JSON.stringify(log));
}

beforeAll(() => {
  rmSync(work, { recursive: true, force: true });
  mkdirSync(records, { recursive: true });
  mkdirSync(history, { recursive: true });
  cpSync(fixtureBuild.records, records, { recursive: true });
  // More than one per cent of so few tools would be bad.
  for (const broken of globSync('broken-*.json', { cwd: records }))
    rmSync(path.join(records, broken));
});

describe('building again', () => {
  it('gives the same bytes as a clean build after a change, an addition and a removal', () => {
    // These two bundle by themselves, since their code is compared; the others have the bundle of the fixture build.
    for (const name of ['again', 'clean']) lendContent(path.join(work, `${name}-cache`));
    mustBuild('again', records);
    edit('files.json', (text) => text.replace('Read the content of one file', 'Return one file'));
    edit('runner.json', (text) => text.replace('List background jobs.', 'List jobs that run now.'));
    const added = readFileSync(path.join(records, 'payments.json'), 'utf8');
    writeFileSync(
      path.join(records, 'added.json'),
      added.replaceAll('@example/payments', '@example/added'),
    );
    rmSync(path.join(records, 'messages.json'));
    writePaymentsLog();
    const output = mustBuild('again', records);
    expect(output).toMatch(/[1-9]\d* unchanged/);
    mustBuild('clean', records, {}, '--clean');
    expect(differences('again', 'clean')).toEqual([]);
    const pages = [...tree('clean').keys()];
    expect(pages.some((file) => /added/.test(file))).toBe(true);
    expect(pages.some((file) => /mcp-messages/.test(file))).toBe(false);
    expect(pages.some((file) => /servers\/[^/]*payments[^/]*\/feed\.xml/.test(file))).toBe(true);
  });

  it('repairs pages that a build which broke off while publishing left behind', () => {
    const page = filesBelow(path.join(work, 'again', 'client')).find((file) =>
      file.startsWith('tools/npm'),
    );
    writeFileSync(path.join(work, 'again', 'client', page ?? ''), 'half a page');
    writeFileSync(path.join(work, 'again', '.publishing'), '');
    mustBuild('again', records);
    expect(differences('again', 'clean')).toEqual([]);
  });

  it('makes a page again that somebody removed or cut, and nothing when nothing changed', () => {
    const pages = filesBelow(path.join(work, 'again', 'client')).filter((file) =>
      file.startsWith('tools/npm'),
    );
    rmSync(path.join(work, 'again', 'client', pages[0] ?? ''));
    writeFileSync(path.join(work, 'again', 'client', pages[1] ?? ''), 'half a page');
    expect(mustBuild('again', records)).toMatch(/pages: \d+ rendered/);
    expect(differences('again', 'clean')).toEqual([]);
    expect(mustBuild('again', records)).toMatch(/pages: 0 rendered, \d+ unchanged/);
  });

  it('gives the same bytes through Astro', () => {
    lend('astro');
    mustBuild('astro', records, {}, '--through-astro');
    expect(differences('astro', 'clean')).toEqual([]);
  });

  it('sets the same server code beside after a change as from the start', () => {
    const code = (name: string) =>
      filesBelow(path.join(work, name, 'server'))
        .sort()
        .map((file) => [
          file,
          // Where the code was bundled stands in it.
          readFileSync(path.join(work, name, 'server', file), 'utf8').replaceAll(
            `/${name}-cache/`,
            '/cache/',
          ),
        ]);
    expect(code('again').length).toBeGreaterThan(0);
    expect(code('again')).toEqual(code('clean'));
  });

  it('keeps all files when the code changed under a site that is there', () => {
    // Another setting of the code is another bundle, which renders every page anew.
    mustBuild('again', records, { FILE_BUDGET: '19999' });
    expect(differences('again', 'clean')).toEqual([]);
  });

  it('does not depend on the order of the records, the time zone, the language or the folder', () => {
    const lines = globSync('*.json', { cwd: records })
      .sort()
      .map((file) => JSON.stringify(JSON.parse(readFileSync(path.join(records, file), 'utf8'))));
    const half = Math.floor(lines.length / 2);
    const first = path.join(work, 'first.ndjson');
    const second = path.join(work, 'second.ndjson');
    writeFileSync(first, lines.slice(half).reverse().join('\n'));
    writeFileSync(second, lines.slice(0, half).reverse().join('\n'));
    const elsewhere = { TZ: 'Pacific/Chatham', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' };
    lend('shuffled');
    mustBuild('shuffled', [first, second].join(path.delimiter), elsewhere);
    expect(differences('shuffled', 'clean')).toEqual([]);
  });
});

describe('a build with compressed files beside', () => {
  const forms = (): string[] => {
    const files = tree('pressed');
    return [...files.keys()].filter(
      (file) => /\.(?:br|gz)$/.test(file) && files.has(file.replace(/\.\w+$/, '')),
    );
  };
  const press = (...args: string[]): string => mustBuild('pressed', records, {}, ...args);
  const isOtherwise = (text: string) => text.replace('List jobs that run now.', 'List jobs.');
  const isAgain = (text: string) => text.replace('List jobs.', 'List jobs that run now.');

  it('says what it made', () => {
    lend('pressed');
    edit('runner.json', isOtherwise);
    expect(press('--compress')).toMatch(/compressed: \d+ files of [\d.]+ MB, [\d.]+ MB as Brotli/);
    expect(forms().length).toBeGreaterThan(1000);
  });

  it('makes again only those of files that changed', () => {
    edit('runner.json', isAgain);
    const total = forms().length;
    const made = Number(/(\d+) forms made/.exec(press('--compress'))?.[1]);
    expect(made).toBeGreaterThan(0);
    expect(made).toBeLessThan(total / 2);
  });

  it('holds both forms of what is worth it, equal to the file, and all other files as ever', () => {
    expect(differences('pressed', 'clean')).toEqual(forms());
    const root = path.join(work, 'pressed', 'client');
    for (const form of forms()) {
      const bytes = readFileSync(path.join(root, form));
      const plain = form.endsWith('.br') ? brotliDecompressSync(bytes) : gunzipSync(bytes);
      const file = readFileSync(path.join(root, form.replace(/\.(?:br|gz)$/, '')));
      expect(plain.equals(file), form).toBe(true);
    }
  });

  it('takes them away when nobody asks for them', () => {
    press();
    expect(forms()).toEqual([]);
    expect(differences('pressed', 'clean')).toEqual([]);
  });
});

describe('a build on a disk that is full', () => {
  /** Bytes that are left when the build begins over the site that is there: none for its lock, and not enough for its pages. */
  it.each([0, 4_000_000])(
    'says so with %i bytes left and leaves the last site as it was',
    (left) => {
      const disk = path.resolve(work, 'disk');
      const kept = path.resolve(work, `kept-${left}`);
      rmSync(kept, { recursive: true, force: true });
      mkdirSync(disk, { recursive: true });
      mkdirSync(kept, { recursive: true });
      const script = `
      node=$1; left=$2
      cp -r ${path.resolve(work, 'clean')} ${disk}/site || exit 9
      fallocate -l $(( $(stat -f -c '%a*%S' ${disk}) - left )) ${disk}/ballast
      "$node" scripts/build.ts --clean
      echo "status $?"
      cp -r ${disk}/site/client ${kept}/client`;
      const { stdout, stderr } = spawnSync(
        'bwrap',
        [
          ...['--bind', '/', '/', '--dev-bind', '/dev', '/dev', '--proc', '/proc'],
          ...['--size', '60000000', '--tmpfs', disk],
          ...['bash', '-c', script, 'full', process.execPath, String(left)],
        ],
        {
          encoding: 'utf8',
          env: {
            ...process.env,
            NODE_ENV: '',
            VITEST: '',
            SITE_URL: fixtureBuild.siteUrl,
            CATALOGUE: records,
            HISTORY: history,
            OUT_DIR: path.join(work, 'disk', 'site'),
            CACHE_DIR: path.join(work, 'clean-cache'),
          },
        },
      );
      expect(stderr, stdout).toMatch(/build failed: the disk of .* is full: free some space/);
      expect(stdout).toContain('status 1');
      expect(differences(`kept-${left}`, 'clean')).toEqual([]);
    },
  );
});

describe('a build that is disturbed', () => {
  it('is as a clean one after builds that were killed at any moment', async () => {
    const before = readFileSync(path.join(records, 'files.json'), 'utf8');
    lendContent(path.join(work, 'killed-cache'));
    for (let kill = 0; kill < KILLS; kill += 1) {
      edit('files.json', (text) =>
        text.replace(/"Return one file[^"]*"/, `"Return one file ${kill}"`),
      );
      await killedBuild('killed', records, (kill + 1) / KILLS);
      // The first two have to bundle; with a bundle the others get further.
      if (kill === 1) lend('killed');
    }
    edit('files.json', () => before);
    mustBuild('killed', records);
    expect(differences('killed', 'clean')).toEqual([]);
  });

  it('stops where another is at work in the same folder, and leaves that alone', async () => {
    // Without the pictures it is at work for long enough to be met there.
    lendBundle(path.join(work, 'shared-cache'));
    const first = start('shared', records);
    await said(first, /pages|bundling|judging/);
    const { status, output } = build('shared', records);
    expect(status).toBe(1);
    expect(output).toMatch(/another build \(process \d+\) is at work/);
    expect(await ended(first)).toBe(0);
    expect(differences('shared', 'clean')).toEqual([]);
  });
});

describe('a build that cannot be', () => {
  it('names a source that does not exist and leaves the last build as it was', () => {
    const before = tree('clean');
    const { status, output } = build('clean', path.join(work, 'none'));
    expect(status).toBe(1);
    expect(output).toContain('none does not exist');
    expect(tree('clean')).toEqual(before);
  });

  it('names file, entry and field of a bad change log and leaves the last build as it was', () => {
    const before = tree('clean');
    const bad = path.join(work, 'bad-history');
    mkdirSync(bad, { recursive: true });
    const text = readFileSync(path.join(history, 'payments.json'), 'utf8');
    writeFileSync(
      path.join(bad, 'payments.json'),
      text.replace('"class":"risk"', '"class":"worse"'),
    );
    const { status, output } = build('clean', records, { HISTORY: bad });
    expect(status).toBe(1);
    expect(output).toMatch(/payments\.json: entries\/0\/changed\/0\/(?:class|reasons\/0\/class): /);
    expect(tree('clean')).toEqual(before);
  });

  it('stops when more than one per cent of the tools are bad, and names them', () => {
    const before = tree('clean');
    const { status, output } = build('clean', path.join(fixtureBuild.records, 'broken-tools.json'));
    expect(status).toBe(1);
    expect(output).toMatch(/broken-tools\.json.*\/tools\/1\/name/);
    expect(tree('clean')).toEqual(before);
  });
});
