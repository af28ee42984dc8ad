import { describe, expect, it } from 'vitest';
import { annotationConflicts, annotationSignals } from '../signals/annotation-contradicts/rule.ts';
import { toolOf } from '../signals/signal-case.ts';
import type { Verdict } from '../verdict.ts';
import { applyOverride, staleWarning } from './apply-override.ts';
import { OverrideError, overrideFor, parseOverrides, unusedOverrides } from './parse-overrides.ts';

const digest = `sha256:${'a'.repeat(64)}`;
const other = `sha256:${'b'.repeat(64)}`;
const override = {
  tool: 'reset_view',
  category: 'Write' as const,
  reason: 'Resets the zoom of the picture and deletes nothing.',
  reviewer: 'A. Reviewer',
  date: '2026-11-21',
  digest,
};
const tool = {
  ...toolOf(['reset_view', 'Resets the view.', {}, []]),
  annotations: { readOnlyHint: true },
};
const machineConflicts = annotationConflicts(tool, 'Destructive');
const machine: Verdict = {
  category: 'Destructive',
  risk: 'Critical',
  confidence: 0.6,
  evidence: [{ field: 'name', start: 0, end: 5, quote: 'reset', rule: 'D-01' }],
  signals: annotationSignals(machineConflicts),
  conflicts: machineConflicts,
  modes: null,
  unread: 0,
  undo: null,
};
const file = (value: unknown, name = 'x.json') => ({ file: name, text: JSON.stringify(value) });

describe('applyOverride', () => {
  it('leaves a verdict without override as it is', () => {
    expect(applyOverride(machine, tool, digest, undefined)).toEqual({
      verdict: machine,
      machineCategory: machine.category,
      review: { state: 'none' },
    });
  });

  it('applies while the digest matches, and works out anew what hangs on the category', () => {
    const { verdict, machineCategory, review } = applyOverride(machine, tool, digest, override);
    expect(verdict).toMatchObject({ category: 'Write', risk: 'Medium', confidence: 1 });
    expect(verdict.evidence.map((one) => [one.quote, one.rule])).toEqual([['reset', 'REVIEW']]);
    expect(verdict.conflicts.map((one) => one.text)).toEqual([
      'The server says that the tool changes nothing (readOnlyHint: true), and the verdict is Write.',
    ]);
    expect(machineCategory).toBe(machine.category);
    expect(review).toMatchObject({ state: 'applied', reviewer: 'A. Reviewer' });
  });

  it('keeps the evidence of a confirmed verdict', () => {
    const { verdict } = applyOverride(machine, tool, digest, {
      ...override,
      category: 'Destructive',
    });
    expect(verdict).toEqual({ ...machine, confidence: 1 });
  });

  it('is stale for another digest, says so, and lets the machine decide', () => {
    const { verdict, review } = applyOverride(machine, tool, other, override);
    expect(verdict).toBe(machine);
    expect(review).toMatchObject({ state: 'stale', category: 'Write' });
    expect(staleWarning('some-server', 'reset_view', other, review)).toBe(
      `override for "reset_view" of "some-server" by A. Reviewer (2026-11-21) was made for ${digest}, and the definition is now ${other}. Read it again, then update or delete the override.`,
    );
    expect(staleWarning('s', 't', digest, { state: 'none' })).toBeUndefined();
  });
});

describe('parseOverrides', () => {
  it('finds the override of a digest, else the newest', () => {
    const overrides = parseOverrides([
      file({
        server: 's',
        overrides: [{ ...override, digest: other, date: '2026-11-22' }, override],
      }),
    ]);
    expect(overrideFor(overrides, 's', 'reset_view', digest)?.date).toBe('2026-11-21');
    expect(overrideFor(overrides, 's', 'reset_view', `sha256:${'c'.repeat(64)}`)?.date).toBe(
      '2026-11-22',
    );
    expect(overrideFor(overrides, 's', 'other', digest)).toBeUndefined();
    expect(overrideFor(overrides, '__proto__', 'constructor', digest)).toBeUndefined();
  });

  it('reports every fault of every file at once', () => {
    const broken = [
      { file: 'a.json', text: '{"server":' },
      file({ server: 's', overrides: [{ ...override, category: 'Safe', reason: 'no' }] }, 'b.json'),
      file({ server: 't', overrides: [override, override], by: 'me' }, 'c.json'),
      file({ server: 'u', overrides: [override] }, 'd.json'),
      file({ server: 'u', overrides: [override] }, 'e.json'),
    ];
    let error: unknown;
    try {
      parseOverrides(broken);
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(OverrideError);
    const places = (error as OverrideError).faults.map((fault) => `${fault.file}${fault.pointer}`);
    expect(places).toEqual(
      expect.arrayContaining([
        'a.json',
        'b.json/overrides/0/category',
        'b.json/overrides/0/reason',
        'c.json',
        'e.json/server',
      ]),
    );
    expect((error as OverrideError).message).toContain('faults in override files');
  });

  it('names overrides that no tool of the catalogue asks for', () => {
    const overrides = parseOverrides([file({ server: 's', overrides: [override] })]);
    expect(unusedOverrides(overrides, () => true)).toEqual([]);
    expect(unusedOverrides(overrides, () => false)).toEqual([
      'override for "reset_view" of "s": no such tool in the catalogue. Delete it or mend the name.',
    ]);
  });
});
