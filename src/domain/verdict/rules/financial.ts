import { BILLING, MONEY, NOT_MONEY, ORDERS } from './nouns.ts';
import { type VerbRule, wordSet } from './rule.ts';

export const FINANCIAL_RULES: readonly VerbRule[] = [
  {
    id: 'F-01',
    category: 'Financial',
    looksFor:
      'Verbs that mean paying or taking money: pay, repay, refund, withdraw, deposit, donate, remit.',
    why: 'Money leaves or enters an account, and getting it back needs somebody else.',
    verbs: wordSet(
      'pay repay prepay refund reimburse donate disburse remit withdraw deposit tip overpay autopay airdrop zap',
    ),
    unless: wordSet(
      'application consent request proposal submission document file background address policy notice history invoice_list claim nomination',
    ),
  },
  {
    id: 'F-02',
    category: 'Financial',
    looksFor: 'Verbs of trade: buy, sell, purchase, borrow, lend, stake, liquidate.',
    why: 'An asset changes hands at a price that a mistake cannot take back.',
    verbs: wordSet(
      'buy sell purchase borrow lend stake unstake restake liquidate outbid trade bet wager short',
    ),
    unless: wordSet('setup signal list link idea history book code path face'),
  },
  {
    id: 'F-03',
    category: 'Financial',
    looksFor: 'An order, trade, position or bid that is placed, changed, cancelled or closed.',
    why: 'Orders spend money or give up a price; cancelling one does too.',
    verbs: wordSet(
      'place submit cancel create modify replace amend close open execute send make post enter add set fulfill complete perform do',
    ),
    objects: ORDERS,
    unless: wordSet(
      'work sort sorting column row field cursor player camera object window element text mouse cell list folder tab task status note tag draft layer scene node card display rank reorder change changes dashboard widget robot actor hire name priority menu topic category transformation transform vector',
    ),
  },
  {
    id: 'F-04',
    category: 'Financial',
    looksFor: 'Money, coins, tokens or securities that are sent, moved, claimed or swapped.',
    why: 'The assets move to an address or account that may not give them back.',
    verbs: wordSet(
      'send transfer move release bridge claim wire collect capture settle authorize void swap exchange mint burn redeem unwrap wrap fund delegate undelegate supply transact distribute convert spend reclaim escrow lock unlock stake issue withdraw vest receive request_payment topup multisend',
    ),
    objects: MONEY,
    unless: wordSet(
      'auth oauth jwt access refresh bearer api session device password email verification reset code file design folder asset_file request reminder notification message unit image video audio screenshot css invite markdown rate text id',
    ),
  },
  {
    id: 'F-05',
    category: 'Financial',
    looksFor:
      'A subscription, invoice, charge, payment or payout that is created, changed or cancelled.',
    why: 'It changes what somebody will be charged.',
    verbs: wordSet(
      'create add make update modify change edit cancel pause resume reactivate activate renew upgrade downgrade suspend start subscribe finalize send issue void delete process capture initiate generate schedule submit execute accept confirm approve retry mark record draft pay collect trigger configure complete perform',
    ),
    objects: BILLING,
    unless: NOT_MONEY,
  },
  {
    id: 'F-06',
    category: 'Financial',
    looksFor: 'An approval that lets another party spend tokens.',
    why: 'An allowance moves no money at once and all of it later.',
    verbs: wordSet('approve set increase permit grant authorize'),
    near: wordSet('allowance spending spender spend erc20'),
  },
  {
    id: 'F-07',
    category: 'Financial',
    looksFor: 'A transaction that is signed, sent, submitted, broadcast or executed.',
    why: 'Outside databases a transaction is a transfer of value.',
    verbs: wordSet(
      'send sign submit broadcast execute create relay confirm process initiate perform capture authorize',
    ),
    objects: wordSet('transaction tx txn usertransaction userop'),
    unlessNear: wordSet(
      'database sql mongo mongodb neo4j trace sentry session postgres mysql unsigned rollback dbms cypher',
    ),
  },
  {
    id: 'F-08',
    category: 'Financial',
    looksFor:
      'A flight, hotel, ticket or trip that is booked, a number, domain or plan that is bought or rented.',
    why: 'A booking is an order that will be charged.',
    verbs: wordSet('book reserve rent renew order checkout lease hire'),
    objects: wordSet(
      'flight hotel room ticket seat trip car ride taxi cab stay travel domain subscription food meal pizza product item cart gpu pod proxy number',
    ),
  },
  {
    id: 'F-09',
    category: 'Financial',
    looksFor: 'A charge to a card or customer.',
    why: 'A charge takes money.',
    verbs: wordSet('charge bill invoice'),
    unless: wordSet('battery device vehicle history list detail status info session'),
  },
  {
    id: 'F-10',
    category: 'Financial',
    looksFor: 'A withdrawal, payout, refund or loan that is requested.',
    why: 'The request starts the movement of money.',
    verbs: wordSet('request post start init initialize register'),
    objects: wordSet(
      'withdrawal payout refund loan payment deposit chargeback remittance checkout',
    ),
    unless: NOT_MONEY,
  },
];
