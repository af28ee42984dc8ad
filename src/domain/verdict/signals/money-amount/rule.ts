import { mentions, onParams } from '../hit.ts';
import { isAmount, ONLY_COMPUTES } from '../money.ts';
import type { SignalRule } from '../signal-rule.ts';

export const MONEY_AMOUNT: SignalRule = {
  id: 'money-amount',
  title: 'Money amount',
  label: 'amount',
  kind: 'input',
  weight: 'medium',
  looksFor:
    'A parameter with an amount, price, budget or order size in a tool that changes something. Filters, conversions and calculators do not count.',
  why: 'The number decides how much is spent, owed or promised, and a wrong digit is enough.',
  test(ctx) {
    if (ctx.action === 'read' || mentions(ctx, ONLY_COMPUTES)) return [];
    return onParams(ctx, (view) => isAmount(ctx, view));
  },
};
