import { describe, expect, it } from 'vitest';
import { classifyTool } from './classify.ts';
import { cases } from './signals/description-not-read/cases.ts';
import { toolOf } from './signals/signal-case.ts';

describe('a description that was not read', () => {
  it.each(cases.map((one) => [one[0], one[1], one] as const))(
    'answers as labelled for %s: %s',
    (_name, _description, one) => {
      const { category, confidence, signals, unread } = classifyTool(toolOf(one));
      const raised = signals.filter(({ id }) => id === 'description-not-read');
      expect(raised.map(({ param }) => param ?? 'words')).toEqual([...one[3]]);
      if (raised.length === 0) return;
      expect(['Read', 'Write']).not.toContain(category);
      expect(confidence).toBeLessThan(0.6);
      expect(unread).toBe(1);
    },
  );

  it('leaves a grave name what it is', () => {
    const { category, confidence } = classifyTool(
      toolOf(['delete_record', 'ลบข้อมูลทั้งหมดของผู้ใช้', null, []]),
    );
    expect(category).toBe('Destructive');
    expect(confidence).toBeLessThan(0.6);
  });

  it('says what share was not read where some was', () => {
    const { unread } = classifyTool(
      toolOf(['get_record', 'Gets a record. ลบข้อมูลทั้งหมดของผู้ใช้', null, []]),
    );
    expect(unread).toBeGreaterThan(0.4);
    expect(unread).toBeLessThan(1);
  });
});
