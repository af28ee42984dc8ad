import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** Licence texts of all packages whose files went into a bundle, by name. Throws when one has none. */
export async function noticesOf(modules: readonly string[]): Promise<string> {
  const folders = [...new Set(modules.flatMap(packageFolder))].sort();
  const notices = await Promise.all(folders.map(noticeOf));
  const head = 'The files in dist/ hold code of these packages.\n';
  return [head, ...new Set(notices)].join(`\n${'-'.repeat(80)}\n\n`);
}

/** The folder of the package that a module belongs to; none for sources of our own. */
function packageFolder(module: string): string[] {
  const match = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(
    module.replaceAll('\\', '/'),
  );
  return match === null ? [] : [match[0].replace(/^[^/]*:(?=\/)/, '')];
}

async function noticeOf(folder: string): Promise<string> {
  const manifest = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'));
  const files = (await readdir(folder, { withFileTypes: true })).filter((file) => file.isFile());
  const texts = files
    .map(({ name }) => name)
    .filter((name) => /^(?:licen[cs]e|copying|notice)/i.test(name))
    .sort();
  const said = await Promise.all(texts.map((file) => readFile(path.join(folder, file), 'utf8')));
  const licence = typeof manifest.license === 'string' ? manifest.license : null;
  if (said.length === 0 && licence === null)
    throw new Error(`${manifest.name} says nothing of its licence`);
  const text = said.length === 0 ? `Licence: ${licence}. The package brings no text of it.` : said;
  return `${manifest.name} ${manifest.version}\n\n${[text].flat().join('\n\n').trim()}\n`;
}
