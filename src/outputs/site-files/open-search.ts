import { escapeXml } from '../../domain/text/xml.ts';

/** Browsers show at most so many characters of the name (OpenSearch 1.1). */
const MAX_SHORT_NAME_CHARS = 16;

/** The OpenSearch 1.1 description of the site's search. */
export function openSearchXml(site: { name: string; url: string; tagline: string }): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
    `  <ShortName>${escapeXml(site.name.slice(0, MAX_SHORT_NAME_CHARS))}</ShortName>`,
    `  <Description>${escapeXml(site.tagline)}</Description>`,
    '  <InputEncoding>UTF-8</InputEncoding>',
    `  <Image width="16" height="16" type="image/svg+xml">${escapeXml(site.url)}/favicon.svg</Image>`,
    `  <Url type="text/html" template="${escapeXml(site.url)}/search/?q={searchTerms}"/>`,
    '</OpenSearchDescription>',
    '',
  ].join('\n');
}
