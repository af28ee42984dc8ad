import { WORST_FIRST } from '../../domain/verdict/verdict.ts';
import { CATEGORY_WORDS } from '../../domain/view/category-words.ts';
import type { PlainPage } from './search-documents.ts';

/** Pages of the site itself that a search should find. */
export const SITE_PAGES: readonly PlainPage[] = [
  {
    kind: 'guide',
    title: 'How a verdict is made',
    path: '/about/method/',
    text: 'The method, rule by rule: which words and arguments of a tool definition decide its risk category.',
  },
  {
    kind: 'guide',
    title: 'Policy format',
    path: '/docs/policy-format/',
    text: 'Fields, conditions, limits and steps of policy.json, with calls that are allowed and denied.',
  },
  {
    kind: 'guide',
    title: 'Check my config',
    path: '/check/',
    text: 'Paste .mcp.json, claude_desktop_config.json, mcp.json, config.toml or a tools/list result: known servers, attacks, toxic combinations, token cost and one policy. Nothing leaves the browser.',
  },
  {
    kind: 'guide',
    title: 'Compare servers',
    path: '/compare/',
    text: 'The same job on several servers: which tool does it with less power.',
  },
  {
    kind: 'guide',
    title: 'Changes',
    path: '/changes/',
    text: 'What changed between scanned versions of servers: tools added and removed, definitions and verdicts that changed, rug pulls, each classified by rules.',
  },
  {
    kind: 'guide',
    title: 'Glossary',
    path: '/glossary/',
    text: 'Terms of the Model Context Protocol, of policies and of attacks on agents, in plain words.',
  },
  {
    kind: 'guide',
    title: 'Contact and disputes',
    path: '/contact/',
    text: 'Dispute a verdict, report an attack, ask for a server or for its removal.',
  },
  ...WORST_FIRST.map(
    (category): PlainPage => ({
      kind: 'guide',
      title: `${category} tools`,
      path: `/risk/${CATEGORY_WORDS[category].slug}/`,
      text: `${CATEGORY_WORDS[category].means} ${CATEGORY_WORDS[category].concern}`,
    }),
  ),
];
