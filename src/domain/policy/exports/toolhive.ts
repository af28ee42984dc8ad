import { formatJson } from '../format.ts';
import {
  type CedarArguments,
  canSayInCedar,
  cedarClauses,
  cedarText,
  NO_DECISION,
} from './cedar-terms.ts';
import { narrow, type Plan, unlistedNote, type Written } from './plan.ts';
import type { ExportTarget } from './target.ts';

const TITLE = 'ToolHive';
/** Arguments stand in the context with `arg_` before their names; of lists and objects it holds only that they are there. */
const ARGUMENTS: CedarArguments = {
  record: 'context',
  attribute: (key) => `arg_${key}`,
  unseen: (key) => `arg_${key}_present`,
};

/** Its authorization file: Cedar policies about `Action::"call_tool"` and `Tool::"<name>"`. What none permits is denied and not listed. */
function writeToolHive(plan: Plan): Written {
  const { tools, cannotExpress } = narrow(plan, {
    title: TITLE,
    counts: false,
    canCheck: canSayInCedar(ARGUMENTS),
    asks: false,
  });
  const policies = tools
    .filter(({ effect }) => effect === 'allow')
    .map(
      (tool) =>
        `permit(principal, action == Action::"call_tool", resource == Tool::${cedarText(tool.name)})${cedarClauses(tool, ARGUMENTS)};`,
    );
  const file = { version: '1.0', type: 'cedarv1', cedar: { policies, entities_json: '[]' } };
  return {
    text: `${formatJson(file)}\n`,
    cannotExpress: [...cannotExpress, ...unlistedNote(plan, 'deny', TITLE)],
  };
}

export const TOOLHIVE = {
  id: 'toolhive',
  title: TITLE,
  filename: ({ key }) => `${key}.authz.json`,
  language: 'json',
  docsUrl: 'https://docs.stacklok.com/toolhive/reference/authz-policy-reference',
  place:
    'Start the server with thv run --authz-config and this file. Prompts and resources need permits of their own.',
  asks: null,
  can: {
    hide: 'the list is filtered by the same rules',
    deny: 'what no policy permits',
    ask: null,
    limit: null,
    arguments: 'texts and truth values, as context.arg_name',
  },
  naming: 'raw names, as ids of the type Tool',
  facts: [
    'An argument that is a list or an object is not in the context: a rule can see only that it is there.',
    NO_DECISION,
  ],
  judgedBy: 'Cedar’s engine',
  write: writeToolHive,
  start: null,
  isWhole: false,
} as const satisfies ExportTarget;
