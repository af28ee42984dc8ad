import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import type { ChangeLog } from '../../src/domain/history/change-log.ts';
import { parseRecord } from '../../src/domain/record/parse-record.ts';
import { filesBelow } from '../../src/printing/publish.ts';
import { historyLogs } from '../fixtures/history-logs.ts';
import { fixtureBuild } from './fixture-build.ts';
import { lendCache, lendContent } from './lend-cache.ts';
import { LONG } from './size.ts';
import { provideSmallProject } from './small-project.ts';

/** Where builds of the small project lie. */
const PROJECT = path.resolve('.cache/test/small');
/** The first build, whose bundle and pictures all others have. In the short run it is the one with sections switched off. */
const FIRST = LONG ? 'first' : 'first-of-few';
export const ALL_SECTIONS = ['glossary', 'compare', 'attacks', 'contact'] as const;
/** A file of the code that no function has. */
const OF_PAGES = 'src/views/history/history-view.ts';
/** 256 bits in base64. */
const KEY = Buffer.alloc(32).toString('base64');

export interface BuildOptions {
  env?: Record<string, string>;
  args?: readonly string[];
}

/** Builds of the small project with records of their own, each by the command that a person runs. */
export class SmallBuilds {
  readonly project = PROJECT;
  /** Folder of the records, change logs and builds of one test file. */
  readonly work: string;
  readonly records: string;
  readonly history: string;

  private constructor(name: string) {
    this.work = path.join(PROJECT, name);
    this.records = path.join(this.work, 'records');
    this.history = path.join(this.work, 'history');
    rmSync(this.work, { recursive: true, force: true });
    mkdirSync(this.history, { recursive: true });
    cpSync(fixtureBuild.records, this.records, { recursive: true });
    // More than one per cent of so few tools would be bad.
    for (const broken of globSync('broken-*.json', { cwd: this.records }))
      rmSync(path.join(this.records, broken));
  }

  /** A folder of this name, and the first build, which all test files of a run share. */
  static async open(name: string): Promise<SmallBuilds> {
    await provideSmallProject(PROJECT);
    if (!existsSync(path.join(PROJECT, FIRST, FIRST, 'site.json'))) {
      const first = new SmallBuilds(FIRST);
      lendContent(first.cacheOf(FIRST));
      first.mustBuild(FIRST);
    }
    return new SmallBuilds(name);
  }

  folderOf(name: string): string {
    return path.join(this.work, name);
  }

  cacheOf(name: string): string {
    return path.join(this.work, `${name}-cache`);
  }

  /** Variables of a build; Vitest's own are for its own process. */
  env(name: string, more: Record<string, string> = {}): NodeJS.ProcessEnv {
    return {
      ...process.env,
      NODE_ENV: '',
      VITEST: '',
      SITE_URL: fixtureBuild.siteUrl,
      CATALOGUE: this.records,
      HISTORY: this.history,
      OUT_DIR: this.folderOf(name),
      CACHE_DIR: this.cacheOf(name),
      // It follows from the code, and would be another where code is compared.
      ASTRO_KEY: KEY,
      ...(LONG ? {} : { SECTIONS_OFF: ALL_SECTIONS.join(' ') }),
      ...more,
    };
  }

  build(name: string, { env = {}, args = [] }: BuildOptions = {}) {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.ts', ...args], {
      cwd: PROJECT,
      encoding: 'utf8',
      env: this.env(name, env),
    });
    return { status, output: `${stdout}${stderr}` };
  }

  mustBuild(name: string, options: BuildOptions = {}): string {
    const { status, output } = this.build(name, options);
    expect(status, output).toBe(0);
    return output;
  }

  /** A build at work. */
  start(name: string, { env = {}, args = [] }: BuildOptions = {}): ChildProcess {
    return spawn(process.execPath, ['scripts/build.ts', ...args], {
      cwd: PROJECT,
      env: this.env(name, env),
      stdio: 'pipe',
    });
  }

  /** Gives builds the bundle of the first: same code, so making it again would prove nothing that others do not. */
  lend(...names: readonly string[]): void {
    const from = path.join(PROJECT, FIRST, `${FIRST}-cache`);
    for (const name of names) lendCache(from, this.cacheOf(name));
  }

  /** Puts the first site there, as if it had been built there. */
  copyFirst(name: string): void {
    cpSync(path.join(PROJECT, FIRST, FIRST), this.folderOf(name), { recursive: true });
    this.lend(name);
  }

  /** Does something while the code is other code, which makes the same pages. */
  withOtherCode<Result>(act: () => Result): Result {
    const file = path.join(PROJECT, OF_PAGES);
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, `${text}// Changed.\n`);
    try {
      return act();
    } finally {
      writeFileSync(file, text);
    }
  }

  /** Files that differ between two builds. */
  differences(a: string, b: string): string[] {
    const [left, right] = [this.tree(a), this.tree(b)];
    const all = new Set([...left.keys(), ...right.keys()]);
    return [...all].filter((file) => left.get(file) !== right.get(file)).sort();
  }

  /** Digest of each published file. */
  tree(name: string): Map<string, string> {
    const root = path.join(this.folderOf(name), 'client');
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

  /** A change log of a server whose record stays as it is. */
  paymentsLog(): ChangeLog | undefined {
    const file = 'payments.json';
    const record = JSON.parse(readFileSync(path.join(this.records, file), 'utf8'));
    const { server } = parseRecord(record, { file, line: null });
    return historyLogs(server === null ? [] : [server])[0];
  }

  edit(file: string, change: (text: string) => string): void {
    const target = path.join(this.records, file);
    writeFileSync(target, change(readFileSync(target, 'utf8')));
  }
}

/** Its exit code, null when a signal ended it. */
export function ended(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve) => child.once('close', (code) => resolve(code)));
}

export function said(child: ChildProcess, words: RegExp): Promise<void> {
  return new Promise((resolve) => {
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      if (words.test(text)) resolve();
    });
    child.once('close', () => resolve());
  });
}
