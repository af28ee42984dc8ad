/** Characters that the short name of a search engine may have (OpenSearch 1.1, ShortName). */
const MAX_CHARS = 16;

/** The name by which browsers list the site's search, in its description and in the link to that: whole words of the site's name. */
export function searchName(name: string): string {
  if (name.length <= MAX_CHARS) return name;
  const cut = name.slice(0, MAX_CHARS + 1);
  const space = cut.lastIndexOf(' ');
  return (space > 0 ? cut.slice(0, space) : name.slice(0, MAX_CHARS)).trim();
}
