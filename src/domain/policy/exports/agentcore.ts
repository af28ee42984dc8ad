import {
  type CedarArguments,
  canSayInCedar,
  cedarClauses,
  cedarText,
  NO_DECISION,
} from './cedar-terms.ts';
import { narrow, type Plan, unlistedNote, type Written } from './plan.ts';
import type { ExportTarget } from './target.ts';

const TITLE = 'AgentCore';
/** The tool's arguments as they are, with the types of its schema. */
const ARGUMENTS: CedarArguments = {
  record: 'context.input',
  attribute: (key) => key,
  unseen: null,
};
/** The gateway's own address, which only the reader knows. */
const GATEWAY =
  'AgentCore::Gateway::"arn:aws:bedrock-agentcore:<region>:<account>:gateway/<gateway>"';

/** Cedar policies of an AWS AgentCore gateway: an action is `<target>___<tool>`, and what no policy permits is denied and not listed. */
function writeAgentCore(plan: Plan): Written {
  const { tools, cannotExpress } = narrow(plan, {
    title: TITLE,
    counts: false,
    canCheck: canSayInCedar(ARGUMENTS),
    asks: false,
  });
  const policies = tools
    .filter(({ effect }) => effect === 'allow')
    .map((tool) => {
      const action = cedarText(`${plan.server.key}___${tool.name}`);
      return `permit (\n  principal,\n  action == AgentCore::Action::${action},\n  resource == ${GATEWAY}\n)${cedarClauses(tool, ARGUMENTS)};`;
    });
  const text =
    policies.length === 0
      ? '// No tool is permitted: what no policy permits is denied.'
      : policies.join('\n\n');
  return {
    text: `${text}\n`,
    cannotExpress: [...cannotExpress, ...unlistedNote(plan, 'deny', TITLE)],
  };
}

export const AGENTCORE = {
  id: 'agentcore',
  title: 'AWS AgentCore gateway',
  filename: ({ key }) => `${key}.agentcore.cedar`,
  language: 'plaintext',
  docsUrl: 'https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/policy.html',
  place:
    'Each permit is a policy of its own in the gateway’s policy engine. The server’s name is that of the gateway’s target; put in the gateway’s ARN.',
  asks: null,
  can: {
    hide: 'the list is filtered by the same rules',
    deny: 'what no policy permits',
    ask: null,
    limit: null,
    arguments: 'context.input, typed by the schema of the tool',
  },
  naming: 'target___tool',
  facts: ['A policy that does not fit the schema of the gateway’s tools is refused.', NO_DECISION],
  judgedBy: 'Cedar’s engine',
  write: writeAgentCore,
  start: null,
  isWhole: false,
} as const satisfies ExportTarget;
