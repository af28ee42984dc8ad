import { readSiteUrl } from './domain/seo/site-path.ts';

/** Sections that a site can do without: their pages, data and every link to them go (src/domain/seo/sections.ts). */
const off = new Set(process.env['SECTIONS_OFF']?.split(/[,\s]+/).filter((name) => name !== ''));

/** Everything that a fork changes: whose site this is, how it looks, where it lives, how to reach its owner. */
export const site = {
  /** Name in titles, header and feeds. */
  name: 'Toolward',
  /** One sentence of what the site is. */
  tagline: 'What an MCP tool can do to you, why we say so, and the rule that limits it.',
  /** Where it lives, with the path that it lies below, without a final slash. */
  url: readSiteUrl(process.env['SITE_URL'] || 'https://toolward.example'),
  /** The mark, an octagon with a keyhole: an SVG path in a box of 24 units, filled by the even-odd rule. */
  mark: 'M7.5 1.5h9L22.5 7.5v9l-6 6h-9l-6-6v-9zM12 6.5a3.4 3.4 0 0 0-1.7 6.35L9.2 17.5h5.6l-1.1-4.65A3.4 3.4 0 0 0 12 6.5z',
  /** Every colour, light and dark, as #rrggbb: of the pages, of pictures and badges (the light ones), of the icons (accent). */
  colours: {
    paper: ['#fcfbf8', '#131519'],
    card: ['#ffffff', '#1b1e23'],
    sunk: ['#f4f2ec', '#0e1013'],
    ink: ['#1a1c20', '#e8e6e1'],
    soft: ['#565b64', '#a6abb3'],
    line: ['#e3e0d8', '#2e333a'],
    edge: ['#8b8f98', '#6f757f'],
    link: ['#1b4f9c', '#8fb9ff'],
    accent: ['#0b5d57', '#6fd3c4'],
    low: ['#0d695b', '#5fd0b8'],
    medium: ['#7d5800', '#ecc152'],
    high: ['#a94600', '#ff9f60'],
    critical: ['#a81038', '#ff8099'],
    unknown: ['#565b63', '#abb0b8'],
    'low-wash': ['#e3f2ee', '#14302b'],
    'medium-wash': ['#f9efd4', '#33290f'],
    'high-wash': ['#fceade', '#3a2413'],
    'critical-wash': ['#fbe6ea', '#3d1822'],
    'unknown-wash': ['#eeedea', '#25282d'],
    mark: ['#ffeaa6', '#51410f'],
    'mark-hidden': ['#ffd4dd', '#5c1f30'],
  },
  /** False, or the name in SECTIONS_OFF: the section goes, and every link to it. */
  sections: {
    glossary: !off.has('glossary'),
    compare: !off.has('compare'),
    attacks: !off.has('attacks'),
    contact: !off.has('contact'),
  },
  /** The menus. Links to sections that are off go by themselves. */
  menu: {
    /** The head of every page, in reading order. */
    head: [
      { href: '/tools/', text: 'Tools' },
      { href: '/servers/', text: 'Servers' },
      { href: '/attacks/', text: 'Attacks' },
      { href: '/guides/', text: 'Guides' },
      { href: '/check/', text: 'Check' },
    ],
    /** The foot of every page, grouped under headings. */
    foot: [
      {
        title: 'Catalogue',
        links: [
          { href: '/check/', text: 'Check my config' },
          { href: '/tools/', text: 'All tools' },
          { href: '/servers/', text: 'All servers' },
          { href: '/risk/', text: 'By risk' },
          { href: '/signals/', text: 'By signal' },
          { href: '/compare/', text: 'Compare servers' },
          { href: '/attacks/', text: 'Attack database' },
          { href: '/attacks/techniques/', text: 'Techniques' },
        ],
      },
      {
        title: 'About',
        links: [
          { href: '/about/method/', text: 'How a verdict is made' },
          { href: '/about/accuracy/', text: 'Accuracy' },
          { href: '/docs/policy-format/', text: 'Policy format' },
          { href: '/docs/clients/', text: 'Clients' },
          { href: '/glossary/', text: 'Glossary' },
          { href: '/data/', text: 'Data' },
          { href: '/contact/', text: 'Contact' },
          { href: '/privacy/', text: 'Privacy' },
        ],
      },
    ],
  },
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
