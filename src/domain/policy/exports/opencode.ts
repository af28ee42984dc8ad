import { formatJson } from '../format.ts';
import { narrow, type Plan, unlistedNote, type Written } from './plan.ts';

const TITLE = 'OpenCode';
/** Characters that its tool names keep; it writes _ for all others, and reads * and ? as wildcards. */
const NAME = /^[A-Za-z0-9_-]+$/;

/** `permission` of opencode.json: the tool is `<server>_<tool>`, and the last rule that matches wins. */
export function writeOpenCode(plan: Plan): Written {
  const written = new Map<string, number>();
  for (const { name } of plan.tools) {
    const seen = name.replaceAll(/[^A-Za-z0-9_-]/gu, '_');
    written.set(seen, (written.get(seen) ?? 0) + 1);
  }
  const { tools, others, cannotExpress } = narrow(plan, {
    title: TITLE,
    counts: false,
    checksArguments: false,
    asks: true,
    // Two tools that it writes alike cannot be told apart.
    canName: (name) => NAME.test(name) && written.get(name) === 1,
  });
  const rules = tools
    .filter(({ name, effect }) => NAME.test(name) && effect !== others)
    .map(({ name, effect }) => [`${plan.server.key}_${name}`, effect] as const);
  const permission = Object.fromEntries([[`${plan.server.key}_*`, others] as const, ...rules]);
  return {
    text: `${formatJson({ $schema: 'https://opencode.ai/config.json', permission })}\n`,
    cannotExpress: [...cannotExpress, ...unlistedNote(plan, others, TITLE)],
  };
}
