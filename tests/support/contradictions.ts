import type { AttackMatch } from '../../src/domain/attacks/match.ts';
import type { ToolRule } from '../../src/domain/policy/schema.ts';
import { listParams } from '../../src/domain/record/schema-params.ts';
import type { ToolRecord } from '../../src/domain/record/tool-record.ts';
import { textAlarm } from '../../src/domain/verdict/model-text/text-alarm.ts';
import type { Verdict } from '../../src/domain/verdict/verdict.ts';

/** One tool page as claims: the sentences that we wrote, and the facts that stand beside them. */
export interface Page {
  tool: ToolRecord;
  verdict: Verdict;
  rule: ToolRule;
  matches: readonly AttackMatch[];
  /** Sentences of ours by the place that they stand in. */
  says: Readonly<
    Record<'effect' | 'because' | 'rule' | 'reason' | 'arguments' | 'attacks' | 'head', string>
  >;
  /** The six answers in their order. */
  answers: readonly string[];
}

/** Two claims that must not stand on one page. */
export interface Contradiction {
  id: string;
  /** What one sentence says; quotations of the record do not count. */
  pattern: RegExp;
  /** The fact that it cannot stand beside, as words. */
  beside: string;
  isFalse(page: Page, match: RegExpExecArray): boolean;
}

/** Words of the record are not ours. */
const withoutQuotes = (text: string): string => text.replace(/“[^”]*”/g, '“”');

const action = ({ rule }: Page): string => rule.action ?? 'allow';
const limits = ({ rule }: Page): number => rule.limits?.length ?? 0;
const hasSignal = ({ verdict }: Page, ...ids: string[]): boolean =>
  verdict.signals.some(({ id }) => ids.includes(id));
const isForTheModel = ({ verdict }: Page): boolean => textAlarm(verdict.signals) !== undefined;
const reasonSays = ({ matches }: Page, pattern: RegExp): boolean =>
  matches.some(({ reason }) => pattern.test(reason));
const textOf = ({ tool }: Page): string =>
  [tool.name, tool.title ?? '', tool.description, JSON.stringify(tool.inputSchema ?? '')]
    .join(' ')
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase();

