import { Parser } from 'htmlparser2';

/** What one built page says, as far as the checks ask. */
export interface PageFacts {
  /** Path below the published root: `tools/a/b/index.html`. */
  file: string;
  /** Path in the address bar: `/tools/a/b/`. */
  url: string;
  title: string;
  /** href of the canonical link, null without one. */
  canonical: string | null;
  description: string | null;
  /** Open Graph and Twitter data: content by property or name. */
  social: Map<string, string>;
  /** True when search engines are asked to leave it out. */
  noindex: boolean;
  h1: number;
  /** Text of the first h1, scanned or not. */
  heading: string;
  ids: string[];
  /** Where a reader or a form can go; addresses of the site as site paths. */
  links: string[];
  /** What a browser loads by itself, likewise. */
  resources: string[];
  /** Addresses on the name of the site that lie outside of it. */
  outside: string[];
  /** Inline scripts, inline styles and event handlers, as `tag` or `tag[attribute]`. */
  inlineCode: string[];
  /** Text of JSON-LD blocks. */
  data: string[];
  /** Our own words, one line a block; scanned text is replaced by QUOTED. */
  words: string;
  /** SHA-256 digests in the text. */
  digests: string[];
  /** Headings with nothing below them, and lists with no item. */
  empty: string[];
}

/** Stands for scanned text in `words`. */
export const QUOTED = '\u25cc';

const QUOTING_TAGS = new Set(['blockquote', 'q', 'code', 'pre', 'samp', 'bdi', 'mark']);
const INLINE_TAGS = new Set([
  'a',
  'abbr',
  'b',
  'bdi',
  'cite',
  'code',
  'em',
  'i',
  'mark',
  'q',
  'samp',
  'small',
  'span',
  'strong',
  'sub',
  'sup',
  'time',
  'var',
  'wbr',
]);
const LIST_TAGS = new Set(['ul', 'ol', 'dl', 'tbody']);
const VOID_TAGS = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'track',
  'wbr',
]);
const CONTENT_TAGS = new Set([
  'img',
  'svg',
  'input',
  'button',
  'textarea',
  'select',
  'video',
  'canvas',
  'progress',
  'meter',
]);
const LOADING_LINKS =
  /\b(stylesheet|icon|preload|modulepreload|prefetch|manifest|apple-touch-icon)\b/;

interface OpenElement {
  name: string;
  quotes: boolean;
  hidden: boolean;
  list: { children: number } | null;
  /** Shown and filled by a script only. */
  waits: boolean;
}

