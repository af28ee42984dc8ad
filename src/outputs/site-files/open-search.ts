import { searchName } from '../../domain/seo/search-name.ts';
import { escapeXml } from '../../domain/text/xml.ts';

/**
 * The OpenSearch 1.1 description of the site's search. It names no address for suggestions: those are templates that hold
 * the letters typed so far (OpenSearch Suggestions 1.1), which files cannot answer.
 */
export function openSearchXml(site: { name: string; url: string; tagline: string }): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
    `  <ShortName>${escapeXml(searchName(site.name))}</ShortName>`,
    `  <Description>${escapeXml(site.tagline)}</Description>`,
    '  <InputEncoding>UTF-8</InputEncoding>',
    `  <Image width="16" height="16" type="image/svg+xml">${escapeXml(site.url)}/favicon.svg</Image>`,
    `  <Url type="text/html" template="${escapeXml(site.url)}/search/?q={searchTerms}"/>`,
    `  <Url type="application/opensearchdescription+xml" rel="self" template="${escapeXml(site.url)}/opensearch.xml"/>`,
    '</OpenSearchDescription>',
    '',
  ].join('\n');
}
