import type { ServerHead } from './server-record.ts';

/** Words that say only that something is an MCP server. */
const NOISE: ReadonlySet<string> = new Set(['mcp', 'server', 'servers', 'modelcontextprotocol']);
/** Longer names make clients cut the names of tools. */
const MAX_CHARS = 24;

/**
 * The name that people give a server in their client: that of its package without scope and without the words that
 * all have (`@notionhq/notion-mcp-server` is `notion`). Lower case letters, digits and single hyphens.
 */
export function shortName(server: Pick<ServerHead, 'source' | 'name'>): string {
  const { kind, ref } = server.source;
  const from = kind === 'unknown' || ref === '' ? server.name : nameOf(kind, ref);
  const words = wordsOf(from);
  const telling = withoutNoise(words);
  if (telling.length > 0) return joined(telling);
  // `@playwright/mcp`: the scope tells.
  const scope = withoutNoise(wordsOf(ref.startsWith('@') ? (ref.split('/')[0] ?? '') : ''));
  return joined(scope.length > 0 ? scope : words);
}

function nameOf(kind: ServerHead['source']['kind'], ref: string): string {
  if (kind === 'remote') return URL.canParse(ref) ? hostWord(new URL(ref).hostname) : ref;
  const last =
    ref
      .replace(/[#?].*$/, '')
      .split('/')
      .at(-1) ?? '';
  return kind === 'oci' ? last.replace(/[:@].*$/, '') : last.replace(/\.git$/, '');
}

/** The word of an address that tells: `mcp.notion.com` is `notion`. */
function hostWord(host: string): string {
  const labels = host.split('.');
  return labels.length < 2 ? host : (labels.at(-2) ?? host);
}

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
}

function withoutNoise(words: readonly string[]): string[] {
  const isNoise = (word: string | undefined): boolean => word !== undefined && NOISE.has(word);
  const kept = [...words];
  while (isNoise(kept[0])) kept.shift();
  while (isNoise(kept.at(-1))) kept.pop();
  return kept;
}

/** As many whole words as fit; `server` where there is none. */
function joined(words: readonly string[]): string {
  let name = '';
  for (const word of words) {
    const longer = name === '' ? word : `${name}-${word}`;
    if (longer.length > MAX_CHARS) break;
    name = longer;
  }
  if (name !== '') return name;
  return words[0]?.slice(0, MAX_CHARS) ?? 'server';
}
