import type { Attack } from '../attacks/attack.ts';
import type { SiteIdentity } from './site-identity.ts';

/** How to cite an entry: one line of text, and BibTeX. Dates come from the entry. */
export function attackCitation(
  attack: Attack,
  site: SiteIdentity,
): { text: string; bibtex: string } {
  const url = `${site.url}/attacks/${attack.slug}/`;
  const year = attack.modified.slice(0, 4);
  const text = `${site.name}, "${attack.title}", MCP Attack Database, ${attack.id}, last changed ${attack.modified}. ${url}`;
  const bibtex = [
    `@misc{${attack.id.toLowerCase()},`,
    `  title = {${braced(attack.title)}},`,
    `  author = {{${braced(site.name)}}},`,
    `  howpublished = {MCP Attack Database, ${attack.id}},`,
    `  year = {${year}},`,
    `  url = {${url}},`,
    `  note = {Last changed ${attack.modified}}`,
    '}',
  ].join('\n');
  return { text, bibtex };
}

/** BibTeX gives these characters a meaning. */
function braced(text: string): string {
  return text.replace(/[{}\\]/g, '').replace(/[&%$#_]/g, (char) => `\\${char}`);
}