/** The table: what is said × what stands beside it. */
export const CONTRADICTIONS: readonly Contradiction[] = [
  {
    id: 'nothing-changes',
    pattern: /changes nothing/,
    beside: 'a category that changes something, or an attack that it writes, sends, deletes, pays',
    isFalse: (page) =>
      page.verdict.category !== 'Read' ||
      reasonSays(page, /^(?:writes|sends|deletes|moves|pays|publishes|changes|stops|installs)\b/),
  },
  {
    id: 'way-back-unsaid',
    pattern:
      /can be (?:undone|put back|set again|granted again|restored|reverted)|names a way back|one can subscribe again/,
    beside: 'a record that names no way back',
    isFalse: ({ verdict }) => verdict.undo === null,
  },
  {
    id: 'way-back-irreversible',
    pattern: /can be (?:undone|put back|set again|granted again|restored|reverted)/,
    beside: 'the signal that the action is irreversible',
    isFalse: (page) => hasSignal(page, 'irreversible-action'),
  },
  {
    id: 'for-good-with-way-back',
    pattern: /for good\./,
    beside: 'a record that names a way back',
    isFalse: ({ verdict }) => verdict.undo !== null,
  },
  {
    id: 'destroys-what-it-does-not',
    pattern: /destroys data|What would be lost/,
    beside: 'a category that does not destroy',
    isFalse: ({ verdict }) => verdict.category !== 'Destructive',
  },
  {
    id: 'lost-unsaid',
    pattern: /What would be lost: ([^.”]*)\./,
    beside: 'a record that does not have the words',
    isFalse: (page, [, lost = '']) => lost.split(' ').some((word) => !textOf(page).includes(word)),
  },
  {
    id: 'recommended-does-not-ask',
    pattern: /as the recommended rule does/,
    beside: 'a rule that asks nobody',
    isFalse: (page) => action(page) !== 'require_approval',
  },
  {
    id: 'recommended-does-not-deny',
    pattern: /The recommended rule denies|The rule on this page (?:denies|blocks)/,
    beside: 'a rule that denies nothing',
    isFalse: (page) => action(page) !== 'deny',
  },
  {
    id: 'allowed-though-ruled',
    pattern: /are allowed, without a limit|: allowed\.|sets no limit/,
    beside: 'a rule that denies, asks or limits',
    isFalse: (page) => action(page) === 'deny' || limits(page) > 0,
  },
  {
    id: 'allowed-though-asked',
    pattern: /^Calls to .* are allowed/,
    beside: 'a rule that denies or asks',
    isFalse: (page) => action(page) !== 'allow',
  },
  {
    id: 'denied-though-allowed',
    pattern: /^Calls to .* are denied|Rule: denied/,
    beside: 'a rule that does not deny',
    isFalse: (page) => action(page) !== 'deny',
  },
  {
    id: 'asked-though-not',
    pattern: /waits for a person|a person is asked/,
    beside: 'a rule that asks nobody',
    isFalse: (page) => action(page) !== 'require_approval',
  },
  {
    id: 'limit-though-none',
    pattern: /The rule on this page does: at most/,
    beside: 'a rule without limits',
    isFalse: (page) => limits(page) === 0,
  },
  {
    id: 'no-arguments',
    pattern: /It takes no arguments/,
    beside: 'arguments of the record',
    isFalse: ({ tool }) => listParams(tool).length > 0,
  },
  {
    id: 'arguments-not-recorded',
    pattern: /arguments are not recorded/,
    beside: 'arguments of the record',
    isFalse: ({ tool }) => listParams(tool).length > 0,
  },
  {
    id: 'check-what-is-not-there',
    pattern: /(?:Check|Read) "([^"]+)"/,
    beside: 'a record without that argument',
    isFalse: ({ tool }, [, path]) =>
      tool.inputSchema !== null && !listParams(tool).some((param) => param.path === path),
  },
  {
    id: 'written-though-read',
    pattern: /writes (?:any text )?to a path that the caller names \(([^)]+)\)/,
    beside: 'an argument whose description says that it is read',
    isFalse: ({ tool }, [, path]) =>
      /^(?:the )?(?:absolute |full |local )*(?:path|file)s? (?:of|to) (?:the )?(?:\w+ ){0,3}(?:to|being) (?:upload|read|import|load|send|attach)/i.test(
        listParams(tool).find((param) => param.path === path)?.description ?? '',
      ),
  },
  {
    id: 'infrastructure-though-entry',
    pattern: /deletes infrastructure or stored data as a whole/,
    beside: 'a name whose object is an entry of it',
    isFalse: ({ tool }) =>
      /(?:connection|entry|entries|row|rows|record|records|destination|message|messages|rule|tag|label|key|config|setting)s?$/i.test(
        tool.name,
      ),
  },
  {
    id: 'money-though-none',
    pattern: /moves money or assets|pays a recipient/i,
    beside: 'a category without money',
    isFalse: ({ verdict }) => verdict.category !== 'Financial',
  },
  {
    id: 'deletes-though-not',
    pattern: /^(?:deletes) /m,
    beside: 'a category that deletes nothing',
    isFalse: ({ verdict }) => verdict.category !== 'Destructive',
  },
  {
    id: 'unknown-though-known',
    pattern: /the record does not say what (?:it|this tool) does/,
    beside: 'a verdict',
    isFalse: ({ verdict }) => verdict.category !== 'Unknown',
  },
  {
    id: 'for-the-model-though-allowed',
    pattern: /are allowed, without a limit|: allowed\./,
    beside: 'text that orders the model about or that nobody sees',
    isFalse: isForTheModel,
  },
  {
    id: 'for-the-model-though-low',
    pattern: /\blow risk\b|\brisk:? low\b|changes nothing/i,
    beside: 'text that orders the model about or that nobody sees',
    isFalse: isForTheModel,
  },
];

/** What a page says against itself, one line each; empty when nothing. */
export function contradictionsOf(page: Page): string[] {
  const sentences = [
    ...Object.entries(page.says),
    ...page.answers.map((a, i) => [`answer ${i + 1}`, a]),
  ];
  return CONTRADICTIONS.flatMap(({ id, pattern, beside, isFalse }) =>
    sentences.flatMap(([place, text = '']) => {
      const match = pattern.exec(place === 'reason' ? text : withoutQuotes(text));
      return match !== null && isFalse(page, match)
        ? [`${page.tool.name}: ${id} in ${place}: “${match[0]}” beside ${beside}`]
        : [];
    }),
  ).concat(beforeItsRisk(page));
}

/** What a tool does stands before what it risks, in the record's own words where there are any. */
function beforeItsRisk(page: Page): string[] {
  const { tool, answers } = page;
  const [first = ''] = answers;
  const hasWords = /[\p{L}\p{N}].*[\p{L}\p{N}]/u.test(tool.description.slice(0, 300));
  const isQuoted = first.startsWith('Its description says “');
  // Text of its server that orders the model about makes its own description no less quotable.
  const speaksItself = page.verdict.signals.some(
    ({ id }) => id === 'directive-to-model' || id === 'hidden-characters',
  );
  if (isQuoted === (hasWords && !speaksItself)) return [];
  return [`${tool.name}: risk-before-deed: “${first.slice(0, 60)}”`];
}
