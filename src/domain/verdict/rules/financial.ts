import { BILLING, COMPOUND_HEADS, MONEY, NOT_MONEY, ORDERS } from './nouns.ts';
import { type VerbRule, wordSet } from './rule.ts';

export const FINANCIAL_RULES: readonly VerbRule[] = [
  {
    id: 'F-01',
    category: 'Financial',
    looksFor:
      'Verbs that mean paying or taking money: pay, repay, refund, withdraw, deposit, donate, remit.',
    why: 'Money leaves or enters an account, and getting it back needs somebody else.',
    verbs: wordSet(
      'pay repay prepay refund reimburse donate disburse remit withdraw deposit overpay autopay airdrop zap tip',
    ),
    unless: wordSet(
      'application consent request proposal submission document file background contract nomination offer_letter issue policy',
    ),
    unlessHead: COMPOUND_HEADS,
  },
  {
    id: 'F-02',
    category: 'Financial',
    looksFor: 'Verbs of trade: buy, sell, purchase, borrow, lend, stake, liquidate.',
    why: 'An asset changes hands at a price that a mistake cannot take back.',
    verbs: wordSet(
      'buy sell purchase borrow lend stake unstake restake liquidate outbid trade bet wager invest rebuy',
    ),
    unlessHead: COMPOUND_HEADS,
    unless: wordSet('setup idea code path face volume book'),
  },
  {
    id: 'F-03',
    category: 'Financial',
    looksFor: 'An order, trade, position or bid that is placed, changed, cancelled or closed.',
    why: 'Orders spend money or give up a price; cancelling one does too.',
    verbs: wordSet(
      'place submit cancel create modify replace amend close execute send make post enter add fulfill perform do start update edit complete confirm exercise',
    ),
    objects: ORDERS,
    unlessHead: COMPOUND_HEADS,
    unless: wordSet(
      'work sort sorting column row field cursor player camera object window element text mouse cell list folder tab task status note tag draft layer scene node card display rank dashboard widget robot actor name priority menu category transformation transform vector branch git sequence processing metafield test sort_order',
    ),
    unlessNear: wordSet('branch git commit'),
  },
  {
    id: 'F-04',
    category: 'Financial',
    looksFor: 'Money, coins, tokens or securities that are sent, moved, claimed or swapped.',
    why: 'The assets move to an address or account that may not give them back.',
    verbs: wordSet(
      'send transfer move release bridge claim wire collect capture settle authorize void swap exchange mint burn redeem unwrap wrap fund delegate undelegate supply transact distribute spend reclaim escrow withdraw topup multisend gift award deploy launch',
    ),
    objects: MONEY,
    unlessHead: COMPOUND_HEADS,
    unless: wordSet(
      'auth oauth jwt access refresh bearer api session device password email verification reset code file design folder request reminder notification message unit image video audio screenshot css invite markdown text project issue digital media brand',
    ),
  },
  {
    id: 'F-05',
    category: 'Financial',
    looksFor:
      'A subscription, invoice, charge, payment, payout or refund that is created, sent, cancelled or changed.',
    why: 'It changes what somebody will be charged.',
    verbs: wordSet(
      'create add make cancel pause resume reactivate activate renew upgrade downgrade suspend start subscribe finalize send issue void delete process capture initiate generate schedule submit execute accept confirm approve retry draft collect trigger complete perform reverse request',
    ),
    objects: BILLING,
    unlessHead: COMPOUND_HEADS,
    unless: wordSet(
      'account timesheet gateway number series term note reminder qr status method schedule_report item_template',
    ),
    unlessNear: NOT_MONEY,
  },
  {
    id: 'F-11',
    category: 'Financial',
    looksFor: 'A subscription or invoice whose terms are changed.',
    why: 'The next charge follows the new terms.',
    verbs: wordSet('update modify change edit mark set configure'),
    objects: wordSet('subscription invoice'),
    unlessHead: COMPOUND_HEADS,
    unless: wordSet(
      'note tag description metadata status account timesheet template number series reminder',
    ),
    unlessNear: NOT_MONEY,
  },
  {
    id: 'F-12',
    category: 'Financial',
    looksFor: 'A transfer (the noun) that is made, created, initiated or cancelled.',
    why: 'Outside files and phone calls a transfer is one of money.',
    verbs: wordSet(
      'perform initiate make execute create do request cancel submit approve schedule send',
    ),
    objects: wordSet('transfer'),
    unless: wordSet(
      'file data ownership domain call ftp job task knowledge object image appliance repository project',
    ),
    unlessHead: COMPOUND_HEADS,
    unlessNear: wordSet('file ownership domain call conversation agent'),
  },
  {
    id: 'F-13',
    category: 'Financial',
    looksFor: 'A dispute or claim about a payment that is accepted or settled.',
    why: 'Accepting it gives the money back.',
    verbs: wordSet('accept concede settle'),
    objects: wordSet('dispute chargeback claim'),
  },
  {
    id: 'F-19',
    category: 'Financial',
    looksFor: 'A one-time code that is submitted to complete a payment or transfer.',
    why: 'With the code the payment goes through.',
    verbs: wordSet('submit verify enter confirm validate'),
    objects: wordSet('otp passcode pin code'),
    beyond: wordSet('payment transaction transfer purchase checkout payout withdrawal'),
  },
  {
    id: 'F-14',
    category: 'Financial',
    looksFor: 'Something that is made in order to refund, and credit notes.',
    why: 'The customer gets money back.',
    verbs: wordSet('create make issue add'),
    near: wordSet('refund'),
    unless: wordSet('policy template webhook report issue ticket task'),
  },
  {
    id: 'F-15',
    category: 'Financial',
    looksFor: 'A credit note or credit memo that is issued.',
    why: 'It lowers what somebody owes.',
    verbs: wordSet('create issue void allocate apply'),
    objects: wordSet('credit'),
    heads: wordSet('note memo'),
  },
  {
    id: 'F-06',
    category: 'Financial',
    looksFor: 'An approval that lets another party spend tokens.',
    why: 'An allowance moves no money at once and all of it later.',
    verbs: wordSet('approve set increase permit grant authorize'),
    near: wordSet('allowance spending spender spend erc20 erc721 erc1155 nft operator'),
  },
  {
    id: 'F-07',
    category: 'Financial',
    looksFor: 'A transaction that is signed, sent, submitted, broadcast or executed.',
    why: 'Outside databases a transaction is a transfer of value.',
    verbs: wordSet(
      'send sign submit broadcast execute create relay confirm process initiate perform capture authorize cancel',
    ),
    objects: wordSet('transaction tx txn usertransaction userop psbt'),
    unlessHead: COMPOUND_HEADS,
    unlessNear: wordSet(
      'database sql mongo mongodb neo4j trace sentry session postgres mysql rollback dbms cypher',
    ),
  },
  {
    id: 'F-16',
    category: 'Financial',
    looksFor: 'A bank transaction or payment that is changed or deleted.',
    why: 'What the books say was paid or received changes.',
    verbs: wordSet('update modify edit change delete void reverse reconcile'),
    objects: wordSet('bank payment'),
    heads: wordSet('transaction payment transfer'),
  },
  {
    id: 'F-17',
    category: 'Financial',
    looksFor: 'An account, wallet or balance that is credited or debited.',
    why: 'Money or what stands for it is added or taken.',
    verbs: wordSet('credit debit'),
    near: wordSet('account wallet balance customer user card'),
    unlessHead: COMPOUND_HEADS,
  },
  {
    id: 'F-08',
    category: 'Financial',
    looksFor:
      'A flight, hotel, ticket or trip that is booked, a domain or thing that is rented or ordered.',
    why: 'A booking is an order that will be charged.',
    verbs: wordSet('book reserve rent renew order checkout lease hire purchase'),
    objects: wordSet(
      'flight hotel room ticket seat trip car ride taxi cab stay travel domain food meal pizza product cart gpu pod number',
    ),
    unless: wordSet('item meeting'),
    unlessHead: COMPOUND_HEADS,
  },
  {
    id: 'F-09',
    category: 'Financial',
    looksFor: 'A charge to a card or customer.',
    why: 'A charge takes money.',
    verbs: wordSet('charge bill'),
    unless: wordSet('battery device vehicle session account code'),
    unlessHead: COMPOUND_HEADS,
  },
  {
    id: 'F-10',
    category: 'Financial',
    looksFor: 'A withdrawal, payout, refund or loan that is requested.',
    why: 'The request starts the movement of money.',
    verbs: wordSet('request post start init initialize register'),
    objects: wordSet(
      'withdrawal payout refund loan payment deposit chargeback remittance checkout airdrop',
    ),
    unless: wordSet('address account option available'),
    unlessHead: COMPOUND_HEADS,
    unlessNear: NOT_MONEY,
  },
];
