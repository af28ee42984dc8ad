import { describe, expect, it } from 'vitest';
import { classifyTool } from './classify.ts';
import { EXPLAIN_STEPS, type ExplainRow, explainTool } from './explain.ts';
import { readExample } from './rules/example.ts';
import { CLAIM_ROWS } from './weigh/claim-rows.ts';
import { SIDE_ROWS } from './weigh/side-rows.ts';

const rowsOf = (source: string): readonly ExplainRow[] => explainTool(readExample(source)).rows;
const ROWS = [...SIDE_ROWS, ...CLAIM_ROWS];

describe('the rows of weighing', () => {
  it('have unique ids and say in whole sentences what holds', () => {
    expect(new Set(ROWS.map(({ id }) => id)).size).toBe(ROWS.length);
    for (const { says } of ROWS) expect(says).toMatch(/^[A-Z].*[^.]\.$/);
  });

  it.each(SIDE_ROWS)('$id weighs its example $example', ({ id, example }) => {
    expect(rowsOf(example).find(({ step }) => step === 'sides')?.id).toBe(id);
  });

  it.each(CLAIM_ROWS)('$id decides its example $example', ({ id, example }) => {
    const decided = rowsOf(example).filter(({ step, counts }) => step === 'claims' && counts);
    expect(decided.map((row) => row.id)).toEqual([id]);
  });
});

describe('explainTool', () => {
  it('gives the verdict that classifyTool gives', () => {
    for (const { example } of ROWS) {
      const tool = readExample(example);
      expect(explainTool(tool).verdict).toEqual(classifyTool(tool));
    }
  });

  it('says of every deed which rule read it and why it did not count', () => {
    const read = rowsOf('delete_label | Remove a label from an issue').filter(
      ({ step }) => step === 'read',
    );
    expect(read.map(({ id, counts }) => [id, counts])).toEqual([
      ['D-01', false],
      ['W-01', true],
    ]);
    expect(read[0]?.result).toBe('Destructive; set aside by N-07.');
  });

  it('marks the deed of another source that decides', () => {
    const read = rowsOf('save_note | Save a note. This also deletes the draft.').filter(
      ({ step, counts }) => step === 'read' && counts,
    );
    expect(read.at(-1)).toMatchObject({ id: 'D-01', result: 'Destructive; decides by C-06.' });
  });

  it('names a deed that no rule holds for', () => {
    const [row] = rowsOf('zorp | Inject a joke').filter(({ step }) => step === 'read');
    expect(row).toMatchObject({ id: null, counts: false });
    expect(row?.result).toContain('"inject"');
  });

  it('says why a claim does not decide', () => {
    const claims = rowsOf(
      'delete_table | Delete a table ⟨sql: Statement; force?: Drops the table itself⟩',
    );
    const of = (id: string) => claims.find((row) => row.id === id)?.result;
    expect(of('C-05')).toMatch(/not graver than Destructive\.$/);
    expect(of('C-08')).toBe('Not asked: name and first sentence say Destructive.');
    expect(of('C-03')).toBe('Claims nothing.');
  });

  it('has every step, in order', () => {
    const steps = rowsOf('zorp | ').map(({ step }) => step);
    expect([...new Set(rowsOf('list_rows | List rows').map(({ step }) => step))]).toEqual(
      Object.keys(EXPLAIN_STEPS),
    );
    expect(steps.at(-1)).toBe('verdict');
  });
});
