import { SIGNALS } from '../../verdict/signals/registry.ts';
import { type Category, type Signal, type Verdict, WORST_FIRST } from '../../verdict/verdict.ts';
import { type ChangeRule, type Direction, type Finding, finding } from '../change-rule.ts';

const labels = new Map(SIGNALS.map(({ id, label }) => [id, label]));
/** Rules of their own look at what these say: what was taken out of a record, and what its hints claim. */
const SAID_ELSEWHERE = new Set([
  'missing-description',
  'missing-schema',
  'many-parameters',
  'annotation-contradicts',
]);
const TEXT_SIGNALS = new Set(['directive-to-model', 'hidden-characters']);

/** Where a change from one category to another leads, in the order in which pages rank them. */
export function directionOf(before: Category, after: Category): Direction {
  return WORST_FIRST.indexOf(after) < WORST_FIRST.indexOf(before) ? 'rise' : 'drop';
}

const keyOf = ({ id, param }: Signal): string => JSON.stringify([id, param]);
const quoteOf = ({ evidence }: { evidence: Verdict['evidence'] }): string =>
  evidence[0]?.quote ?? '';

/** Signals of `a` that `b` lacks. */
function signalsOnlyIn(a: Verdict, b: Verdict): Signal[] {
  const known = new Set(b.signals.map(keyOf));
  return a.signals.filter((signal) => !SAID_ELSEWHERE.has(signal.id) && !known.has(keyOf(signal)));
}

export const VERDICT_CHANGE_RULES: readonly ChangeRule[] = [
  {
    id: 'category',
    class: 'risk',
    looksFor: 'Another risk category by the same rules.',
    why: 'What a call can do at worst is not what was approved.',
    test: ({ before, after }) =>
      before.verdict.category === after.verdict.category
        ? []
        : [
            finding(
              `The verdict went from ${before.verdict.category} to ${after.verdict.category}.`,
              {
                direction: directionOf(before.verdict.category, after.verdict.category),
                before: quoteOf(before.verdict),
                after: quoteOf(after.verdict),
              },
            ),
          ],
  },
  {
    id: 'worst-mode',
    class: 'risk',
    looksFor: 'A mode of use that is worse than any before.',
    why: 'One argument now reaches an act that was out of reach.',
    test({ before, after }) {
      const [old, now] = [worstCase(before.verdict), worstCase(after.verdict)];
      if (old === now || after.verdict.category === now) return [];
      const direction = directionOf(old, now);
      if (direction === 'drop') return [];
      const quote = after.verdict.modes === null ? '' : quoteOf(after.verdict.modes);
      return [finding(`Its worst mode went from ${old} to ${now}.`, { direction, after: quote })];
    },
  },
  {
    id: 'signal-new',
    class: 'risk',
    looksFor: 'A risk signal that the old definition did not raise.',
    why: 'A new way for a call to do harm: an address, a path, a command, a loss, text for the model.',
    test: ({ before, after }) =>
      signalsOnlyIn(after.verdict, before.verdict).map((signal) =>
        signalFinding(signal, 'New signal', 'rise'),
      ),
  },
  {
    id: 'signal-gone',
    class: 'risk',
    looksFor: 'A risk signal that the new definition no longer raises.',
    why: 'The words or the parameter that raised it are gone.',
    test: ({ before, after }) =>
      signalsOnlyIn(before.verdict, after.verdict).map((signal) =>
        signalFinding(signal, 'Signal gone', 'drop'),
      ),
  },
  {
    id: 'model-text',
    class: 'risk',
    looksFor:
      'More text that orders the model about, or more hidden characters, where there was some before.',
    why: 'The old words were approved, not the new ones.',
    test: ({ before, after }) =>
      after.verdict.signals.flatMap((signal): Finding[] => {
        if (!TEXT_SIGNALS.has(signal.id)) return [];
        const old = before.verdict.signals.find((other) => keyOf(other) === keyOf(signal));
        if (old === undefined) return [];
        const quotes = new Set(old.evidence.map(({ quote }) => quote));
        const fresh = signal.evidence.filter(({ quote }) => !quotes.has(quote));
        return fresh.map(({ quote }) =>
          finding(`More of this signal: ${labels.get(signal.id) ?? signal.id}.`, {
            direction: 'rise',
            after: quote,
          }),
        );
      }),
  },
  {
    id: 'undo-withdrawn',
    class: 'risk',
    looksFor: 'A statement that the action can be undone, no longer made.',
    why: 'What was recoverable may be final now.',
    test: ({ before, after }) =>
      before.verdict.undo !== null && after.verdict.undo === null
        ? [
            finding('It no longer says that the action can be undone.', {
              direction: 'rise',
              before: before.verdict.undo.quote,
            }),
          ]
        : [],
  },
];

function worstCase({ category, modes }: Verdict): Category {
  if (modes === null) return category;
  return directionOf(category, modes.worst) === 'rise' ? modes.worst : category;
}

function signalFinding(signal: Signal, what: string, direction: Direction): Finding {
  const quote = quoteOf(signal);
  return finding(`${what}: ${labels.get(signal.id) ?? signal.id}.`, {
    direction,
    param: signal.param,
    ...(direction === 'rise' ? { after: quote } : { before: quote }),
  });
}
