import type { Severity } from '../attacks/vocabulary.ts';
import { capitalise, sentence } from '../text/sentence.ts';
import { CATEGORY_WORDS } from '../verdict/category-words.ts';
import {
  CATEGORIES,
  type Category,
  RISK_OF,
  type RiskLevel,
  WORST_FIRST,
} from '../verdict/verdict.ts';
import { KIND_IMAGES, type KindImageName, type SocialGlyph } from './kind-images.ts';

/** The picture that other sites show beside a link to a page: one for each kind of page and each level of risk. */
export interface SocialImage {
  /** Its address is `/og/<name>.png`. */
  name: string;
  /** What kind of page, and its level in words; null where the title says it. */
  eyebrow: string | null;
  /** Lines of the heading. */
  title: readonly string[];
  /** What the page shows, one sentence. */
  line: string;
  /** Parts of the page, null where the sentence names them. */
  parts: string | null;
  /** Colour and shape of the sign; null for the mark of the site. */
  level: RiskLevel | null;
  /** What the sign shows: the kind of page. */
  glyph: SocialGlyph;
  /** For readers who cannot see it. */
  alt: string;
}

/** Pixels. The size that Facebook, LinkedIn, X and Slack show uncut. */
export const SOCIAL_IMAGE_SIZE = { width: 1200, height: 630 } as const;

const SEVERITY_LEVEL = {
  low: 'Low',
  medium: 'Medium',
  high: 'High',
  critical: 'Critical',
} as const satisfies Record<Severity, RiskLevel>;

/** Image of a tool of this category. */
export function toolImage(category: Category): string {
  return CATEGORY_WORDS[category].slug;
}

/** Image of the page that explains a category. */
export function categoryImage(category: Category): string {
  return `risk-${CATEGORY_WORDS[category].slug}`;
}

/** Image of a server by the worst category of its tools, which `counts` holds. */
export function serverImage(counts: Readonly<Record<Category, number>>): string {
  const worst = WORST_FIRST.find((category) => counts[category] > 0);
  return worst === undefined ? 'server' : `server-${CATEGORY_WORDS[worst].slug}`;
}

/** Image of an entry of the attack database. */
export function attackImage(severity: Severity): string {
  return `attack-${severity}`;
}

/** Sections with one image for their list and one for each page below; the rest has one for all. */
const SECTIONS: readonly (readonly [prefix: string, list: KindImageName, page: KindImageName])[] = [
  ['/attacks/techniques/', 'techniques', 'technique'],
  ['/attacks/', 'attacks', 'attacks'],
  ['/tools/', 'tools', 'tools'],
  ['/servers/', 'servers', 'servers'],
  ['/risk/', 'risk', 'risk'],
  ['/signals/', 'signals', 'signal'],
  ['/guides/', 'guides', 'guide'],
  ['/compare/', 'compare', 'comparison'],
  ['/glossary/', 'glossary', 'glossary'],
  ['/docs/', 'docs', 'docs'],
  ['/search/', 'search', 'search'],
  ['/check/', 'check', 'check'],
  ['/data/', 'data', 'data'],
  ['/changes/', 'changes', 'changes'],
  ['/contact/', 'contact', 'contact'],
  ['/privacy/', 'privacy', 'privacy'],
  ['/about/accuracy/', 'accuracy', 'accuracy'],
  ['/about/', 'method', 'method'],
];

/** Image of a page that names none, by its path; that of the home page for a section that has none. */
export function sectionImage(path: string): KindImageName {
  const section = SECTIONS.find(([prefix]) => path.startsWith(prefix));
  if (section === undefined) return 'home';
  const [prefix, list, page] = section;
  return path === prefix ? list : page;
}

/** Every image of the site by name. */
export const SOCIAL_IMAGES: ReadonlyMap<string, SocialImage> = new Map(
  [
    ...Object.entries(KIND_IMAGES).map(
      ([name, image]): SocialImage => ({ name, parts: null, level: null, ...image }),
    ),
    ...CATEGORIES.flatMap(categoryImages),
    ...Object.entries(SEVERITY_LEVEL).map(
      ([severity, level]): SocialImage => ({
        name: `attack-${severity}`,
        eyebrow: 'MCP Attack Database',
        title: [level, 'severity'],
        line: 'What happened, which tools it applies to, and whether a policy stops it.',
        parts: null,
        level,
        glyph: 'attack',
        alt: `An attack of ${severity} severity`,
      }),
    ),
  ].map((image) => [image.name, image]),
);

/** The image of this name. Throws when there is none: a page must not name a picture that nobody draws. */
export function socialImage(name: string): SocialImage {
  const image = SOCIAL_IMAGES.get(name);
  if (image === undefined) throw new Error(`no social image is named "${name}"`);
  return image;
}

/** Where an image lies; `siteUrl` without a trailing slash. */
export function socialImageUrl(name: string, siteUrl: string): string {
  return `${siteUrl}/og/${name}.png`;
}

/** Images of the tools, servers and landing page of one category. */
function categoryImages(category: Category): SocialImage[] {
  const level = RISK_OF[category];
  const risk = level === 'Unknown' ? 'Unknown risk' : `${level} risk`;
  const definition = CATEGORY_WORDS[category].definition;
  const shared = { title: [category], level };
  return [
    {
      ...shared,
      name: toolImage(category),
      eyebrow: `MCP tool · ${risk}`,
      line: sentence(capitalise(definition)),
      parts: 'Verdict · Evidence · Rule',
      glyph: 'tool',
      alt: `${category} tool, ${risk}`,
    },
    {
      ...shared,
      name: `server-${CATEGORY_WORDS[category].slug}`,
      eyebrow: `MCP server · ${risk}`,
      line: sentence(`The worst of its tools: ${definition}`),
      parts: 'Tools · Grade · Policy',
      glyph: 'server',
      alt: `Server with ${category} tools, ${risk}`,
    },
    {
      ...shared,
      name: categoryImage(category),
      eyebrow: `Risk category · ${risk}`,
      line: 'What the category means, how many tools it has, their signals and the rule for them.',
      parts: null,
      glyph: 'risk',
      alt: `Risk category ${category}, ${risk}`,
    },
  ];
}
