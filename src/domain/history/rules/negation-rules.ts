import { readVerb } from '../../verdict/acts/verb-forms.ts';
import { VERB_RULES } from '../../verdict/rules/rules.ts';
import type { Word } from '../../verdict/text/word.ts';
import { type ChangeRule, type Finding, finding } from '../change-rule.ts';
import type { ToolState } from '../tool-change.ts';

/** How far behind a negation its verb may stand, in words: `does not ever silently delete`. */
const REACH = 4;
const CLAUSE_ENDS = new Set(['.', '!', '?', ';', ':', ',', '\n', '(', ')']);
const HEDGES = new Set('only just simply merely'.split(' '));
/** What keeps a call in check. Stems, because no rule about acts knows all of these verbs. */
const SAFEGUARD =
  /^(?:ask|confirm|prompt|approv|warn(?!ings)|notif|verif|validat|sanitiz|sanitis|escap|check|authoriz|authentic|encrypt|redact|mask)/;

const RISKY_VERBS = new Set(
  VERB_RULES.filter(({ category }) => category !== 'Read').flatMap(({ verbs }) => [...verbs]),
);

const NEGATIONS = new Set('not never no cannot without nor neither nothing none'.split(' '));
const isNegation = (text: string): boolean => NEGATIONS.has(text) || /n['\u2019]t$/.test(text);

interface Said {
  /** Verbs that are said with a negation: lemma -> the words. */
  denied: Map<string, string>;
  /** Verbs that are said without one. */
  stated: Set<string>;
  /** Denials of a safeguard: stem -> the words. */
  unguarded: Map<string, string>;
}

/** What a description says and denies, verb by verb. Orders to the reader (`Do not pass …`) deny nothing. */
function read({ tool, reading }: ToolState): Said {
  const said: Said = { denied: new Map(), stated: new Set(), unguarded: new Map() };
  for (const { words } of reading.sentences) {
    words.forEach((word, at) => {
      const lemma = readVerb(word.text)?.lemma;
      const negation = negationBefore(words, at);
      const guard = SAFEGUARD.exec(word.text)?.[0];
      if (negation === undefined) {
        if (lemma !== undefined) said.stated.add(lemma);
        return;
      }
      const quote = tool.description.slice(words[negation]?.start ?? word.start, word.end);
      if (guard !== undefined) said.unguarded.set(guard, quote);
      if (lemma !== undefined && !isOrder(words, negation)) said.denied.set(lemma, quote);
    });
  }
  return said;
}

function negationBefore(words: readonly Word[], at: number): number | undefined {
  for (let back = at - 1; back >= 0 && at - back <= REACH; back -= 1) {
    if (CLAUSE_ENDS.has(words[back + 1]?.before ?? '')) return undefined;
    const text = words[back]?.text ?? '';
    // `no need to call`: the verb belongs to another thought.
    if (text === 'to') return undefined;
    if (isNegation(text)) return HEDGES.has(words[back + 1]?.text ?? '') ? undefined : back;
  }
  return undefined;
}

/** `Do not pass`, `Don't use`, `Never include` at the start of a sentence speak to the caller. */
function isOrder(words: readonly Word[], at: number): boolean {
  const text = words[at]?.text ?? '';
  const starts = at === 0 || CLAUSE_ENDS.has(words[at]?.before ?? '');
  if (text === 'never') return starts && readVerb(words[at + 1]?.text ?? '')?.form === 'base';
  if (/^don['\u2019]t$/.test(text)) return starts;
  return (
    text === 'not' &&
    words[at - 1]?.text === 'do' &&
    (at === 1 || CLAUSE_ENDS.has(words[at - 1]?.before ?? ''))
  );
}

export const NEGATION_CHANGE_RULES: readonly ChangeRule[] = [
  {
    id: 'promise-withdrawn',
    class: 'risk',
    looksFor: 'A statement that the tool does not do something, no longer made.',
    why: '"Never sends" that becomes "sends", or that is dropped, takes back what was approved.',
    test({ before, after }) {
      const [old, now] = [read(before), read(after)];
      return [...old.denied].flatMap(([lemma, quote]): Finding[] => {
        if (now.denied.has(lemma)) return [];
        const flipped = now.stated.has(lemma) && !old.stated.has(lemma);
        if (!flipped && !RISKY_VERBS.has(lemma)) return [];
        return [
          finding(
            flipped
              ? 'It said that it does not do this; now it says that it does.'
              : 'It no longer says that it does not do this.',
            { direction: 'rise', before: quote },
          ),
        ];
      });
    },
  },
  {
    id: 'turned-round',
    class: 'risk',
    looksFor: 'A statement that is turned into its opposite by a negation.',
    why: 'The same words with "not" mean another tool.',
    test({ before, after }) {
      const [old, now] = [read(before), read(after)];
      return [...now.denied].flatMap(([lemma, quote]): Finding[] =>
        old.stated.has(lemma) && !now.stated.has(lemma) && !old.denied.has(lemma)
          ? [
              finding('It said that it does this; now it says that it does not.', {
                direction: 'unclear',
                after: quote,
              }),
            ]
          : [],
      );
    },
  },
  {
    id: 'safeguard-denied',
    class: 'risk',
    looksFor: 'A statement that nothing is asked, confirmed, checked or warned about, newly made.',
    why: 'A call goes through where a person or a check stood before.',
    test({ before, after }) {
      const [old, now] = [read(before), read(after)];
      return [...now.unguarded].flatMap(([stem, quote]): Finding[] =>
        old.unguarded.has(stem)
          ? []
          : [
              finding('It now says that it does without this safeguard.', {
                direction: 'rise',
                after: quote,
              }),
            ],
      );
    },
  },
];
