import { formatJson } from '../format.ts';
import { distinctNames, narrow, type Plan, unlistedNote, type Written } from './plan.ts';

const TITLE = 'OpenCode';
/** Characters that its tool names keep; it writes _ for all others, and reads * and ? as wildcards. */
const NAME = /^[A-Za-z0-9_-]+$/;

/** `permission` of opencode.json: the tool is `<server>_<tool>`, and the last rule that matches wins. */
export function writeOpenCode(plan: Plan): Written {
  const isDistinct = distinctNames(plan, (name) => name.replaceAll(/[^A-Za-z0-9_-]/gu, '_'));
  const canName = (name: string): boolean => NAME.test(name) && isDistinct(name);
  const { tools, others, cannotExpress } = narrow(plan, {
    title: TITLE,
    counts: false,
    checksArguments: false,
    asks: true,
    canName,
  });
  const rules = tools
    .filter(({ name, effect }) => canName(name) && effect !== others)
    .map(({ name, effect }) => [`${plan.server.key}_${name}`, effect] as const);
  const permission = Object.fromEntries([[`${plan.server.key}_*`, others] as const, ...rules]);
  return {
    text: `${formatJson({ $schema: 'https://opencode.ai/config.json', permission })}\n`,
    cannotExpress: [...cannotExpress, ...unlistedNote(plan, others, TITLE)],
  };
}
