import type { Capability, ToolFacts } from '../capability.ts';
import { stems } from '../stems.ts';
import { has } from './facts.ts';

const MOVES = stems(
  'pay transfer send withdraw swap buy sell trade purchase place stake unstake delegate bridge repay borrow lend deposit mint bet snipe liquidate refund donate redeem execute sign broadcast submit payout topup charge exchange convert supply book checkout order award approve create add remove request undelegate finalize close open make process release',
);
/** Deeds that stop or arrange something without moving money. */
const NO_MOVE = stems(
  'cancel update disable enable edit change void confirm deploy revoke receive accept capture collect generate',
);
const OUT = stems(
  'pay transfer send withdraw withdrawal swap buy sell trade purchase bridge donate payout refund transaction tx payment token bet order orders lend borrow repay stake unstake delegate undelegate liquidity collateral position positions liquidate hotel cart sip',
);
/** What asks others for money: nothing leaves by it. */
const ASKS = stems(
  'invoice invoices link quote plan coupon product price checkout subscription estimate dispute item note report',
);
const RECIPIENT = stems(
  'recipient address wallet payee beneficiary spender operator another nft erc20 erc721 erc1155',
);
const NO_SEND = stems('add request generate receive charge update delete');
/** Money that comes in. */
const INCOMING = stems('capture charge receive collect accept');
const ALLOWS = stems('approve approval allowance approv');
const SENDS = stems('send transfer withdraw payout payment pay');

const moves = (f: ToolFacts): boolean =>
  f.did(MOVES) && f.did(OUT) && !f.did(NO_MOVE) && !f.did(ASKS);

/** Money of a game buys nothing outside of it. */
const GAME = stems('game games');

/** Paying a bill or a gift: what is asked for by others goes out. */
const paysBill = (f: ToolFacts): boolean =>
  f.named('pay', 'tip', 'deposit', 'award', 'redeem', 'purchase') &&
  !f.named('link', 'links', 'request', 'requests', 'method', 'methods');

const sendsTo = (f: ToolFacts): boolean =>
  f.did(SENDS) && f.about(RECIPIENT) && !f.did(NO_SEND) && !f.did(ASKS);

/** What a tool does with money. */
export const MONEY_CAPABILITIES = [
  {
    id: 'pay',
    rank: 3,
    looksFor: 'A payment, transfer, trade or order, by its arguments or by its words.',
    why: 'moves money or assets ({param})',
    param: 'payment-input',
    only: ['Financial'],
    test: (f) =>
      !f.did(INCOMING) &&
      ((has(f, 'payment-input') && !f.did(ASKS)) || moves(f) || paysBill(f)) &&
      !f.takes(GAME) &&
      !(f.named('create') && f.named('token', 'erc20', 'erc721', 'collection')),
  },
  {
    id: 'pay-recipient',
    rank: 4,
    looksFor: 'A payment to a recipient that a call names, or the right to spend given to one.',
    why: 'pays a recipient that the caller names ({param})',
    param: 'recipient-address',
    only: ['Financial'],
    test: (f) => has(f, 'payment-input', 'recipient-address') || sendsTo(f),
  },
  {
    id: 'allow-spending',
    rank: 4,
    looksFor: 'A call that lets another address spend or move assets.',
    why: 'lets an address that the caller names spend or move assets',
    param: null,
    only: ['Financial'],
    test: (f) => f.did(ALLOWS) && f.about(RECIPIENT),
  },
] as const satisfies readonly Capability[];
