import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../record/json.ts';
import { ToolRecordSchema } from '../../record/tool-record.ts';
import { classifyTool } from '../classify.ts';
import { CATEGORY_RULES } from './category-rules.ts';
import { RULE_CASES } from './rule-cases.ts';

/** The verdict on a case written as `name | description ⟨parameter: description⟩`. */
function verdictOn(source: string) {
  const [name = '', rest = ''] = source.split('|');
  const [description = '', extra = ''] = rest.split('⟨');
  const [key = '', text = ''] = extra.replace('⟩', '').split(':');
  const isHint = key.startsWith('!');
  const properties: JsonObject = { [key.trim()]: { type: 'string', description: text.trim() } };
  return classifyTool(
    ToolRecordSchema.parse({
      name: name.trim(),
      description: description.trim(),
      inputSchema: extra === '' || isHint ? null : { type: 'object', properties },
      annotations: isHint ? { [key.slice(1)]: true } : null,
    }),
  );
}

const rulesOf = (source: string): string[] => verdictOn(source).evidence.map(({ rule }) => rule);

describe('rules', () => {
  it('have unique ids, a category and texts in whole sentences', () => {
    expect(new Set(CATEGORY_RULES.map(({ id }) => id)).size).toBe(CATEGORY_RULES.length);
    for (const { looksFor, why } of CATEGORY_RULES) {
      expect(looksFor).toMatch(/^[A-Za-z].*[^.]\.$/);
      expect(why).toMatch(/^[A-Z].*[^.]\.$/);
    }
  });

  it('have three cases each', () => {
    expect(Object.keys(RULE_CASES).sort()).toEqual(CATEGORY_RULES.map(({ id }) => id).sort());
  });

  describe.each(CATEGORY_RULES.map(({ id, category }) => ({ id, category })))(
    '$id',
    ({ id, category }) => {
      const [fires = '', plain = '', lookalike = ''] = RULE_CASES[id] ?? [];
      it(`decides ${fires}`, () => {
        expect(rulesOf(fires)).toContain(id);
        expect(verdictOn(fires).category).toBe(category);
      });
      it(`leaves ${plain}`, () => expect(rulesOf(plain)).not.toContain(id));
      it(`is not deceived by ${lookalike}`, () => expect(rulesOf(lookalike)).not.toContain(id));
    },
  );
});
