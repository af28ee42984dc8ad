import {
  isDangerousUnderLabel,
  type Judged,
  type Scores,
  type Share,
} from '../../src/domain/evaluation/score.ts';
import { CATEGORIES } from '../../src/domain/verdict/verdict.ts';

const percent = (value: number): string => `${(value * 100).toFixed(1)} %`;
const ratio = ({ right, all }: Share): string =>
  `${right}/${all} (${percent(all === 0 ? 0 : right / all)})`;
const cell = (value: string | number, width = 12): string => String(value).padStart(width);

/** Figures as lines to print. */
export function describeScores(scores: Scores): string[] {
  return [
    `tools ${scores.all} · accuracy ${percent(scores.accuracy)} · macro-F1 ${scores.macroF1.toFixed(3)} · Unknown ${percent(scores.unknownShare)}`,
    '',
    'label \\ verdict'.padEnd(16) + CATEGORIES.map((c) => cell(c)).join(''),
    ...CATEGORIES.filter((label) => CATEGORIES.some((c) => scores.confusion[label][c] > 0)).map(
      (label) =>
        label.padEnd(16) + CATEGORIES.map((c) => cell(scores.confusion[label][c])).join(''),
    ),
    '',
    'category'.padEnd(16) + ['precision', 'recall', 'F1', 'labelled'].map((c) => cell(c)).join(''),
    ...Object.entries(scores.categories).map(
      ([category, s]) =>
        category.padEnd(16) +
        [s.precision.toFixed(3), s.recall.toFixed(3), s.f1.toFixed(3), s.support]
          .map((c) => cell(c))
          .join(''),
    ),
    '',
    ...Object.entries(scores.kinds).map(([kind, s]) => `${kind.padEnd(16)}${ratio(s)}`),
    '',
    `${'confidence'.padEnd(16)}${cell('mean')}  right`,
    ...scores.reliability.map(
      (bin) =>
        `${`${bin.from} to ${bin.to}`.padEnd(16)}${cell(bin.meanConfidence.toFixed(3))}  ${ratio(bin)}`,
    ),
    '',
    `rule  fired  erred`,
    ...scores.rules.map(
      ({ rule, right, all }) => `${rule.padEnd(6)}${cell(all, 5)}${cell(all - right, 7)}`,
    ),
  ];
}

/** One line a wrong verdict, the dangerous ones first. */
export function describeErrors(judged: readonly Judged[]): string[] {
  const wrong = judged.filter(({ case: { label }, verdict }) => verdict.category !== label);
  const lines = (list: readonly Judged[]): string[] =>
    list.map(
      ({ case: { label, group, tool }, verdict }) =>
        `  ${label} rated ${verdict.category}: ${group} ${tool.name} (${verdict.evidence.map(({ rule, quote }) => `${rule} "${quote}"`).join(', ')})`,
    );
  const dangerous = wrong.filter(isDangerousUnderLabel);
  return [
    `dangerous under-labels: ${dangerous.length}`,
    ...lines(dangerous),
    `other errors: ${wrong.length - dangerous.length}`,
    ...lines(wrong.filter((one) => !isDangerousUnderLabel(one))),
  ];
}
