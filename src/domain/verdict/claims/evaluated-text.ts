import type { Param } from '../../record/schema-params.ts';
import { EVALUATED_RULE } from '../rules/claim-rules.ts';
import type { Evidence } from '../verdict.ts';
import { wordSet } from '../words/word-set.ts';
import type { ActMatch } from './match-act.ts';

/** Units of a text that are read. */
const MAX_CHARS = 1_200;
const LANGUAGE =
  '(?:python|javascript|js|typescript|ruby|lua|perl|php|groovy|julia|powershell|vba)';

/** Every statement names one. */
const MAY_STATE = new RegExp(LANGUAGE, 'i');
/** Statements that a text in a programming language is worked out: bounded gaps, linear. */
const STATEMENTS = [
  new RegExp(`\\b${LANGUAGE}\\s+(?:expression|lambda|callable|predicate|one-liner)s?\\b`, 'i'),
  new RegExp(`\\b${LANGUAGE}\\s+(?:evaluates|executes|runs|interprets)\\b`, 'i'),
  new RegExp(
    `\\b${LANGUAGE}\\s+(?:code|script|snippet|function)s?\\s+(?:that\\s+is\\s+|which\\s+is\\s+|to\\s+be\\s+|is\\s+)?(?:run|executed|evaluated|applied)\\b`,
    'i',
  ),
  new RegExp(`\\bevaluat(?:ed|es|ing)\\s+(?:as|by|in|with)\\s+${LANGUAGE}\\b`, 'i'),
];

/** What is done to a text that is only looked at: explained, translated, checked. */
const LOOKS_AT = wordSet(
  'explain convert translate format lint check validate analyze analyse parse generate write search find document beautify minify',
);
const TEXTS = wordSet('code expression script snippet lambda function');

const quote = (text: string, field: string): Evidence | undefined => {
  const said = text.slice(0, MAX_CHARS);
  if (!MAY_STATE.test(said)) return undefined;
  for (const statement of STATEMENTS) {
    const found = statement.exec(said);
    if (found !== null) {
      const end = found.index + found[0].length;
      return { field, start: found.index, end, quote: found[0], rule: EVALUATED_RULE.id };
    }
  }
  return undefined;
};

/** Words of a description or of an argument that say that an expression of a programming language is evaluated. */
export function findEvaluatedText(
  description: string,
  params: readonly Param[],
  matches: readonly ActMatch[],
): Evidence | undefined {
  const onlyLooks = matches.some(
    ({ act }) => LOOKS_AT.has(act.lemma) && act.direct.some(({ text }) => TEXTS.has(text)),
  );
  if (onlyLooks) return undefined;
  for (const { description: said, descriptionPointer, depth } of params) {
    const found =
      depth > 1 || descriptionPointer === null ? undefined : quote(said, descriptionPointer);
    if (found !== undefined) return found;
  }
  return quote(description, 'description');
}
