import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { builtBasePath } from '../../src/outputs/site-files/built-base-path.ts';
import { fixtureBuild } from '../support/fixture-build.ts';
import { type PageFacts, readPage } from './page-facts.ts';

/** A built site on disk, as the checks see it. */
export interface BuiltSite {
  /** Folder that is published. */
  root: string;
  /** Path below which the site lives, '' at the root of a name. */
  basePath: string;
  /** Paths of all published files, with `/`. */
  files: ReadonlySet<string>;
  /** Files of the long tail, which are answered from a database. */
  stored: ReadonlySet<string>;
  /** All pages in code-unit order of their file. */
  pages: readonly PageFacts[];
  /** Page by URL (`/tools/a/b/`). */
  byUrl: ReadonlyMap<string, PageFacts>;
  /** Text of a published file. */
  read(file: string): string;
}

/** One thing that is wrong with a built site. */
export interface Problem {
  /** Published file, or the address that is missing. */
  file: string;
  message: string;
}

/** One check of a built site. */
export interface Check {
  /** A sentence that is true of a good site. */
  says: string;
  run(site: BuiltSite): Problem[];
}

/** Reads all pages below `root` (about 0.3 ms a page). */
export function readSite(root: string, stored: ReadonlySet<string> = new Set()): BuiltSite {
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .map((file) => file.split(path.sep).join('/'))
    .sort();
  const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
  const basePath = builtBasePath(read);
  const pages = files
    .filter((file) => file.endsWith('.html'))
    .map((file) => readPage(file, read(file), basePath));
  const byUrl = new Map(pages.map((page) => [page.url, page]));
  return { root, basePath, files: new Set(files), stored, pages, byUrl, read };
}

let fixture: BuiltSite | undefined;

/** The fixture site, or that of BUILT_SITE; read once for all test files of a process. */
export function fixtureSite(): BuiltSite {
  fixture ??= readSite(path.join(process.env['BUILT_SITE'] ?? fixtureBuild.outDir, 'client'));
  return fixture;
}
