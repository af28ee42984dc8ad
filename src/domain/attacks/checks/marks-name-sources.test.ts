import { describe, expect, test } from 'vitest';
import { sourceMarks, withPlainMarks } from '../source-marks.ts';
import { testAttack } from '../test-attack.ts';
import { marksNameSources } from './marks-name-sources.ts';

const faults = (body: string) =>
  marksNameSources(
    { file: 'a.mdx', attack: testAttack(), body },
    { techniques: new Set(), today: '2026-11-30' },
  ).map(({ message }) => message);
const count = testAttack().sources.length;

describe('a mark at a claim', () => {
  test('leads to a source of the entry', () => {
    expect(faults('It happened.[1](#source-1)')).toEqual([]);
    expect(faults(`It happened.[${count + 1}](#source-${count + 1})`)).toHaveLength(1);
    expect(faults('It happened.[0](#source-0)')).toHaveLength(1);
  });

  test('shows the number that it leads to, and nothing else points at a source', () => {
    expect(faults('It happened.[1](#source-2)')[0]).toContain('is no mark');
    expect(faults('It happened ([here](#source-1)).')[0]).toContain('is no mark');
    expect(faults('It happened.[1](#sources-1)')[0]).toContain('is no mark');
  });

  test('stands as a plain number where there is no page around it', () => {
    expect(withPlainMarks('So.[1](#source-1)[2](#source-2) [a](/b/)')).toBe('So.[1][2] [a](/b/)');
    expect(sourceMarks('So.[1](#source-1)[2](#source-2)').numbers).toEqual([1, 2]);
  });

  test('stands for a source that was read', () => {
    const attack = testAttack({
      sources: testAttack().sources.map((s) => ({ ...s, read: false })),
    });
    const [fault] = marksNameSources(
      { file: 'a.mdx', attack, body: 'It happened.[1](#source-1)' },
      { techniques: new Set(), today: '2026-11-30' },
    );
    expect(fault?.message).toContain('was not read');
  });
});
