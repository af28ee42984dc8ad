import { mentions } from './hit.ts';
import type { ParamView, SignalContext } from './signal-context.ts';

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
export const ONLY_COMPUTES = new Set(
  'convert calculate calc estimate compute simulate compare format analyze analyse conversion calculator quote quotes preview'.split(
    ' ',
  ),
);
const NOT_MONEY =
  /\b(?:pixels?|scroll|zoom|blur|degrees?|percent(?:age)? of (?:blur|zoom)|number of (?:results|items)|minimum|maximum|filter|slippage|seconds|ids? of|identifier)\b/;

export function isAmount(ctx: SignalContext, view: ParamView): boolean {
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
