import { withArticle } from '../../text/article.ts';
import type { ActMatch } from '../../verdict/claims/match-act.ts';
import { evidenceOf } from '../../verdict/claims/match-evidence.ts';
import type { Reading } from '../../verdict/claims/reading.ts';
import { splitName } from '../../verdict/text/split-name.ts';
import { splitText } from '../../verdict/text/split-text.ts';
import { SEVERITY } from '../../verdict/verdict.ts';
import { singular } from '../../verdict/words/inflect.ts';
import { type ChangeRule, finding } from '../change-rule.ts';
import type { ToolState } from '../tool-change.ts';

/** Verbs that say the same of what a tool does: one for another is a matter of wording. */
const SAME_ACT: readonly ReadonlySet<string>[] = [
  new Set('run execute perform'.split(' ')),
  new Set('create make add build new generate'.split(' ')),
  new Set('delete remove erase'.split(' ')),
  new Set('update edit modify change'.split(' ')),
  new Set('send post'.split(' ')),
  new Set('start launch begin open'.split(' ')),
  new Set('stop end terminate'.split(' ')),
];
const actName = (lemma: string): string =>
  [...(SAME_ACT.find((group) => group.has(lemma)) ?? [lemma])][0] ?? lemma;

const changes = ({ rule }: ActMatch): boolean => SEVERITY[rule.category] >= SEVERITY.Write;

/** Everything that the words and arguments of a tool say that it does; its name, which stays, is left out. */
const actsOf = (reading: Reading): ActMatch[] =>
  [reading.lead, reading.modes, reading.later, reading.steps, reading.flags, reading.states].flat();

const keyOf = ({ rule, act }: ActMatch): string => `${rule.id} ${actName(act.lemma)}`;

/** Acts of `a` that change something and that `b` does not name, one of each kind. */
function actsOnlyIn(a: ToolState, b: ToolState): ActMatch[] {
  const known = new Set([...actsOf(b.reading), ...b.reading.name].map(keyOf));
  const found = new Map<string, ActMatch>();
  for (const match of actsOf(a.reading))
    if (changes(match) && !match.act.ambiguous && !known.has(keyOf(match)))
      found.set(keyOf(match), match);
  return [...found.values()];
}

/** Nouns that the first telling sentence acts on, in the singular. */
const objectsOf = ({ reading }: ToolState): Set<string> =>
  new Set(reading.lead.flatMap(({ act }) => act.direct.map(({ text }) => singular(text))));
const headsOf = ({ reading }: ToolState): string[] =>
  reading.lead.flatMap(({ act }) => {
    const head = act.direct.at(-1);
    return head === undefined ? [] : [singular(head.text)];
  });

/** Every word of a definition, in the singular. */
function wordsOf({ tool, params }: ToolState): Set<string> {
  const texts = [
    tool.description,
    tool.title ?? '',
    ...[...params.values()].map((p) => p.description),
  ];
  return new Set(
    [
      ...splitName(tool.name),
      ...texts.flatMap((text) => splitText(text)),
      ...[...params.values()].flatMap((p) => splitName(p.name)),
    ].map(({ text }) => singular(text)),
  );
}

const leadQuote = ({ tool, reading }: ToolState): string => {
  const [first] = reading.lead;
  return first === undefined ? '' : evidenceOf(tool, first).quote;
};

export const ACT_CHANGE_RULES: readonly ChangeRule[] = [
  {
    id: 'act-new',
    class: 'risk',
    looksFor: 'An act that changes something and that the old definition did not name.',
    why: 'The same name now does more, even where the category stays the same.',
    test: ({ before, after }) =>
      actsOnlyIn(after, before).map((match) =>
        finding(`It now says that it does this, ${withArticle(match.rule.category)} act.`, {
          direction: 'rise',
          before: leadQuote(before),
          after: evidenceOf(after.tool, match).quote,
        }),
      ),
  },
  {
    id: 'act-gone',
    class: 'risk',
    looksFor: 'An act that changes something, no longer named.',
    why: 'The tool does less, or no longer says so.',
    test: ({ before, after }) =>
      actsOnlyIn(before, after).map((match) =>
        finding('It no longer says that it does this.', {
          direction: 'drop',
          before: evidenceOf(before.tool, match).quote,
        }),
      ),
  },
  {
    id: 'act-unreadable',
    class: 'risk',
    looksFor: 'A first sentence whose act was clear and that no rule can read now.',
    why: 'What cannot be read cannot be called harmless.',
    test: ({ before, after }) =>
      before.reading.lead.length > 0 &&
      after.reading.lead.length === 0 &&
      after.tool.description.trim() !== ''
        ? [
            finding('It no longer says in words that the rules know what it does.', {
              direction: 'unclear',
              before: leadQuote(before),
              after: after.tool.description.trim().slice(0, 120),
            }),
          ]
        : [],
  },
  {
    id: 'object',
    class: 'risk',
    looksFor: 'An act on something that the old definition does not mention anywhere.',
    why: 'The same verb on another thing is another deed: notes, then passwords.',
    test({ before, after }) {
      const [old, now] = [objectsOf(before), objectsOf(after)];
      if (old.size === 0 || now.size === 0 || [...now].some((word) => old.has(word))) return [];
      const known = wordsOf(before);
      const heads = headsOf(after);
      if (heads.length === 0 || heads.some((word) => known.has(word))) return [];
      return [
        finding('It now acts on something else.', {
          direction: 'unclear',
          before: leadQuote(before) === '' ? '' : leadSentence(before),
          after: leadSentence(after),
        }),
      ];
    },
  },
];

/** The words from the first verb to its object, as they stand. */
function leadSentence({ tool, reading }: ToolState): string {
  const [first] = reading.lead;
  if (first === undefined || first.act.field !== 'description')
    return leadQuote({ tool, reading } as ToolState);
  const words = [first.act.verb, ...first.act.direct];
  const start = Math.min(...words.map((word) => word.start));
  return tool.description.slice(start, Math.max(...words.map((word) => word.end)));
}
