import { describe, expect, it } from 'vitest';
import { evidenceText } from '../../text/evidence-text.ts';
import type { Category } from '../../verdict.ts';
import { toolOf } from '../signal-case.ts';
import { annotationConflicts, annotationSignals } from './rule.ts';

type Hints = Record<string, boolean | string>;

/** Name, hints, category of the verdict, hints that it contradicts. */
const CASES: readonly (readonly [string, Hints | null, Category, readonly string[]])[] = [
  ['send_mail', { readOnlyHint: true }, 'Write', ['readOnlyHint: true']],
  ['delete_all', { readOnlyHint: true }, 'Destructive', ['readOnlyHint: true']],
  ['run_code', { readOnlyHint: true }, 'Execute', ['readOnlyHint: true']],
  ['pay', { readOnlyHint: true, destructiveHint: true }, 'Financial', ['readOnlyHint: true']],
  ['get_dice', { destructiveHint: true }, 'Read', ['destructiveHint: true']],
  ['drop_table', { destructiveHint: false }, 'Destructive', ['destructiveHint: false']],
  ['report', { readOnlyHint: false }, 'Read', ['readOnlyHint: false']],
  [
    'odd',
    { readOnlyHint: false, destructiveHint: true },
    'Read',
    ['readOnlyHint: false', 'destructiveHint: true'],
  ],
  ['get_user', { readOnlyHint: true }, 'Read', []],
  ['get_user', { readOnlyHint: true, destructiveHint: true }, 'Read', []],
  ['rename', { destructiveHint: true }, 'Write', []],
  ['rename', { readOnlyHint: false }, 'Write', []],
  ['unclear', { readOnlyHint: true }, 'Unknown', []],
  ['drop_table', { destructiveHint: true }, 'Destructive', []],
  ['titled', { title: 'Reads' }, 'Destructive', []],
  ['text_hint', { readOnlyHint: 'true' }, 'Write', []],
  ['none', null, 'Destructive', []],
  ['run', { destructiveHint: false }, 'Execute', []],
];

describe('annotationConflicts', () => {
  it.each(CASES)('%s with %j as %s contradicts %j', (name, annotations, category, expected) => {
    const tool = { ...toolOf([name, '', {}, []]), annotations };
    const conflicts = annotationConflicts(tool, category);
    const evidence = conflicts.flatMap((conflict) => conflict.evidence);
    expect(evidence.map((one) => one.quote)).toEqual(expected);
    for (const { field, start, end, quote } of evidence)
      expect(evidenceText(tool, field)?.slice(start, end)).toBe(quote);
    expect(annotationSignals(conflicts).length).toBe(expected.length === 0 ? 0 : 1);
  });
});
