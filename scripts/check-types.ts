import { spawnSync } from 'node:child_process';
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { sync } from 'astro';
import { type PageAsCode, pageAsCode } from './types/page-as-code.ts';

/*
 * Types of code and pages by the native compiler, pages as the language server of Astro reads them too. It takes a
 * quarter of the CPU of `astro check`, which the long run has beside, since that is what editors show.
 */
/** Where tsconfig.code.json finds pages as code. */
const FOLDER = '.cache/types';
const FAULT = /^\.cache\/types\/(\S+\.astro)\.tsx\((\d+),(\d+)\): (.*)$/;

process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
// The types of the content.
await sync({ root: process.cwd(), logLevel: 'warn' });
const pages = writePages();
const faults = [...pages].flatMap(([file, page]) =>
  page.faults.map(({ line, column, message }) => `${file}(${line},${column}): error ${message}`),
);
const { status, stdout, stderr } = spawnSync(
  process.execPath,
  [
    path.join(
      path.dirname(fileURLToPath(import.meta.resolve('typescript-7/package.json'))),
      'bin/tsc',
    ),
    ...['-p', 'tsconfig.code.json', '--singleThreaded', '--pretty', 'false'],
  ],
  // Memory is there for the half minute; collecting it costs a third more.
  { encoding: 'utf8', env: { ...process.env, GOGC: '400' }, maxBuffer: 64 * 1024 * 1024 },
);
console.log([...faults, ...`${stdout}${stderr}`.split('\n').map(placed)].join('\n').trim());
process.exit(faults.length === 0 && status === 0 ? 0 : 1);

function writePages(): Map<string, PageAsCode> {
  rmSync(FOLDER, { recursive: true, force: true });
  return new Map(
    globSync('src/**/*.astro').map((name) => {
      const file = name.split(path.sep).join('/');
      const page = pageAsCode(readFileSync(file, 'utf8'), path.resolve(file));
      const to = path.join(FOLDER, `${file}.tsx`);
      mkdirSync(path.dirname(to), { recursive: true });
      writeFileSync(to, page.code);
      return [file, page];
    }),
  );
}

/** A line of the compiler, with the place in the page instead of that in its code. */
function placed(line: string): string {
  const [, file = '', row, column, message] = FAULT.exec(line) ?? [];
  const place = pages.get(file)?.placeOf(Number(row), Number(column));
  return place ? `${file}(${place.line},${place.column}): ${message}` : line;
}
