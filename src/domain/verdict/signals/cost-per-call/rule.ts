import type { SignalRule } from '../signal-rule.ts';

export const COST_PER_CALL: SignalRule = {
  id: 'cost-per-call',
  title: 'Cost per call',
  label: 'costs money',
  kind: 'effect',
  weight: 'medium',
  looksFor: 'Words that say a call costs credits or money, or is billed.',
  why: 'A loop, provoked or not, runs up a bill.',
  phrases: {
    textHints: ['cost', 'credit', 'charge', 'bill', 'x402', 'paid', 'pay ', 'fee', 'price', 'usd'],
    text: [
      'cost warning',
      'incur! ~4 cost+|charge+|fee+|billing',
      'consume!|deduct!|spend! ~3 credit+',
      'cost! ~3 credit+|usdc|cents',
      '1|2|3|4|5|10|n ~1 credit+ ~1 per',
      'credit+ per ~1 call|request|search|query|page|image|use',
      'is|are|be|will|get ~2 charged|billed',
      'you|account ~2 charged|billed',
      'x402',
      'per ~1 call|request|query ~1 fee|price|cost|charge',
      'usdc|usd|cents|sats per ~1 call|request|query|use|page',
      'paid ~1 api|endpoint|tool|call|request|operation',
      'api ~1 call+ ~5 cost+|costs ~1 money',
      'costs money',
      'pay ~1 per ~1 call|use|request|query',
    ],
  },
  test: (ctx, said) =>
    ctx.name.some((word) => ABOUT_COSTS.has(word.text))
      ? []
      : said.filter((hit) => !FOREIGN.test(hit.evidence.quote)),
};

/** Tools about costs, and costs of somebody else's contract; what is marked as billed is a state of a record. */
const ABOUT_COSTS = new Set(
  'cost costs pricing billing invoice invoices charge charges payment payments subscription subscriptions fee fees expense expenses budget budgets order orders refund refunds credit credits purchase offers'.split(
    ' ',
  ),
);
const FOREIGN = /gas|transaction|customer|marked/i;
