import { formatJson } from '../format.ts';
import { distinctNames, nameList, narrow, type Plan, unlistedNote, type Written } from './plan.ts';

const TITLE = 'Claude Code';
/** Characters that its tool names keep; it writes _ for all others, and reads * as a wildcard. */
const NAME = /^[A-Za-z0-9_-]+$/;

/**
 * `permissions` of a settings file. Rules are `mcp__<server>__<tool>`; deny comes before ask before
 * allow, and a tool without a rule is asked about.
 */
export function writeClaudeCode(plan: Plan): Written {
  const isDistinct = distinctNames(plan, (name) => name.replaceAll(/[^A-Za-z0-9_-]/gu, '_'));
  const canName = (name: string): boolean => NAME.test(name) && isDistinct(name);
  const { tools, cannotExpress } = narrow(plan, {
    title: TITLE,
    counts: false,
    checksArguments: false,
    asks: true,
    canName,
    unnamed: 'asked about',
  });
  const rulesFor = (effect: string): string[] =>
    tools
      .filter((tool) => tool.effect === effect && canName(tool.name))
      .map((tool) => `mcp__${plan.server.key}__${tool.name}`);
  const unnamed = plan.tools.filter(({ effect, name }) => effect === 'deny' && !canName(name));
  const permissions = Object.fromEntries(
    (['allow', 'ask', 'deny'] as const).map((effect) => [effect, rulesFor(effect)]),
  );
  return {
    text: `${formatJson({ $schema: 'https://json.schemastore.org/claude-code-settings.json', permissions })}\n`,
    cannotExpress: [
      ...cannotExpress,
      ...(unnamed.length === 0
        ? []
        : [
            `${TITLE} asks about ${nameList(unnamed.map(({ name }) => name))} that no rule can deny by name.`,
          ]),
      ...unlistedNote(plan, 'ask', TITLE),
    ],
  };
}
