import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fittingDescription, MAX_DESCRIPTION_CHARS } from './head.ts';

const long = `A ${'word '.repeat(20)}end.`;

describe('fittingDescription', () => {
  it('takes the first text that fits', () => {
    expect(fittingDescription(`${long} ${long}`, 'This one fits.', 'Shorter.')).toBe(
      'This one fits.',
    );
  });

  it('ends with a whole sentence where one fits', () => {
    expect(fittingDescription(`${long} The next sentence is longer than the rest. ${long}`)).toBe(
      `${long} The next sentence is longer than the rest.`,
    );
    expect(fittingDescription(`${long} The agent is told: “${long}”`)).toBe(long);
  });

  it('cuts at a word where the first sentence alone is too long, or says too little', () => {
    expect(fittingDescription(`Short. ${'word '.repeat(60)}`)).toMatch(/^Short\..* word…$/);
    expect(fittingDescription('word '.repeat(60))).toMatch(/word…$/);
  });

  it('takes no point inside a version or a name for the end of a sentence', () => {
    const text = `The server in its version 2.0 beta speaks to node.js and to the file config.json of the user, and it ${'goes on '.repeat(20)}`;
    expect(fittingDescription(text)).toMatch(/…$/);
  });

  it('never gives more than a search engine shows', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('word', 'end.', 'End. ', '“Quote.”', '.', '…', 'ä'), {
          maxLength: 120,
        }),
        (parts) => {
          expect(fittingDescription(parts.join(' ')).length).toBeLessThanOrEqual(
            MAX_DESCRIPTION_CHARS,
          );
        },
      ),
    );
  });
});