/** Reads one page of a site below `basePath`; `file` uses `/`. Never throws: broken markup gives odd facts, which the checks then name. */
export function readPage(file: string, html: string, basePath = ''): PageFacts {
  const page: PageFacts = {
    file,
    url: `/${file.replace(/(^|\/)index\.html$/, '$1')}`,
    title: '',
    canonical: null,
    description: null,
    social: new Map(),
    noindex: false,
    h1: 0,
    heading: '',
    ids: [],
    links: [],
    resources: [],
    outside: [],
    inlineCode: [],
    data: [],
    words: '',
    digests: [],
    empty: [],
  };
  const open: OpenElement[] = [];
  const words: string[] = [];
  let heading: { level: number; text: string; inside: boolean } | null = null;
  let json: string | null = null;
  let script = '';

  const inBody = (): boolean => open.some(({ name }) => name === 'body');
  const closeHeading = (): void => {
    if (heading !== null && !heading.inside) page.empty.push(`heading "${heading.text.trim()}"`);
    heading = null;
  };
  const headingLevel = (name: string): number => (/^h[1-6]$/.test(name) ? Number(name[1]) : 0);

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const parent = open.at(-1);
        const top = open.findLast(({ list }) => list !== null)?.list;
        if (parent?.list && top) top.children += 1;
        readTag(page, name, attributes);
        const level = headingLevel(name);
        if (level > 0) {
          if (heading !== null && heading.inside === false && level <= heading.level)
            closeHeading();
          heading = { level, text: '', inside: false };
        } else if (
          heading !== null &&
          CONTENT_TAGS.has(name) &&
          !open.some((e) => headingLevel(e.name) > 0)
        ) {
          heading.inside = true;
        }
        if (name === 'script') {
          json = attributes['type'] === 'application/ld+json' ? '' : null;
          // JSON is data: no browser runs it.
          const isData = json !== null || attributes['type'] === 'application/json';
          script = attributes['src'] === undefined && !isData ? 'inline' : '';
          if (script !== '') page.inlineCode.push('script');
        }
        if (!INLINE_TAGS.has(name)) words.push('\n');
        if (VOID_TAGS.has(name)) return;
        const quotes = QUOTING_TAGS.has(name) || attributes['dir'] === 'auto';
        if (quotes && !open.some((element) => element.quotes)) words.push(QUOTED);
        open.push({
          name,
          quotes,
          hidden: name === 'script' || name === 'style' || name === 'template',
          list: LIST_TAGS.has(name) ? { children: 0 } : null,
          waits: attributes['hidden'] !== undefined,
        });
      },
      ontext(text) {
        if (json !== null) json += text;
        const element = open.at(-1);
        if (element?.name === 'title' && !inBody()) page.title += text;
        if (!inBody() || open.some(({ hidden }) => hidden)) return;
        const level = open.map(({ name }) => headingLevel(name)).find((found) => found > 0);
        if (heading !== null && level === undefined && text.trim() !== '') heading.inside = true;
        if (heading !== null && level !== undefined) heading.text += text;
        if (level === 1 && page.h1 === 1) page.heading += text;
        if (!open.some(({ quotes }) => quotes)) words.push(text);
      },
      onclosetag(name) {
        if (VOID_TAGS.has(name)) return;
        const closed = open.pop();
        const waits = closed?.waits || open.some((element) => element.waits);
        if (closed?.list && closed.list.children === 0 && !waits)
          page.empty.push(`<${name}> without an item`);
        if (name === 'script' && json !== null) {
          page.data.push(json);
          json = null;
        }
        if (!INLINE_TAGS.has(name)) words.push('\n');
        // What follows a section is no content of the heading inside it.
        if (
          (name === 'section' || name === 'main' || name === 'nav' || name === 'aside') &&
          heading !== null
        ) {
          closeHeading();
        }
      },
      onend: closeHeading,
    },
    { decodeEntities: true },
  );
  parser.end(html);
  page.links = page.links.map((address) => sitePath(page, address, basePath));
  page.resources = page.resources.map((address) => sitePath(page, address, basePath));
  page.digests = html.match(/\b[0-9a-f]{64}\b/g) ?? [];
  page.words = words
    .join('')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[\n ]*/g, '\n')
    .trim();
  return page;
}

/** An address of the site as a site path; notes one that begins at the root of the name and leaves the site. */
function sitePath(page: PageFacts, address: string, basePath: string): string {
  if (!address.startsWith('/') || address.startsWith('//')) return address;
  if (address.startsWith(`${basePath}/`)) return address.slice(basePath.length);
  page.outside.push(address);
  return address;
}

/** Notes what a tag's attributes say about links, resources, ids and inline code. */
function readTag(page: PageFacts, name: string, attributes: Record<string, string>): void {
  const id = attributes['id'];
  if (id !== undefined) page.ids.push(id);
  if (name === 'h1') page.h1 += 1;
  if (name === 'style') page.inlineCode.push('style');
  for (const [attribute, value] of Object.entries(attributes)) {
    if (/^on/i.test(attribute) || attribute === 'style' || attribute === 'srcdoc') {
      page.inlineCode.push(`${name}[${attribute}]`);
    }
    if (attribute === 'href' || attribute === 'xlink:href') {
      if (name === 'link') readLink(page, attributes);
      else if (name === 'use' || name === 'image') page.resources.push(value);
      else page.links.push(value);
    } else if (attribute === 'src' || attribute === 'poster' || attribute === 'data') {
      page.resources.push(value);
    } else if (attribute === 'srcset') {
      page.resources.push(...value.split(',').map((part) => part.trim().split(/\s/)[0] ?? ''));
    } else if (attribute === 'action' || attribute === 'formaction' || attribute === 'cite') {
      page.links.push(value);
    }
  }
  if (name !== 'meta') return;
  const content = attributes['content'] ?? '';
  const social = attributes['property'] ?? attributes['name'] ?? '';
  if (/^(?:og|twitter):/.test(social)) page.social.set(social, content);
  if (attributes['name'] === 'description') page.description = content;
  if (attributes['name'] === 'robots') page.noindex = /\bnoindex\b/.test(content);
  if (attributes['http-equiv'] !== undefined) page.inlineCode.push('meta[http-equiv]');
}

function readLink(page: PageFacts, attributes: Record<string, string>): void {
  const rel = attributes['rel'] ?? '';
  const href = attributes['href'] ?? '';
  if (rel === 'canonical') page.canonical = href;
  else if (LOADING_LINKS.test(rel)) page.resources.push(href);
  else page.links.push(href);
}
