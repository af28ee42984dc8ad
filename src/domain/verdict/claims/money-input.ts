import type { Param } from '../../record/schema-params.ts';
import { MONEY_INPUT_RULE } from '../rules/claim-rules.ts';
import { quoteParam } from '../text/quote-param.ts';
import type { Evidence } from '../verdict.ts';
import { wordSet } from '../words/word-set.ts';
import { argumentKey } from './argument-key.ts';
import type { ActMatch } from './match-act.ts';

const AMOUNTS = wordSet('amount amounts lamports wei sats satoshis cents');
/** Names of an amount where an argument of a chain stands beside it. */
const AMOUNTS_ON_CHAIN = wordSet('value quantity qty');
const RECIPIENTS = wordSet(
  'recipient receiver beneficiary payee iban toaddress destinationaddress',
);
/** `to`, `to_address`, `destination_account`: where it goes. */
const TO = wordSet('to dest destination target');
const PLACES = wordSet('address account wallet pubkey account_id iban user');
const KEYS = wordSet(
  'privatekey private_key secret_key secretkey mnemonic seed_phrase keypair signer pin',
);
const CHAIN = wordSet(
  'chain chain_id chainid network gas gas_price gas_limit max_fee token_address mint nonce',
);

/** Acts that write an amount down, work it out, ask for it or prepare it, and move nothing. */
const BOOKS = wordSet(
  'log record note track convert calculate compute estimate simulate quote preview populate prepare draft build encode validate verify check format request remind notify',
);
/** What is sent about money, and is none. */
const PAPERS = wordSet(
  'reminder notification message email mail receipt statement report template quote estimate invite proposal contract certificate',
);

/** Where goods are: what goes from one to another is no money. */
const STORES = wordSet('warehouse warehouses shelf shelves depot depots');

function isRecipient(key: string): boolean {
  const words = key.split('_');
  if (words.some((word) => RECIPIENTS.has(word))) return !words.includes('email');
  return TO.has(key) || (TO.has(words[0] ?? '') && PLACES.has(words.slice(1).join('_')));
}

/**
 * The amount of a tool that takes an amount and where it goes: money or an asset moves, whatever it is called.
 * A tool that reads must take a key that signs besides.
 */
export function findMoneyInput(
  params: readonly Param[],
  matches: readonly ActMatch[],
  reads: boolean,
): Evidence | undefined {
  const keys = params
    .filter(({ depth }) => depth <= 1)
    .map((param) => [argumentKey(param), param] as const);
  const onChain = keys.some(([key]) => CHAIN.has(key) || KEYS.has(key));
  const amount = keys.find(
    ([key]) => AMOUNTS.has(key.split('_').at(-1) ?? '') || (onChain && AMOUNTS_ON_CHAIN.has(key)),
  )?.[1];
  if (amount === undefined || !keys.some(([key]) => isRecipient(key))) return undefined;
  if (reads && !keys.some(([key]) => KEYS.has(key))) return undefined;
  const isBook = matches.some(
    ({ act }) =>
      BOOKS.has(act.lemma) ||
      act.direct.some(({ text }) => PAPERS.has(text)) ||
      act.indirect.some(({ text }) => STORES.has(text)),
  );
  if (isBook) return undefined;
  return { ...quoteParam(amount), rule: MONEY_INPUT_RULE.id };
}
