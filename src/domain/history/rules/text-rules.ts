import { MAX_DIRECTIVE_SCAN_CHARS } from '../../verdict/model-text/find-directives.ts';
import { MAX_TEXT_CHARS } from '../../verdict/text/word.ts';
import { type ChangeRule, type Finding, finding } from '../change-rule.ts';
import { plainForm } from '../text-form.ts';
import type { ToolChange, ToolState } from '../tool-change.ts';

/** Words that speak of a limit or a check, and what to call it. A negation close before one takes it back. */
const SAFEGUARDS: readonly { name: string; words: RegExp }[] = [
  { name: 'that it only reads', words: /\bread[- ]?only\b/gi },
  { name: 'a confirmation', words: /\bconfirm(?:s|ed|ing|ation)?\b/gi },
  { name: 'an approval', words: /\bapprov(?:e|es|ed|ing|al)\b/gi },
  { name: 'a dry run', words: /\bdry[- ]?run\b/gi },
  { name: 'a sandbox', words: /\bsandbox(?:ed|es)?\b/gi },
  { name: 'a trash folder', words: /\b(?:trash|recycle bin)\b/gi },
  { name: 'permission checks', words: /\bpermissions?\b/gi },
  { name: 'allowed places', words: /\b(?:allowed|allow[- ]?list(?:ed)?|whitelist(?:ed)?)\b/gi },
];
const TAKEN_BACK =
  /\b(?:no|not|without|never|skips?|bypass(?:es)?|ignor(?:es?|ing)|n['\u2019]t)\s+(?:\S+\s+){0,2}$/i;
/** How far before a word its negation is looked for, in characters. */
const NEGATION_REACH = 40;

const WIDE =
  /\b(?:all|every|any|entire|everything|everyone|whole|arbitrary|unlimited|unrestricted)\b/gi;
const LEAD_CHARS = 300;
const ADDRESS =
  /(?:https?:\/\/|wss?:\/\/|ftp:\/\/)([a-z0-9.-]{1,253}[a-z0-9])|[\w.+-]{1,64}@([a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8})/gi;
/** Hosts that stand in examples and belong to nobody (RFC 2606), and the homes of JSON Schema. */
const NOBODYS =
  /(?:^|\.)(?:example(?:\.(?:com|org|net))?|test|invalid|localhost|json-schema\.org)$/i;
const QUOTE_CHARS = 160;

/** Every text of a definition by where it stands. */
function textsOf({ tool, input, output }: ToolState): Map<string, string> {
  const title = tool.annotations?.['title'];
  return new Map([
    ['description', tool.description],
    ['title', tool.title ?? ''],
    ['annotations/title', typeof title === 'string' ? title : ''],
    ...[...input.texts].map(([at, text]) => [`inputSchema${at}`, text] as const),
    ...[...output.texts].map(([at, text]) => [`outputSchema${at}`, text] as const),
  ]);
}

function changedTexts({ before, after }: ToolChange): { at: string; old: string; now: string }[] {
  const [old, now] = [textsOf(before), textsOf(after)];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((at) => {
    const pair = { at, old: old.get(at) ?? '', now: now.get(at) ?? '' };
    return pair.old === pair.now ? [] : [pair];
  });
}

const allText = (state: ToolState): string => [...textsOf(state).values()].join('\n');

/** First un-negated mention, undefined when there is none. */
function mention(text: string, words: RegExp): string | undefined {
  for (const { 0: word, index } of text.matchAll(words))
    if (!TAKEN_BACK.test(text.slice(Math.max(0, index - NEGATION_REACH), index))) return word;
  return undefined;
}

const addressesOf = (text: string): Map<string, string> =>
  new Map(
    [...text.matchAll(ADDRESS)]
      .map(({ 0: whole, 1: host, 2: mailHost }) => [owner(host ?? mailHost ?? ''), whole] as const)
      .filter(([name]) => !NOBODYS.test(name)),
  );
/** The last two labels of a host: near enough to whom it belongs to, and cheap. */
const owner = (host: string): string => host.toLowerCase().split('.').slice(-2).join('.');

/** All strings that a definition holds, default values included; what a schema calls itself leads nowhere. */
const whole = ({ tool }: ToolState): string => {
  const { title, description, inputSchema, outputSchema, annotations } = tool;
  const rest = JSON.stringify([inputSchema, outputSchema, annotations], (key, value: unknown) =>
    (key === '$id' || key === '$schema') && typeof value === 'string' ? undefined : value,
  );
  return [title, description, rest].join('\n');
};

export const TEXT_CHANGE_RULES: readonly ChangeRule[] = [
  {
    id: 'description-gone',
    class: 'risk',
    looksFor: 'A description that is no longer there.',
    why: 'What a tool does not say nobody can check.',
    test: ({ before, after }) =>
      before.tool.description.trim() !== '' && after.tool.description.trim() === ''
        ? [
            finding('The description is gone.', {
              direction: 'unclear',
              before: cut(before.tool.description),
            }),
          ]
        : [],
  },
  {
    id: 'safeguard-withdrawn',
    class: 'risk',
    looksFor: 'A limit or check that the old definition spoke of and the new one does not.',
    why: 'Read-only, confirmation, dry run, sandbox: such words are what people approve a tool for.',
    test({ before, after }) {
      const [old, now] = [allText(before), allText(after)];
      if (old === now) return [];
      return SAFEGUARDS.flatMap(({ name, words }): Finding[] => {
        const was = mention(old, words);
        if (was === undefined || mention(now, words) !== undefined) return [];
        return [finding(`It no longer speaks of ${name}.`, { direction: 'rise', before: was })];
      });
    },
  },
  {
    id: 'scope',
    class: 'risk',
    looksFor:
      'An opening that now says all, every, any or entire, where the old description never did.',
    why: '"Deletes one note" and "Deletes all notes" share verb and category.',
    test({ before, after }) {
      if (before.tool.description === '' || before.tool.description === after.tool.description)
        return [];
      const known = new Set(before.tool.description.toLowerCase().match(WIDE));
      const opening =
        after.tool.description.slice(0, LEAD_CHARS).split(/[.!?](?:\s|$)|\n\n/)[0] ?? '';
      const fresh = [...opening.matchAll(WIDE)].find(
        ({ 0: word }) => !known.has(word.toLowerCase()),
      );
      if (fresh === undefined) return [];
      return [
        finding('It now speaks of a wider scope.', {
          direction: 'rise',
          after: cut(opening.slice(Math.max(0, fresh.index - 40), fresh.index + 60)),
        }),
      ];
    },
  },
  {
    id: 'address',
    class: 'risk',
    looksFor: 'An internet or mail address of a host that the old definition did not name.',
    why: 'Text that a model reads, and default values that it sends, can lead data there.',
    test({ before, after }) {
      const known = addressesOf(whole(before));
      return [...addressesOf(whole(after))].flatMap(([name, address]): Finding[] =>
        known.has(name)
          ? []
          : [
              finding('It now names an address that it did not name before.', {
                direction: 'unclear',
                after: cut(address),
              }),
            ],
      );
    },
  },
  {
    id: 'unread',
    class: 'risk',
    looksFor: 'A changed text that is longer than the rules read.',
    why: 'What stands behind the limit is not judged.',
    test: (change) =>
      changedTexts(change)
        .filter(
          ({ at, now }) =>
            now.length > (at === 'description' ? MAX_TEXT_CHARS : MAX_DIRECTIVE_SCAN_CHARS),
        )
        .map(() => finding('The text is longer than the rules read.', { direction: 'unclear' })),
  },
  {
    id: 'wording',
    class: 'wording',
    looksFor:
      'Other words in the description, the title or the texts of parameters, and none of the rules above.',
    why: 'A model may act on them in another way.',
    test: (change) =>
      changedTexts(change)
        .filter(({ old, now }) => plainForm(old) !== plainForm(now))
        .map(({ at, old, now }) =>
          finding(`The wording of ${placeName(at)} changed.`, firstDifference(old, now)),
        ),
  },
  {
    id: 'form',
    class: 'cosmetic',
    looksFor: 'Other white space, case, punctuation, Markdown or order of keys.',
    why: 'It says the same.',
    test: (change) =>
      changedTexts(change)
        .filter(({ old, now }) => plainForm(old) === plainForm(now))
        .map(({ at }) =>
          finding(`Only white space, case, punctuation or Markdown of ${placeName(at)} changed.`),
        ),
  },
];

/** In our words: a pointer holds names that strangers chose. */
function placeName(at: string): string {
  if (at === 'description') return 'the description';
  if (at.endsWith('title') && !at.includes('Schema')) return 'the title';
  return at.startsWith('outputSchema')
    ? 'a text of the result’s schema'
    : 'a text of the parameters';
}

const cut = (text: string): string => text.trim().slice(0, QUOTE_CHARS);

/** The first stretch that differs, a few words wide, on both sides. */
function firstDifference(old: string, now: string): { before: string; after: string } {
  let at = 0;
  while (at < old.length && at < now.length && old[at] === now[at]) at += 1;
  const start = Math.max(0, old.lastIndexOf(' ', Math.max(0, at - 20)) + 1);
  return { before: cut(old.slice(start, start + 80)), after: cut(now.slice(start, start + 80)) };
}
