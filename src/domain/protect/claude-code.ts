import { CLAUDE_CODE } from '../policy/exports/claude-code.ts';
import { exportPolicy } from '../policy/exports/export-policy.ts';
import { underscored } from '../policy/exports/underscored.ts';
import { isJsonObject } from '../record/json.ts';
import type { Edited } from './edit.ts';
import { editJson, readJsonObject } from './json-edit.ts';
import type { ProtectedServer, Protector } from './protector.ts';

type Rules = Record<'allow' | 'ask' | 'deny', string[]>;

/**
 * `permissions`: of the server's allow rules only ours stay; its ask and deny rules are added to those that are there, for
 * deny wins over ask and ask over allow, so that nothing gets wider than the reader had it.
 */
function write(text: string, server: ProtectedServer, file: string): Edited {
  const { text: ours, cannotExpress } = exportPolicy(CLAUDE_CODE, server.policy, {
    key: server.key,
    tools: server.tools,
  });
  const { permissions } = JSON.parse(ours) as { permissions: Rules };
  const settings = readJsonObject(text, file);
  const theirs = isJsonObject(settings['permissions']) ? settings['permissions'] : {};
  const prefix = `mcp__${underscored(server.key)}`;
  const isOurs = (rule: string): boolean => rule === prefix || rule.startsWith(`${prefix}__`);
  const listOf = (effect: string): string[] => {
    const list = theirs[effect];
    return Array.isArray(list) ? list.filter((one) => typeof one === 'string') : [];
  };
  const allow = [...listOf('allow').filter((rule) => !isOurs(rule)), ...permissions.allow];
  const stricter = [...listOf('ask'), ...listOf('deny')].filter((rule) =>
    permissions.allow.includes(rule),
  );
  const changes = (['allow', 'ask', 'deny'] as const).flatMap((effect) => {
    const before = listOf(effect);
    const after = effect === 'allow' ? allow : [...new Set([...before, ...permissions[effect]])];
    const isSame = JSON.stringify(before) === JSON.stringify(after);
    return isSame ? [] : [[['permissions', effect], after] as const];
  });
  return {
    text: changes.length === 0 ? text : editJson(text, changes),
    notes: [
      ...cannotExpress,
      ...(stricter.length === 0
        ? []
        : [`Rules of yours that are stricter stay and win: ${stricter.join(', ')}.`]),
    ],
  };
}

export const CLAUDE_CODE_PROTECTOR: Protector = {
  id: CLAUDE_CODE.id,
  title: CLAUDE_CODE.title,
  configs: ['.mcp.json', '~/.claude.json'],
  // A project's own allow rules hold only in a trusted folder; deny and ask hold at once.
  rulesFile: (config) =>
    config.startsWith('~/') ? '~/.claude/settings.json' : '.claude/settings.json',
  write,
};
