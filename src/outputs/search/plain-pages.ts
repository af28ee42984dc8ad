import { CATEGORY_WORDS } from '../../domain/verdict/category-words.ts';
import { WORST_FIRST } from '../../domain/verdict/verdict.ts';
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
    title: 'Accuracy of the verdicts',
    path: '/about/accuracy/',
    text: 'How often the verdicts are right, counted on labelled tools: confusion matrices and errors of each rule.',
  },
  {
    kind: 'guide',
    title: 'Most dangerous tools',
    path: '/tools/by/danger/',
    text: 'Tools ranked by risk level and number of risk signals, one a server.',
  },
  {
    kind: 'guide',
    title: 'Policy format',
    path: '/docs/policy-format/',
    text: 'Fields, conditions, limits and steps of policy.json, with calls that are allowed and denied.',
  },
  {
    kind: 'guide',
    title: 'What clients enforce, tool by tool',
    path: '/docs/clients/',
    text: 'Claude Code, Codex, Gemini CLI, OpenCode, Copilot CLI, Qwen Code, Continue cn and gateways: hide, deny, ask, limit, arguments, where the file lies, how names are written, what was run.',
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
    title: 'How a change is classified',
    path: '/changes/rules/',
    text: 'Rules that tell a cosmetic change of a tool definition from other words, another schema and another risk.',
  },
  {
    kind: 'guide',
    title: 'Data',
    path: '/data/',
    text: 'The whole catalogue to download: tools, servers and attacks as JSON lines, CSV, a JSON API and Markdown.',
  },
  {
    kind: 'guide',
    title: 'Guides',
    path: '/guides/',
    text: 'How to read a verdict, write a policy, approve calls, lock a server down, pin definitions and respond to a poisoned tool.',
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
  {
    kind: 'guide',
    title: 'Privacy',
    path: '/privacy/',
    text: 'What this site stores, where it goes, and when it is deleted.',
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
