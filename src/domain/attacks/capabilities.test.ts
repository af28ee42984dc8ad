import { describe, expect, test } from 'vitest';
import { ToolRecordSchema } from '../record/tool-record.ts';
import { SIGNALS } from '../verdict/signals/registry.ts';
import type { Verdict } from '../verdict/verdict.ts';
import { CAPABILITIES } from './capabilities.ts';
import { holds } from './capability.ts';
import { CAPABILITY_CASES, type SeenTool } from './capability-cases.ts';
import { RecordFacts } from './tool-facts.ts';

function factsOf({ name, category, signals, description }: SeenTool) {
  const said = { rule: '', field: 'description', start: 0, end: 0, quote: description } as const;
  const verdict: Verdict = {
    category,
    risk: 'Low',
    confidence: 1,
    evidence: [],
    signals: Object.entries(signals).map(([id, param]) => ({ id, param, evidence: [said] })),
    conflicts: [],
    modes: null,
    undo: null,
    unread: 0,
  };
  return new RecordFacts(ToolRecordSchema.parse({ name, description }), verdict, {
    name: 'some server',
    description: '',
  });
}

describe.each(CAPABILITIES)('$id', (capability) => {
  const { has, lacks } = CAPABILITY_CASES[capability.id];
  test(`holds for ${has.name}`, () => expect(holds(capability, factsOf(has))).toBe(true));
  test(`does not hold for ${lacks.name}`, () =>
    expect(holds(capability, factsOf(lacks))).toBe(false));
  test('its cases raise signals that exist', () => {
    for (const signal of [...Object.keys(has.signals), ...Object.keys(lacks.signals)]) {
      expect(SIGNALS.map((rule) => rule.id)).toContain(signal);
    }
  });
});
