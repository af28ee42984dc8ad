import { mentions, onParams } from '../hit.ts';
import { isAmount, ONLY_COMPUTES } from '../money.ts';
import type { SignalRule } from '../signal-rule.ts';

const PAYER_KEYS = new Set(
  'card_number cvv cvc iban account_number routing_number payment_method payment_method_id payee_id beneficiary to_address recipient_address destination_address wallet_address payer_id card_id customer_id vpa upi_id order_id payment_id invoice_id from_account to_account'.split(
    ' ',
  ),
);
const PAYS = [
  'pay|charge|refund|payout|withdraw|purchase|donate|tip|checkout ~2 payment|invoice|order|customer|card|bill|token|tokens|funds|money|refund|deposit|crypto|cryptocurrency|eth|sol',
  'send|create|make|capture|initiate|process|execute|confirm|issue|submit|schedule ~2 payment|payments|refund|payout|transfer|transfers|charge|payment_intent|withdrawal|donation|settlement',
  'transfer ~2 token|tokens|eth|sol|funds|money|erc|nft|usdc|balance|crypto|native|spl|coins|asset|assets|xrp|btc|near|sui|hbar',
  'send ~1 eth|sol|token|tokens|transaction|funds|crypto|money|btc|usdc|xrp|sats',
  'place|submit|create|execute|open|close ~3 order|orders|trade|trades|bid|swap|position',
  'buy|sell|swap|stake|unstake|bridge|delegate|undelegate|borrow|repay|lend ~2 token|tokens|eth|sol|stock|stocks|crypto|nft|coin|shares|position|asset|exact|ticket|tickets|item|product',
  'pay|refund|buy|sell|withdraw|swap|purchase|checkout',
];

export const PAYMENT_INPUT: SignalRule = {
  id: 'payment-input',
  title: 'Payment input',
  label: 'payment',
  kind: 'input',
  weight: 'high',
  looksFor:
    'A parameter that decides over a payment (amount, payee, card, account, order size) in a tool that pays, transfers, trades, refunds or orders.',
  why: 'The call moves money or assets, and whoever fills these parameters decides how much and where to.',
  phrases: { name: PAYS },
  test(ctx, said) {
    if (
      said.length === 0 ||
      ctx.action === 'read' ||
      mentions(ctx, ONLY_COMPUTES) ||
      mentions(ctx, NOT_PAYING)
    )
      return [];
    if (ctx.unrecorded) return said;
    return onParams(
      ctx,
      (view) =>
        isAmount(ctx, view) || PAYER_KEYS.has(view.key) || (view.key === 'to' && view.freeText),
    );
  },
};

const NOT_PAYING = new Set(
  'sort sorting sequence work purchase_request workflow board column simulate preview test reorder kanban git branch branches'.split(
    ' ',
  ),
);
