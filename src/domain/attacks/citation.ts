import type { Attack } from './attack.ts';

/** What a citation says about the site. */
export interface CitedSite {
  /** Name of the site. */
  name: string;
  /** Canonical address of the entry. */
  pageUrl: string;
}

/** How to cite an entry, as plain text. The day is that of the last change, so a citation does not depend on when it is copied. */
export function citationText(
  { id, title, modified }: Attack,
  { name, pageUrl }: CitedSite,
): string {
  return `${name}, MCP Attack Database. “${title}”, ${id}, last changed ${modified}. ${pageUrl}`;
}

const BIBTEX_SPECIAL: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Text that LaTeX prints as it stands. */
function bibtexText(text: string): string {
  return text.replace(/[\\{}&%$#_~^]/g, (char) => BIBTEX_SPECIAL[char] ?? char);
}

/** How to cite an entry, as a BibTeX record. The title is in double braces so that its capitals stay. */
export function citationBibtex(
  { id, title, modified }: Attack,
  { name, pageUrl }: CitedSite,
): string {
  return [
    `@misc{${id.toLowerCase()},`,
    `  title        = {{${bibtexText(title)}}},`,
    `  author       = {{${bibtexText(name)}}},`,
    `  howpublished = {MCP Attack Database, ${id}},`,
    `  year         = {${modified.slice(0, 4)}},`,
    `  note         = {Last changed ${modified}},`,
    `  url          = {${pageUrl}}`,
    '}',
  ].join('\n');
}
