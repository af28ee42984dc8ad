/** Sections that a site can switch off. */
export type Section = 'glossary' | 'compare' | 'attacks' | 'contact';
export type Sections = Readonly<Record<Section, boolean>>;

/** Site paths of each section: of folders with all that lies below, and of single files. */
const PATHS: Readonly<Record<Section, readonly RegExp[]>> = {
  glossary: [/^\/glossary\//, /^\/api\/v1\/glossary\.json$/],
  compare: [/^\/compare\//, /^\/api\/v1\/comparisons\.json$/],
  attacks: [
    /^\/attacks\//,
    /^\/api\/v1\/(?:attacks|osv)\//,
    /^\/api\/v1\/(?:attacks|techniques)\.json$/,
    /^\/data\/attacks[^/]*$/,
    /^\/schema\/attack\./,
  ],
  // A security.txt without a contact is none (RFC 9116).
  contact: [/^\/contact\//, /^\/api\/contact$/, /^\/\.well-known\/security\.txt$/],
};

/** Whether a site path belongs to a section that is off. Queries and fragments do not count. */
export function isOff(path: string, sections: Sections | undefined): boolean {
  if (sections === undefined) return false;
  const [bare = ''] = path.split(/[?#]/, 1);
  return (Object.keys(PATHS) as Section[]).some(
    (section) => !sections[section] && PATHS[section].some((own) => own.test(bare)),
  );
}

/** A link with what it holds; `<a>` cannot hold another. Values stand in double quotes, as Astro prints them. */
const ANCHOR = /<a(?=\s)((?:"[^"]*"|[^"<>])*)>([\s\S]*?)<\/a>/gi;
const HEAD_LINK = /<link(?=\s)((?:"[^"]*"|[^"<>])*)>/gi;
const HREF = /\shref="([^"]*)"/i;
/** An entry of a list or a paragraph that was nothing but such a link. */
const UNLINKED = '<span data-off>';
const EMPTY_ENTRY = /<(li|p|dd)(?:\s[^<>]*)?>\s*<span data-off>[^<]*<\/span>\s*<\/\1>/g;

/**
 * A printed page without links to sections that are off: their words stay, entries and paragraphs that were such a link go. Paths
 * are site paths still: this comes before they become addresses.
 */
export function unlinkSections(html: string, sections: Sections): string {
  if (Object.values(sections).every((on) => on)) return html;
  const leadsOff = (attributes: string): boolean => {
    const href = HREF.exec(attributes)?.[1];
    return (
      href !== undefined && isOff(href.replaceAll('&amp;', '&').replaceAll('&#38;', '&'), sections)
    );
  };
  return html
    .replace(HEAD_LINK, (tag, attributes: string) => (leadsOff(attributes) ? '' : tag))
    .replace(ANCHOR, (link, attributes: string, inner: string) =>
      leadsOff(attributes) ? `${UNLINKED}${inner}</span>` : link,
    )
    .replace(EMPTY_ENTRY, '')
    .replaceAll(UNLINKED, '<span>');
}
