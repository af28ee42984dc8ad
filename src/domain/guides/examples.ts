/** What a fenced block of a guide is: `json-policy` a policy, `json-deny` a call that the policy before it denies … */
export const EXAMPLE_KINDS = {
  'json-policy': 'policy.json',
  'json-allow': 'Call: allowed',
  'json-deny': 'Call: denied',
  'json-ask': 'Call: a person is asked',
  'json-output': 'Example',
  json: 'policy.json',
  'yaml-workflow': '.github/workflows/mcp.yml',
  'yaml-hook': '.pre-commit-config.yaml',
  sh: 'Command',
} as const;

/** A fenced block: the word after its fence, and its text. */
export interface Fence {
  kind: string;
  text: string;
}

const FENCE = /^```([^\n`]*)\n([\s\S]*?)^```\s*$/gm;

/** The fenced blocks of a Markdown text, in order. */
export function fencesOf(markdown: string): Fence[] {
  return [...markdown.matchAll(FENCE)].map(([, kind = '', text = '']) => ({
    kind: kind.trim(),
    text,
  }));
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&quot;', '"'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&amp;', '&'],
  ['&#39;', "'"],
]);

/** Kind and text of a block that the Markdown compiler has written as `<code class="language-…">`. */
export function readCode(html: string): Fence {
  const kind = /class="language-([^"]*)"/.exec(html)?.[1] ?? '';
  const text = html
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:quot|lt|gt|amp|#39);/g, (entity) => ENTITIES.get(entity) ?? entity);
  return { kind, text: text.replace(/\n+$/, '\n') };
}
