import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ToolRule } from '../policy/schema.ts';
import { CATEGORIES, RISK_OF } from '../verdict/verdict.ts';
import { type FaqSource, toolFaq } from './tool-faq.ts';

const limit = { counter: 'c', window: 'minute', max: 30, scope: 'grant' } as const;
const rules: ToolRule[] = [
  {},
  { limits: [limit] },
  { action: 'deny', reason: 'No.' },
  { action: 'require_approval', reason: 'Ask.', limits: [{ ...limit, window: 'day', max: 10 }] },
];
const source = (over: Partial<FaqSource> = {}): FaqSource => ({
  tool: 'send_note',
  server: 'Notes',
  origin: 'npm:notes 1.0.0',
  toolsOfServer: 4,
  category: 'Write',
  risk: 'Medium',
  says: 'Sends a note.',
  sentence: 'Creates or changes something.',
  because: 'Its name says “send”.',
  args: [{ name: 'text', required: true }],
  rule: { limits: [limit] },
  install: 'npx -y notes@1.0.0',
  ...over,
});
const answer = (over: Partial<FaqSource>, index: number) =>
  toolFaq(source(over))[index]?.answer ?? '';

describe('toolFaq', () => {
  it('tells the limit that the rule has, and none where it has none', () => {
    expect(answer({}, 3)).toContain('at most 30 a minute by the clock, counted for each grant');
    const sliding = { limits: [{ ...limit, sliding: true }] };
    expect(answer({ rule: sliding }, 3)).toContain('at most 30 in any minute, counted for each');
    expect(answer({ rule: {} }, 3)).toContain('sets no limit');
    expect(answer({ rule: { action: 'deny', reason: 'No.' } }, 3)).toContain('denies every call');
  });

  it('says that a denying rule blocks, and how any other can', () => {
    expect(answer({ rule: { action: 'deny', reason: 'No.' } }, 4)).toContain('blocks it');
    expect(answer({ rule: {} }, 4)).toContain('Set "action" to "deny"');
  });

  it('says what the tool does in its own words before what it risks, and nothing where there are none', () => {
    expect(answer({}, 0)).toMatch(
      /^Its description says “Sends a note\.” Creates or changes something\./,
    );
    expect(answer({ says: null }, 0)).toMatch(/^Creates or changes something\./);
  });

  it('speaks of one tool as one', () => {
    expect(answer({ toolsOfServer: 1 }, 5)).toContain('its only tool');
    expect(answer({ toolsOfServer: 2 }, 5)).toContain('2 tools');
  });

  it('has six answers without slips of grammar, whatever the names and rules', () => {
    const arbitrary = fc.record({
      tool: fc.string({ unit: 'grapheme-ascii', minLength: 1 }).filter((s) => !/[.,;:!?]/.test(s)),
      category: fc.constantFrom(...CATEGORIES),
      rule: fc.constantFrom(...rules),
      toolsOfServer: fc.integer({ min: 1, max: 90 }),
      args: fc.option(
        fc.array(fc.record({ name: fc.constantFrom('a', 'b'), required: fc.boolean() })),
      ),
    });
    fc.assert(
      fc.property(arbitrary, (over) => {
        const items = toolFaq(source({ ...over, risk: RISK_OF[over.category] }));
        expect(items).toHaveLength(6);
        for (const { question, answer: text } of items) {
          expect(question).toMatch(/\?$/);
          expect(text).not.toMatch(
            /\.\.|\ba (Execute|Unknown)\b|\ban (Read|Write)\b|all 1 |undefined/,
          );
          expect(text).toMatch(/[.”"]$/);
        }
      }),
    );
  });
});
