import { mentions, onParams } from '../hit.ts';
import type { ParamView, SignalContext } from '../signal-context.ts';
import type { SignalRule } from '../signal-rule.ts';

const AMOUNT_ENDS = new Set(
  'amount amounts price cost fee budget tip salary payout total lamports wei cents'.split(' '),
);
const COUNT_KEYS = new Set(
  'quantity qty size volume shares notional order_size value eth_amount amount_decimal from_amount sol_amount amount_sol amount_in amount_in_sol'.split(
    ' ',
  ),
);
const MONEY_TEXT =
  /\b(?:money|usd|eur|dollars?|cents?|currency|currencies|price|pay|paid|payment|token|tokens|coins?|eth|ether|wei|gwei|sol|lamports|btc|sats|satoshis?|usdc|usdt|invoice|order|trade|buy|sell|swap|stake|balance|wallet|refund|charge|budget|bid|deposit|withdraw|withdrawal|transaction|transfer|donation|loan|expense|salary|fee|crypto(?:currency)?|shares|nft)\b|金额|价格/;
const MONEY_WORDS = new Set(
  'pay payment payments transfer send_payment invoice invoices refund refunds charge order orders trade buy sell swap stake unstake bridge mint withdraw deposit donate tip loan expense expenses budget price prices product products subscription subscriptions payout wallet token tokens eth sol erc20 bid offer checkout purchase lend borrow repay supply liquidity campaign transaction transactions coupon discount deal salary'.split(
    ' ',
  ),
);
const ORDER_WORDS = new Set('order orders trade buy sell swap purchase position'.split(' '));
const ONLY_COMPUTES = new Set(
  'convert calculate calc estimate compute simulate compare format analyze analyse conversion calculator quote quotes preview'.split(
    ' ',
  ),
);
const NOT_MONEY =
  /\b(?:pixels?|scroll|zoom|blur|degrees?|percent(?:age)? of (?:blur|zoom)|number of (?:results|items)|minimum|maximum|filter|slippage|seconds|ids? of|identifier)\b/;

function isAmount(ctx: SignalContext, view: ParamView): boolean {
  if (view.param.types.includes('boolean') || view.param.closed || NOT_MONEY.test(view.text))
    return false;
  if (
    view.words[0] === 'min' ||
    view.words[0] === 'max' ||
    view.last === 'min' ||
    view.last === 'max' ||
    view.words.includes('filter') ||
    view.words[0] === 'gas'
  )
    return false;
  const about = MONEY_TEXT.test(view.text) || mentions(ctx, MONEY_WORDS);
  if (AMOUNT_ENDS.has(view.last)) return about;
  if (!COUNT_KEYS.has(view.key)) return false;
  if (view.key === 'value')
    return (
      /\b(?:wei|eth|ether|native (?:token|currency)|sol|amount)\b/.test(view.text) ||
      (mentions(ctx, WALLET_WORDS) && view.param.path.includes('transaction'))
    );
  return mentions(ctx, ORDER_WORDS);
}
const WALLET_WORDS = new Set(['wallet', 'transaction', 'eth']);

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
