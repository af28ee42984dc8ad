import type { Param } from '../../record/schema-params.ts';
import { STATED_REACH_RULES } from '../rules/claim-rules.ts';
import { hasTrait } from '../rules/rule.ts';
import type { Sentence } from '../text/sentences.ts';
import type { Word } from '../text/word.ts';
import type { Category, Evidence } from '../verdict.ts';
import { wordSet } from '../words/word-set.ts';
import type { ActMatch } from './match-act.ts';

const MAX_SENTENCES = 8;
const MONEY_PARTS = wordSet('payments refunds payouts charges invoices subscriptions');
const evidence = (description: string, first: Word, last: Word, rule: string): Evidence => ({
  field: 'description',
  start: first.start,
  end: last.end,
  quote: description.slice(first.start, last.end),
  rule,
});

function namedParts(sentences: readonly Sentence[]): Word[] {
  const parts = new Map<string, Word>();
  for (const { words } of sentences.slice(0, MAX_SENTENCES))
    for (const word of words) if (MONEY_PARTS.has(word.text)) parts.set(word.text, word);
  return [...parts.values()];
}

function jobId(sentences: readonly Sentence[]): readonly [Word, Word] | undefined {
  for (const { words } of sentences.slice(1, MAX_SENTENCES)) {
    const at = words.findIndex(
      ({ text }, index) => text === 'job' && words[index + 1]?.text === 'id',
    );
    const first = words[at];
    const last = words[at + 1];
    const returns = words.slice(Math.max(0, at - 4), at).some(({ text }) => text === 'returns');
    if (first !== undefined && last !== undefined && returns) return [first, last];
  }
  return undefined;
}

/** Arguments with which a caller picks a part of an interface and what is done there. */
const PICKS = wordSet('service resource method endpoint path operation action request body');

/** `One tool for the whole shop API`, with arguments that pick the part and the deed. */
function offersAll(sentences: readonly Sentence[], params: readonly Param[]): boolean {
  const picks = params.filter(
    ({ name, depth, enum: values }) =>
      depth === 0 && values.length === 0 && PICKS.has(name.toLowerCase()),
  );
  if (picks.length < 2) return false;
  const words = sentences[0]?.words ?? [];
  return words.some(
    ({ text }, at) => text === 'api' || (text === 'one' && words[at + 1]?.text === 'tool'),
  );
}

/** What a description says of the reach of a call that the caller shapes; undefined when it says nothing graver. */
export function findStatedReach(
  description: string,
  sentences: readonly Sentence[],
  matches: readonly ActMatch[],
  params: readonly Param[] = [],
): { category: Category; evidence: Evidence } | undefined {
  if (offersAll(sentences, params) || matches.some(({ rule }) => hasTrait(rule, 'freeCall'))) {
    const [first, second] = namedParts(sentences);
    if (first !== undefined && second !== undefined)
      return {
        category: 'Financial',
        evidence: evidence(description, first, first, STATED_REACH_RULES.money.id),
      };
  }
  if (
    matches.some(
      ({ rule, act }) =>
        act.source === 'lead' &&
        (hasTrait(rule, 'asks') || act.lemma === 'scrape' || act.lemma === 'crawl'),
    )
  ) {
    const job = jobId(sentences);
    if (job !== undefined)
      return {
        category: 'Execute',
        evidence: evidence(description, ...job, STATED_REACH_RULES.job.id),
      };
  }
  return undefined;
}
