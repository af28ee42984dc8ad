import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quoteText } from './quoted-text.ts';

const evidence = (start: number, end: number) => ({
  field: 'description',
  start,
  end,
  quote: '',
  rule: 'r',
});

describe('quoteText', () => {
  it('marks the quoted words and numbers the end of each mark', () => {
    const parts = quoteText('Deletes a note', [{ number: 1, evidence: evidence(0, 7) }]);
    expect(parts).toEqual([
      { text: 'Deletes', mark: 1, endsMark: true, hidden: null },
      { text: ' a note', mark: null, endsMark: false, hidden: null },
    ]);
  });

  it('prints the number of a mark once when a hidden character cuts it', () => {
    const parts = quoteText(
      'ab\u200bcd',
      [{ number: 2, evidence: evidence(0, 5) }],
      [{ start: 2, end: 3, label: 'U+200B' }],
    );
    expect(parts.map((p) => [p.text, p.endsMark, p.hidden])).toEqual([
      ['ab', false, null],
      ['\u200b', false, 'U+200B'],
      ['cd', true, null],
    ]);
  });

  it('loses and repeats nothing, whatever the spans', () => {
    const span = fc.tuple(fc.integer({ min: -5, max: 40 }), fc.integer({ min: -5, max: 40 }));
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.array(span), (text, spans) => {
        const marks = spans.map(([a, b], i) => ({
          number: i + 1,
          evidence: evidence(Math.min(a, b), Math.max(a, b)),
        }));
        expect(
          quoteText(text, marks)
            .map((p) => p.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});
