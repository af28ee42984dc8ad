import type { Capability, ToolFacts } from '../capability.ts';
import { stems } from '../stems.ts';
import { has } from './facts.ts';

const MOVES = stems(
  'modify pay transfer send withdraw swap buy sell trade purchase place stake unstake delegate bridge repay borrow lend deposit mint bet snipe liquidate refund donate redeem execute sign broadcast submit payout topup charge exchange convert supply book checkout award approve create add remove request undelegate finalize close open make process release replace',
);
/** Deeds that stop or arrange something without moving money. */
const NO_MOVE = stems(
  'cancel update disable enable edit change void confirm deploy revoke receive accept capture collect generate',
);
const OUT = stems(
  'broadcast pay transfer send withdraw withdrawal swap buy sell trade purchase bridge donate payout refund transaction tx payment token bet order orders lend borrow repay stake unstake delegate undelegate liquidity collateral position positions liquidate hotel cart sip',
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

/** An order of a shop is paid by its customer: only one that buys, sells or books is paid by the caller. */
const BUYS = [
  'buy',
  'sell',
  'market',
  'limit',
  'stock',
  'stocks',
  'trade',
  'trades',
  'trading',
  'exchange',
  'symbol',
  'purchase',
  'pizza',
  'hotel',
  'booking',
  'book',
];
const TRADERS = stems('trade trading trader broker exchange crypto');
const TRADE_INPUTS = stems('side symbol ticker');
const isShopOrder = (f: ToolFacts): boolean =>
  (f.signals.get('payment-input') ?? null) === null &&
  f.named('order', 'orders') &&
  (f.named('sales') || (f.named('create', 'complete', 'draft') && !f.says(...BUYS))) &&
  !f.servedBy(TRADERS) &&
  !f.takes(TRADE_INPUTS);
const TRANSACTION_NAMES = ['transaction', 'transactions'];
const ON_CHAIN = stems('blockchain chain onchain wallet solana ethereum evm bitcoin token sign');
/** What books have and a payment has not: the day and the number of a document. */
const OF_BOOKS = /^(?:txn_?date|doc_?number|journal_?(?:id|date|number))$/i;
/** A transaction that is entered by hand stands in books: the money moved elsewhere. */
const isBookEntry = (f: ToolFacts): boolean =>
  f.named(...TRANSACTION_NAMES) &&
  f.named('create', 'add', 'update', 'edit', 'import') &&
  !f.about(ON_CHAIN) &&
  !f.servedBy(ON_CHAIN);
/** Goes to the caller's own account, or is only written into books. */
const NO_OUTFLOW = [
  'checkout session',
  'settlement',
  'record a payment',
  'records a payment',
  'enregistre un paiement',
  'registra un pago',
  'registra um pagamento',
  'registra un pagamento',
  'erfasst eine zahlung',
  'customer to complete',
  'payment link',
];
const SELLERS = stems('payment payments paypal stripe billing commerce merchant');
/** A plan of a service that the caller pays for; one that is sold to customers is theirs to pay. */
const subscribes = (f: ToolFacts): boolean =>
  f.named('create') &&
  f.named('subscription') &&
  !f.named('plan') &&
  !f.servedBy(SELLERS) &&
  !f.says('customer', 'customers', 'subscriber', 'paypal', 'stripe');
const PAYMENT_NAMES = ['payment', 'payments'];
const setsUpRecipient = (f: ToolFacts): boolean =>
  f.named('recipient', 'beneficiary', 'payee') && f.named('add', 'create');
/** A payment that a seller sets up is its customer's; one that is only prepared names who will be paid. */
const isAsked = (f: ToolFacts): boolean =>
  (f.named(...PAYMENT_NAMES) && f.named('create', 'initiate') && f.servedBy(SELLERS)) ||
  setsUpRecipient(f);
/** Giving in to who asks for money back. */
const isGivenBack = (f: ToolFacts): boolean => f.named('accept') && f.named('dispute', 'claim');

/** Money of a game buys nothing outside of it. */
const GAME = stems('game games');

/** Paying a bill or a gift: what is asked for by others goes out. */
/** A tip may also be advice. */
const GIVEN = stems('send token tokens sats creator wallet user author amount coin');
const paysBill = (f: ToolFacts): boolean =>
  (f.named('pay', 'deposit', 'award', 'redeem', 'purchase') ||
    (f.named('tip') && f.about(GIVEN))) &&
  !f.named('link', 'links', 'request', 'requests', 'method', 'methods');

/** What lies in a cart or waits for a yes is bought by it. */
const confirmsOrder = (f: ToolFacts): boolean =>
  f.named('confirm') && f.named('order') && f.says('cart', 'place', 'requires confirmation');

const sendsTo = (f: ToolFacts): boolean =>
  f.did(SENDS) && f.about(RECIPIENT) && !f.did(NO_SEND) && !f.did(ASKS);

const ON_CHAIN_THINGS = stems('token erc20 erc721 contract nft');
const PUTS_ON_CHAIN = ['create', 'deploy', 'launch', 'mint'];
const CONTRACT = stems('contract');
const STATE = stems('state changing');

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
      (isGivenBack(f) ||
        (!f.did(INCOMING) &&
          ((has(f, 'payment-input') && !f.did(ASKS)) ||
            moves(f) ||
            paysBill(f) ||
            confirmsOrder(f) ||
            subscribes(f) ||
            (f.named('checkout') && f.says('purchase'))))) &&
      !isShopOrder(f) &&
      !isBookEntry(f) &&
      !f.takesParam(OF_BOOKS) &&
      !isAsked(f) &&
      !(f.named('claim') && !isGivenBack(f)) &&
      !f.says(...NO_OUTFLOW) &&
      !f.takes(GAME) &&
      !(f.named('create') && f.named('token', 'erc20', 'erc721', 'collection')),
  },
  {
    id: 'pay-recipient',
    rank: 4,
    looksFor:
      'A payment to a recipient that a call names, the right to spend given to one, or a recipient set up for payments.',
    why: 'pays a recipient that the caller names, or sets one up ({param})',
    param: 'recipient-address',
    only: ['Financial'],
    test: (f) => has(f, 'payment-input', 'recipient-address') || sendsTo(f) || setsUpRecipient(f),
  },
  {
    id: 'sign-on-chain',
    rank: 2,
    looksFor:
      'A call that has a wallet sign on a chain: a token or a contract that is put there, a contract that is written to.',
    why: 'has a wallet sign a transaction on a chain',
    param: null,
    only: ['Financial', 'Execute'],
    test: (f) =>
      f.about(ON_CHAIN_THINGS) &&
      ((f.category === 'Financial' && f.named(...PUTS_ON_CHAIN)) ||
        (f.named('write', 'execute') && f.about(CONTRACT) && f.about(STATE))),
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
