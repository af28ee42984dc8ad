import { mentions } from '../hit.ts';
import type { SignalRule } from '../signal-rule.ts';

export const CONFIG_WRITE: SignalRule = {
  id: 'config-write',
  title: 'Agent configuration write',
  label: 'changes agent config',
  kind: 'effect',
  weight: 'high',
  looksFor:
    'Words that say the tool changes the configuration of the agent, its MCP servers, its allowed commands or its security level, or its own settings.',
  why: 'An agent that can write its own limits has none, and starting what a configuration names can run code.',
  phrases: {
    name: [
      'set|update|edit|write|add|install|enable|configure|register|remove|modify|save ~2 mcp ~2 server+|config|configuration|settings',
      'set|update|write|edit|modify ~1 config|configuration ~1 value|file',
      'install ~2 mcp ~1 server',
      'update|set|change|add ~1 security ~1 level',
      'add|remove|update ~1 whitelist|allowlist|allowed',
      'add|update|create|edit|set ~1 hook|hooks|rules ~1 file',
      'set ~1 permission ~1 mode',
    ],
    lead: [
      'set!|update!|write!|edit!|modify!|add!|install!|configure!|register! ~5 mcp ~1 server+|config|configuration|settings',
      'set!|update!|write!|edit!|modify!|change!|configure! ~5 claude|cursor|windsurf|vscode|codex ~3 config|configuration|settings|mcp|hooks',
      'add!|update!|set!|change!|write!|register!|remove! ~6 config|configuration|settings ~4 mcp|agent|assistant|claude|cursor|copilot',
      'add!|update!|set!|change! ~4 whitelist|allowlist|allowed ~1 command+|director|directories|path+',
      'set!|update!|change! ~2 server ~1 configuration ~1 value',
      'set!|change!|modify!|update! ~3 configuration ~1 value ~2',
    ],
  },
  test: (ctx, said) => (ctx.action === 'read' || mentions(ctx, NOT_OURS) ? [] : said),
};
const NOT_OURS = new Set(
  'kubernetes app bot redis nginx postgres keboola configcat feature nacos apollo vehicle device router network git domain domains ip pihole database firewall'.split(
    ' ',
  ),
);
