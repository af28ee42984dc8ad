import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseRecord } from '../src/domain/record/parse-record.ts';

const docs = ['README.md', 'CONTRIBUTING.md', ...globSync('docs/*.md')].sort();
const texts = new Map(docs.map((file) => [file, readFileSync(file, 'utf8')]));
const all = [...texts.values()].join('\n');
const { scripts }: { scripts: Record<string, string> } = JSON.parse(
  readFileSync('package.json', 'utf8'),
);

/** Commands of package.json that a text names: `npm run build`, `npm test`, `npm start`. */
function commandsIn(text: string): string[] {
  const run = [...text.matchAll(/npm run (?:-s |--silent )?([a-z][\w:-]*)/g)].map(
    (match) => match[1] ?? '',
  );
  const short = [...text.matchAll(/npm (test|start)\b/g)].map((match) => match[1] ?? '');
  return [...new Set([...run, ...short])];
}

/** Files and folders of this project that a text names in code marks; patterns and placeholders are none. */
function pathsIn(text: string): string[] {
  return [...text.matchAll(/`((?:src|scripts|tests|content|docs|public|deploy)\/[^`\s]*)`/g)]
    .map((match) => (match[1] ?? '').replace(/[,;:].*$/, ''))
    .filter((name) => !/[<*{[]/.test(name));
}

/** Folders that the tree of docs/ARCHITECTURE.md shows, by their own names. */
function foldersInTree(): Set<string> {
  const tree = /```\n([\s\S]*?)```/.exec(texts.get('docs/ARCHITECTURE.md') ?? '')?.[1] ?? '';
  return new Set([...tree.matchAll(/([a-z][\w.-]+)\//g)].map((match) => match[1] ?? ''));
}

const foldersOf = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);

describe.each(docs)('%s', (file) => {
  const text = texts.get(file) ?? '';

  it('names commands that there are', () => {
    expect(commandsIn(text).filter((name) => scripts[name] === undefined)).toEqual([]);
  });

  it('names files and folders that there are', () => {
    expect(pathsIn(text).filter((name) => !existsSync(name))).toEqual([]);
  });

  it('links to files that there are', () => {
    const links = [...text.matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)].map((match) => match[1] ?? '');
    const missing = links.filter(
      (link) => !link.startsWith('/') && !existsSync(path.join(path.dirname(file), link)),
    );
    expect(missing).toEqual([]);
  });
});

describe('the record by hand in docs/data.md', () => {
  const [, text = ''] =
    /## A record by hand[\s\S]*?```json\n([\s\S]*?)```/.exec(texts.get('docs/data.md') ?? '') ?? [];

  it('has twelve lines and is taken as it stands', () => {
    expect(text.trimEnd().split('\n')).toHaveLength(12);
    const { server, quarantined } = parseRecord(JSON.parse(text), { file: 'x', line: null });
    expect(quarantined).toEqual([]);
    expect(server?.tools).toHaveLength(1);
  });
});

describe('the other way round', () => {
  it('every command is told of', () => {
    const told = new Set(commandsIn(all));
    expect(Object.keys(scripts).filter((name) => !told.has(name))).toEqual([]);
  });

  it('every script is a command, or part of one', () => {
    const run = Object.values(scripts).join(' ');
    const unused = globSync('scripts/*.{ts,mjs}')
      .map((file) => file.split(path.sep).join('/'))
      .filter((file) => !/\.(?:d|test)\.ts$/.test(file) && !run.includes(file))
      .filter((file) => {
        const name = path.posix.basename(file);
        return !globSync('{scripts/**/*.{ts,mjs},tests/**/*.ts,playwright.config.ts}').some(
          (other) =>
            path.posix.basename(other.split(path.sep).join('/')) !== name &&
            readFileSync(other, 'utf8').includes(name),
        );
      });
    expect(unused).toEqual([]);
  });

  it('every folder of the code stands in the tree of the architecture', () => {
    const shown = foldersInTree();
    const folders = ['.', 'src', 'src/domain', 'src/views', 'tests', 'content'].flatMap((folder) =>
      folder === '.'
        ? ['content', 'public', 'scripts', 'src', 'tests', 'docs', 'deploy']
        : foldersOf(folder),
    );
    expect(folders.filter((name) => !shown.has(name))).toEqual([]);
  });

  it('every folder of the tree is there', () => {
    const known = new Set([
      ...globSync('{content,public,scripts,src,tests,docs,deploy}/**/', {
        exclude: ['**/node_modules'],
      }).map((folder) => path.basename(folder)),
      'content',
      'public',
      'scripts',
      'src',
      'tests',
      'docs',
      'deploy',
    ]);
    expect([...foldersInTree()].filter((name) => !known.has(name))).toEqual([]);
  });
});
