import type { Limit, ToolRule } from '../policy/schema.ts';
import { withArticle } from '../text/article.ts';
import { allOf, count } from '../text/plural.ts';
import { listOf, paragraph } from '../text/sentence.ts';
import type { Category, RiskLevel } from '../verdict/verdict.ts';
import type { FaqItem } from './faq-item.ts';

/** What the six answers are made from: the same facts and the same rule that the page shows. */
export interface FaqSource {
  /** Tool name fit for a sentence. */
  tool: string;
  server: string;
  /** Package and version, null when the source names none. */
  origin: string | null;
  toolsOfServer: number;
  category: Category;
  risk: RiskLevel;
  /** First sentence of the description as reported, null when there is none that can be quoted. */
  says: string | null;
  /** What such a tool does, one sentence. */
  sentence: string;
  /** One sentence that quotes the evidence. */
  because: string;
  /** Names of the arguments; null when no schema is recorded. */
  args: readonly { name: string; required: boolean }[] | null;
  rule: ToolRule;
  /** Command that starts the server, null when none can be given. */
  install: string | null;
}

/** More argument names than this are counted, not listed. */
const MAX_LISTED_ARGS = 6;

/** The six questions of a tool page. Every answer about the rule is made from the rule that the page prints. */
export function toolFaq(source: FaqSource): FaqItem[] {
  const { tool } = source;
  const item = (question: string, answer: string, code: string | null = null): FaqItem => ({
    question,
    answer,
    code,
  });
  return [
    item(`What does ${tool} do?`, whatItDoes(source)),
    item(`How risky is ${tool}?`, howRisky(source)),
    item(`How do I enforce a policy on ${tool}?`, howToEnforce(source), gatewayCommand(source)),
    item(`Can I limit how often ${tool} is called?`, howToLimit(source)),
    item(`How do I block ${tool}?`, howToBlock(source)),
    item(`Which server provides ${tool}?`, whichServer(source)),
  ];
}

function whatItDoes({ says, sentence, args }: FaqSource): string {
  const quote = says === null ? null : `Its description says “${says}”`;
  return paragraph(quote, sentence, argumentsOf(args));
}

function argumentsOf(args: FaqSource['args']): string {
  if (args === null) return 'Its arguments are not recorded';
  if (args.length === 0) return 'It takes no arguments';
  const required = args.filter((arg) => arg.required).map((arg) => arg.name);
  const counted = `It takes ${count(args.length, 'argument')}`;
  if (required.length === 0) return `${counted}, none of them required`;
  if (required.length > MAX_LISTED_ARGS) return `${counted}, ${required.length} of them required`;
  return `${counted}; required: ${listOf(required)}`;
}

function howRisky({ category, risk, because }: FaqSource): string {
  if (category === 'Unknown') return paragraph('Unknown', because);
  return paragraph(`${risk} risk: it is ${withArticle(category)} tool`);
}

function howToEnforce({ tool }: FaqSource): string {
  return paragraph(
    `Put its rule into your client, as this page shows, or start the server through the gateway, which judges each call to ${tool}`,
  );
}

/** The command that starts a server behind the gateway. */
export function gatewayCommand({ install }: Pick<FaqSource, 'install'>): string {
  return `npx toolward enforce policy.json -- ${install ?? '<command that starts the server>'}`;
}

function howToLimit({ rule }: FaqSource): string {
  const limits = rule.limits ?? [];
  if (rule.action === 'deny') {
    return 'The rule on this page denies every call, so there is nothing left to limit.';
  }
  if (limits.length === 0) {
    return 'Yes: add "limits" to the rule. The one on this page sets no limit.';
  }
  return paragraph(
    `Yes. The rule on this page does: ${listOf(limits.map(limitWords))}`,
    'Change "max" or "window" in its "limits" to suit you',
  );
}

function limitWords({ max, window, sliding, scope }: Limit): string {
  const span = sliding === true ? `in any ${window}` : `a ${window} by the clock`;
  return `at most ${max.toLocaleString('en-US')} ${span}, counted for each ${scope}`.replace(
    'each global',
    'all callers together',
  );
}

function howToBlock({ rule, tool }: FaqSource): string {
  if (rule.action === 'deny') {
    return 'The rule on this page blocks it: "action" is "deny".';
  }
  return `Set "action" to "deny" in its rule. To keep the agent from seeing ${tool} at all, put its name into "hide".`;
}

function whichServer({ server, origin, toolsOfServer }: FaqSource): string {
  return paragraph(
    `${server}${origin === null ? '' : ` (${origin})`}`,
    toolsOfServer === 1
      ? `This is ${allOf(1, 'tool')}`
      : `It offers ${count(toolsOfServer, 'tool')}`,
  );
}
