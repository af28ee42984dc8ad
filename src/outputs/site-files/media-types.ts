import { lookup } from 'mrmime';
import { headerRules, headersFor } from '../headers.ts';

const rules = headerRules({ tls: true });

/** Media type of a published file, without a charset. */
export function mediaTypeOf(name: string): string {
  return name.endsWith('.xml') ? 'application/xml' : (lookup(name) ?? 'application/octet-stream');
}

/** Content-Type of a published file: what the site's headers say, else its media type with the charset of our texts. */
export function contentTypeOf(name: string): string {
  const own = headersFor(`/${name}`, rules).get('Content-Type');
  if (own !== undefined) return own;
  const type = mediaTypeOf(name);
  return /^text\/|\/(?:json|javascript|xml)$|\+(?:json|xml)$/.test(type) && type !== 'image/svg+xml'
    ? `${type}; charset=utf-8`
    : type;
}
