import type { Word } from '../text/word.ts';
import { singular } from '../words/inflect.ts';
import { wordSet } from '../words/word-set.ts';
import { type Act, type ActSource, actOf } from './act.ts';
import { passiveOf } from './passive.ts';

const BE = wordSet('is are gets get');
/** Sums that can be taken from somebody. */
const SUMS = wordSet(
  'sum amount cost fee rent toll fare premium due instalment installment contribution payment money fund funds cash price total invoice bill deposit copay tip fine tax debt charge balance',
);
/** Where money lies, and who has it there. */
const ACCOUNTS = wordSet('account iban wallet card purse balance');
const HOLDERS = wordSet(
  'account iban wallet card purse balance debtor customer tenant member payer buyer driver client holder bank paypal',
);
/** Verbs that of an account or a sum can only mean money. */
const PLAIN = wordSet('charged debited credited billed deducted withdrawn wired remitted');
/** Verbs that mean it where an account or its holder stands behind. */
const MILD = wordSet(
  'collected drawn taken transferred moved sent pulled booked swept released settled',
);
const WAYS = wordSet('from to off out into');
/** Words that make the subject one of a clause, a condition, a question or the terms of use. */
const OTHER = wordSet(
  'that which who whose where when whenever if once after before until unless whether how what why because since while as not no never nothing none your this tool per',
);
/** `is charged per call`: what using the tool costs. */
const TERMS = wordSet('per each call request query usage credit credits');
/** `The sum is collected from the IBAN of the debtor`, `Account is charged`: money that is moved, said in the passive. */
export function moneyPassive(
  words: readonly Word[],
  source: ActSource,
  field: string,
): Act | undefined {
  const passive = passiveOf(words, BE);
  if (passive === undefined) return undefined;
  const { subject, verb, at } = passive;
  if (
    subject.some(({ text, identifier, before }) => identifier || OTHER.has(text) || before === ',')
  )
    return undefined;
  const rest = words.slice(at + 1);
  if (rest.some(({ text }) => TERMS.has(text))) return undefined;
  const isSum = subject.some(({ text }) => SUMS.has(singular(text)));
  const isAccount = ACCOUNTS.has(singular(subject.at(-1)?.text ?? ''));
  const way = rest.findIndex(({ text }) => WAYS.has(text));
  const isHeld = way >= 0 && rest.slice(way).some(({ text }) => HOLDERS.has(singular(bare(text))));
  const moves = PLAIN.has(verb.text) ? isSum || isAccount : isSum && isHeld && MILD.has(verb.text);
  const takes = { lemma: 'takemoney', form: 'third' } as const;
  return moves ? actOf(source, field, verb, takes, { direct: subject, indirect: rest }) : undefined;
}

/** `the tenant's account`: the word without its genitive. */
const bare = (text: string): string => text.replace(/['’]s$/, '');
