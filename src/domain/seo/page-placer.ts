import { type Sections, unlinkSections } from './sections.ts';
import { placePage } from './site-path.ts';

/** Makes a page one of this site: no link to sections that are off, site paths as addresses. Null where pages stay as they are. */
export function pagePlacer(
  sections: Sections,
  basePath: string,
): ((html: string) => string) | null {
  const someOff = Object.values(sections).includes(false);
  if (basePath === '' && !someOff) return null;
  return (html) => placePage(unlinkSections(html, sections), basePath);
}
