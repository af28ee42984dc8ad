import { describe, expect, it } from 'vitest';
import { KIND_CASES } from './cases/kind-cases.ts';
import told from './cases/told-cases.json' with { type: 'json' };
import { toolOf } from './cases/tool-of.ts';
import { classifyTool } from './classify.ts';
import { readExample } from './rules/example.ts';

describe.each(Object.entries(KIND_CASES))('%s', (_, cases) => {
  it.each(cases.map(([source, right, why = '']) => ({ source, right, why })))(
    '$source is $right $why',
    ({ source, right }) => {
      expect(classifyTool(readExample(source)).category).toBe(right);
    },
  );
});

describe('verdicts that were reported as wrong', () => {
  it.each(told)('$name: $description is $right', ({ name, description, right, inputSchema }) => {
    const properties = (inputSchema as { properties?: Record<string, unknown> } | undefined)
      ?.properties;
    expect(classifyTool(toolOf(name, description, properties)).category).toBe(right);
  });
});
