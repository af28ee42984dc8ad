import type { Check, Problem } from '../built-site.ts';

const TEXT_FILE = /\.(html|css|js|mjs|json|xml|txt|md|svg|webmanifest)$|(^|\/)_headers$/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is the point
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/;
const BUNDLED_SCRIPT = /^_astro\/[^/]+\.js$/;
/** Bidirectional overrides and isolates, zero-width spaces and joiners without a use in text, tag characters. */
const HIDDEN = /[\u202a-\u202e\u2066-\u2069\u200b\u2060\u2061-\u2064\ufeff\u{e0000}-\u{e007f}]/u;

export const noMachinePaths: Check = {
  says: 'no published file names a folder of the machine that built it',
  run: (site) =>
    textFiles(site.files).flatMap((file): Problem[] => {
      const named = site.read(file).includes(process.cwd());
      return named ? [{ file, message: `names ${process.cwd()}` }] : [];
    }),
};

export const noControlCharacters: Check = {
  says: 'no published text holds control characters',
  run: (site) =>
    textFiles(site.files).flatMap((file): Problem[] => {
      // Code may have them in its literals, as the reader of YAML does; no record stands in it.
      if (BUNDLED_SCRIPT.test(file)) return [];
      const match = CONTROL.exec(site.read(file));
      if (match === null) return [];
      const code = match[0].charCodeAt(0).toString(16).padStart(4, '0');
      return [{ file, message: `U+${code} at ${match.index}` }];
    }),
};

export const noHiddenCharacters: Check = {
  says: 'no page holds characters that reorder or hide text',
  run: (site) =>
    site.pages.flatMap(({ file }): Problem[] => {
      const match = HIDDEN.exec(site.read(file));
      if (match === null) return [];
      const code = match[0].codePointAt(0)?.toString(16).padStart(4, '0');
      return [{ file, message: `U+${code} at ${match.index}` }];
    }),
};

export const quarantineIsReported: Check = {
  says: 'the quarantine report names file, reason and JSON pointer of each entry',
  run(site) {
    if (!site.files.has('quarantine.json'))
      return [{ file: 'quarantine.json', message: 'is missing' }];
    const { quarantined: entries } = JSON.parse(site.read('quarantine.json')) as {
      quarantined?: unknown;
    };
    if (!Array.isArray(entries)) return [{ file: 'quarantine.json', message: 'has no list' }];
    return entries.flatMap((entry: Record<string, unknown>, index): Problem[] => {
      const complete =
        typeof entry['file'] === 'string' &&
        !entry['file'].startsWith('/') &&
        typeof entry['reason'] === 'string' &&
        typeof entry['pointer'] === 'string' &&
        /^(\/.*)?$/s.test(entry['pointer']);
      return complete ? [] : [{ file: 'quarantine.json', message: `entry ${index} is incomplete` }];
    });
  },
};

function textFiles(files: ReadonlySet<string>): string[] {
  return [...files].filter((file) => TEXT_FILE.test(file) && !file.startsWith('pagefind/'));
}
