import { readSiteUrl } from './domain/seo/site-path.ts';

/** Everything that a fork changes: whose site this is, where it lives, how to reach its owner. */
export const site = {
  /** Name in titles, header and feeds. */
  name: 'Toolward',
  /** One sentence of what the site is. */
  tagline: 'What an MCP tool can do to you, why we say so, and the rule that limits it.',
  /** Where it lives, with the path that it lies below, without a final slash. */
  url: readSiteUrl(process.env['SITE_URL'] || 'https://toolward.example'),
  /** Public repository for suggestions and disputes, null to use the contact form only. */
  repository: null as string | null,
  /** Most files that the host takes: above it, tools have no JSON, Markdown and badge of their own but those of their server. */
  fileBudget: Number(process.env['FILE_BUDGET'] ?? 20_000),
  /**
   * A file with the ids of the servers whose pages are files, one a line: all others are answered from a database when
   * they are asked for (docs/deploy.md). null: every page is a file.
   */
  longTail: process.env['LONG_TAIL']?.trim() || null,
  /** Call to action in the foot of each page, null for none. */
  callToAction: null as { text: string; href: string } | null,
  /** When security.txt stops to count (RFC 9116: less than a year ahead); a test fails a month before. */
  securityTxtExpires: '2027-10-31T00:00:00Z',
  /** Key by which changes are announced to search engines (IndexNow), null for none; it is published. */
  indexNowKey: process.env['INDEXNOW_KEY'] ?? null,
  contact: {
    /** Who answers. */
    owner: 'the maintainers of this site',
    /** False where the host runs no code (GitHub Pages, S3): the contact page then names the address and the repository. */
    form: process.env['CONTACT_FORM'] !== 'off',
    /** An address to write to instead of the form, null for none; it is published. */
    address: process.env['CONTACT_ADDRESS'] || null,
  },
} as const;
