/** What the sign on a social image shows. */
export type SocialGlyph =
  | 'keyhole'
  | 'tool'
  | 'server'
  | 'attack'
  | 'technique'
  | 'signal'
  | 'guide'
  | 'compare'
  | 'glossary'
  | 'docs'
  | 'search'
  | 'check'
  | 'data'
  | 'changes'
  | 'contact'
  | 'privacy'
  | 'method'
  | 'accuracy'
  | 'risk';

interface KindImage {
  eyebrow: string | null;
  title: readonly string[];
  line: string;
  glyph: SocialGlyph;
  alt: string;
}

/** Social images of the pages that have no level of risk, by name. Words: what the page shows, no figures. */
export const KIND_IMAGES = {
  home: {
    eyebrow: null,
    title: ['Know what a tool', 'can do before an', 'agent calls it'],
    line: 'A verdict, its evidence and a rule for each MCP tool.',
    glyph: 'keyhole',
    alt: 'Know what a tool can do before an agent calls it',
  },
  tools: {
    eyebrow: 'Catalogue',
    title: ['MCP tools'],
    line: 'The tools of the catalogue, each with its risk category.',
    glyph: 'tool',
    alt: 'MCP tools',
  },
  servers: {
    eyebrow: 'Catalogue',
    title: ['MCP servers'],
    line: 'The servers of the catalogue and what their tools can do.',
    glyph: 'server',
    alt: 'MCP servers',
  },
  server: {
    eyebrow: 'MCP server',
    title: ['No tools', 'known'],
    line: 'Where the server comes from, and why its tools are not known.',
    glyph: 'server',
    alt: 'Server without known tools',
  },
  attacks: {
    eyebrow: null,
    title: ['MCP Attack', 'Database'],
    line: 'What went wrong, where, and whether a policy would have stopped it.',
    glyph: 'attack',
    alt: 'MCP Attack Database',
  },
  techniques: {
    eyebrow: 'MCP Attack Database',
    title: ['Techniques', 'and controls'],
    line: 'What makes an attack work, and the control to try first against it.',
    glyph: 'technique',
    alt: 'Techniques and controls',
  },
  technique: {
    eyebrow: 'MCP Attack Database',
    title: ['Technique'],
    line: 'What it is, which control to try first, and the attacks that use it.',
    glyph: 'technique',
    alt: 'Technique of attack',
  },
  risk: {
    eyebrow: null,
    title: ['Risk', 'categories'],
    line: 'What each category means, and how many tools fall into it.',
    glyph: 'risk',
    alt: 'Risk categories',
  },
  signals: {
    eyebrow: null,
    title: ['Risk signals'],
    line: 'Traits of a tool that a reader should know of, and what each means.',
    glyph: 'signal',
    alt: 'Risk signals',
  },
  signal: {
    eyebrow: 'Risk signal',
    title: ['Signal'],
    line: 'What it means, the tools that carry it, and the attacks that make use of it.',
    glyph: 'signal',
    alt: 'Risk signal',
  },
  guides: {
    eyebrow: null,
    title: ['Guides'],
    line: 'How to read a verdict, write a policy and lock a server down.',
    glyph: 'guide',
    alt: 'Guides',
  },
  guide: {
    eyebrow: 'How to',
    title: ['Guide'],
    line: 'Short, and every example in it was run when the site was tested.',
    glyph: 'guide',
    alt: 'Guide',
  },
  compare: {
    eyebrow: 'Compare',
    title: ['Same job,', 'less power'],
    line: 'Jobs that several servers do, and who does each with less power.',
    glyph: 'compare',
    alt: 'The same job on several servers',
  },
  comparison: {
    eyebrow: 'Comparison',
    title: ['Same job,', 'less power'],
    line: 'The tools that do one job on several servers, side by side.',
    glyph: 'compare',
    alt: 'Tools that do the same job, compared',
  },
  glossary: {
    eyebrow: null,
    title: ['Glossary'],
    line: 'Terms of the Model Context Protocol, of policies and of attacks on agents.',
    glyph: 'glossary',
    alt: 'Glossary',
  },
  docs: {
    eyebrow: 'Policy format',
    title: ['policy.json'],
    line: 'Every field and operator, the order of evaluation, and examples that were run.',
    glyph: 'docs',
    alt: 'The policy format',
  },
  search: {
    eyebrow: null,
    title: ['Search'],
    line: 'Tools, servers, attacks, signals and guides, by name or description.',
    glyph: 'search',
    alt: 'Search',
  },
  check: {
    eyebrow: null,
    title: ['Check my', 'config'],
    line: 'Paste an MCP configuration. Nothing leaves the browser.',
    glyph: 'check',
    alt: 'Check my config',
  },
  data: {
    eyebrow: null,
    title: ['Data'],
    line: 'The whole catalogue for programs: JSON, CSV, schemas. Free, without a key.',
    glyph: 'data',
    alt: 'Data',
  },
  changes: {
    eyebrow: null,
    title: ['Changes'],
    line: 'What changed in tools and verdicts from one scan to the next.',
    glyph: 'changes',
    alt: 'Changes',
  },
  contact: {
    eyebrow: null,
    title: ['Contact'],
    line: 'Ask a question, dispute a verdict, report an attack, or list a server.',
    glyph: 'contact',
    alt: 'Contact',
  },
  privacy: {
    eyebrow: null,
    title: ['Privacy'],
    line: 'What this site stores, where it goes, and when it is deleted.',
    glyph: 'privacy',
    alt: 'Privacy',
  },
  method: {
    eyebrow: 'Method',
    title: ['How a verdict', 'is made'],
    line: 'Every rule with what it looks for and why, and what the rules cannot see.',
    glyph: 'method',
    alt: 'How a verdict is made',
  },
  accuracy: {
    eyebrow: 'Method',
    title: ['Accuracy'],
    line: 'How often the verdicts are right on labelled tools, and where they err.',
    glyph: 'accuracy',
    alt: 'Accuracy of the verdicts',
  },
} as const satisfies Record<string, KindImage>;

export type KindImageName = keyof typeof KIND_IMAGES;
