/** Longest URL that we link: longer ones carry payloads, not addresses. */
const MAX_URL_CHARS = 2000;

/**
 * A link target that a record gives, made fit for an `href`: https only (http stays text), no user name, host in
 * ASCII. Returns null for anything else, `javascript:` and `data:` among it.
 */
export function externalLink(text: string | null): string | null {
  if (text === null || text.length > MAX_URL_CHARS) return null;
  const url = URL.parse(text.replace(/^git\+(?=https:)/, ''));
  if (url === null || url.protocol !== 'https:' || url.username !== '' || url.password !== '')
    return null;
  return url.href;
}
