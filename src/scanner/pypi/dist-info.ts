import type { PackageFacts } from '../npm/package-facts.ts';

/** What a wheel says about itself; every field is the author's own claim. */
export type WheelMetadata = PackageFacts;

/** SPDX ids of the classifiers by which packages of PyPI name approved licences. */
const CLASSIFIED = new Map([
  ['MIT License', 'MIT'],
  ['Apache Software License', 'Apache-2.0'],
  ['BSD License', 'BSD-3-Clause'],
  ['ISC License (ISCL)', 'ISC'],
  ['Mozilla Public License 2.0 (MPL 2.0)', 'MPL-2.0'],
  ['GNU General Public License v3 (GPLv3)', 'GPL-3.0-only'],
  ['GNU General Public License v3 or later (GPLv3+)', 'GPL-3.0-or-later'],
  ['GNU Affero General Public License v3', 'AGPL-3.0-only'],
]);
/** Longer texts are the licence itself. */
const MAX_LICENCE_CHARS = 60;

/** Reads METADATA (core metadata 2.x, in the form of mail headers): the headers, not the description below them. */
export function readMetadata(text: string): WheelMetadata {
  const [head = ''] = text.split(/\r?\n\r?\n/, 1);
  const fields = head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/);
  const all = (name: string): string[] =>
    fields.flatMap((line) => {
      const at = line.indexOf(':');
      const value = line.slice(at + 1).trim();
      const isNamed = line.slice(0, at).toLowerCase() === name.toLowerCase();
      return isNamed && value !== '' && value !== 'UNKNOWN' ? [value] : [];
    });
  const first = (name: string): string | null => all(name)[0] ?? null;
  const links = all('Project-URL').map((line): [string, string] => {
    const at = line.indexOf(',');
    return [line.slice(0, at).trim().toLowerCase(), line.slice(at + 1).trim()];
  });
  const link = (pattern: RegExp): string | null =>
    links.find(([label]) => pattern.test(label))?.[1] ?? null;
  return {
    name: first('Name') ?? '',
    version: first('Version'),
    description: first('Summary') ?? '',
    homepage: first('Home-page') ?? link(/^home/),
    repository: link(/^(?:repository|source|source code|github|code)$/),
    license: licenceOf(first('License-Expression'), first('License'), all('Classifier')),
  };
}

/** Reads the console scripts of entry_points.txt, in its order: name to `module:function`. */
export function readEntryPoints(text: string): Map<string, string> {
  const [, section = ''] = /^\[console_scripts\]$([^[]*)/m.exec(text) ?? [];
  return new Map(
    section.split(/\r?\n/).flatMap((line): [string, string][] => {
      const [, name, target] =
        /^\s*([\w.-]+)\s*=\s*([\w.]+:[\w.]+)\s*(?:\[.*\])?\s*$/.exec(line) ?? [];
      return name === undefined || target === undefined ? [] : [[name, target]];
    }),
  );
}

function licenceOf(
  expression: string | null,
  text: string | null,
  classifiers: readonly string[],
): string | null {
  if (expression !== null) return expression;
  const classified = classifiers
    .filter((line) => line.startsWith('License :: '))
    .map((line) => line.split(' :: ').at(-1) ?? '');
  const known = classified.flatMap((name) => CLASSIFIED.get(name) ?? []);
  if (text !== null && text.length <= MAX_LICENCE_CHARS) {
    return /^MIT(?: licen[cs]e)?$/i.test(text)
      ? 'MIT'
      : /^apache(?: licen[cs]e)?,? (?:version )?2(?:\.0)?$/i.test(text)
        ? 'Apache-2.0'
        : text;
  }
  return known[0] ?? null;
}
