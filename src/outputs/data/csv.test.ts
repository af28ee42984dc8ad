import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvField, csvRow } from './csv.ts';

/** Rows of a text in the grammar of RFC 4180. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = '';
  let quoted = false;
  for (let i = 0; i < text.length; i += 1) {
    const char = text[i] ?? '';
    if (quoted) {
      if (char !== '"') field += char;
      else if (text[i + 1] === '"') {
        field += '"';
        i += 1;
      } else quoted = false;
    } else if (char === '"') quoted = true;
    else if (char === ',') {
      row.push(field);
      field = '';
    } else if (char === '\r' && text[i + 1] === '\n') {
      rows.push([...row, field]);
      row = [];
      field = '';
      i += 1;
    } else field += char;
  }
  return rows;
}

describe('csvField', () => {
  it.each([
    "=cmd|' /C calc'!A0",
    '@SUM(1+1)',
    '+1+1',
    '-1+1',
    '\t=1',
    '\r=1',
    ' =1',
    '\uff1d1+1',
    '\u200b=1',
    '=HYPERLINK("https://evil.example","x")',
  ])('lets no spreadsheet run %j', (payload) => {
    expect(parseCsv(csvRow([payload]))[0]?.[0]).toMatch(/^'/);
  });

  it('leaves ordinary text alone', () => {
    expect(csvField('Read, write')).toBe('"Read, write"');
    expect(csvField('delete_repo')).toBe('delete_repo');
    expect(csvField(-1)).toBe('-1');
    expect(csvField(null)).toBe('');
  });
});

it('has as many columns as values, whatever the values are', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 8 }),
      (values) => {
        const rows = parseCsv(csvRow(values));
        expect(rows).toHaveLength(1);
        expect(rows[0]).toHaveLength(values.length);
      },
    ),
  );
});
