import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { validatePolicyText } from '../../policy/validate.ts';
import { SIGNALS } from './registry.ts';
import { SignalPageSchema } from './signal-page.ts';

const files = import.meta.glob<string>('../../../../content/signals/*.mdx', {
  eager: true,
  query: '?raw',
  import: 'default',
});
const pages = new Map(
  Object.entries(files).map(([path, text]) => [path.replace(/^.*\/|\.mdx$/g, ''), text]),
);

it('has one page for each signal and no other', () => {
  expect([...pages.keys()].sort()).toEqual(SIGNALS.map((rule) => rule.id).sort());
});

describe.each(SIGNALS)('the page of $id', ({ id, title, label, kind, weight }) => {
  const [, front = '', body = ''] =
    /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(pages.get(id) ?? '') ?? [];

  it('has front matter that agrees with the rule', () => {
    expect(SignalPageSchema.parse(parse(front))).toMatchObject({ id, title, label, kind, weight });
  });

  it('explains itself in 120 to 250 words', () => {
    const words = body
      .replace(/```[\s\S]*?```/g, '')
      .split(/\s+/)
      .filter((word) => /\w/.test(word)).length;
    expect(words).toBeGreaterThanOrEqual(120);
    expect(words).toBeLessThanOrEqual(250);
  });

  it('prints policies that are valid', () => {
    const printed = [...body.matchAll(/```json\n([\s\S]*?)```/g)].map((match) => match[1] ?? '');
    expect(printed.length).toBeGreaterThan(0);
    for (const policy of printed) expect(validatePolicyText(policy).errors).toEqual([]);
  });

  it('links to signals that exist', () => {
    for (const [, target = ''] of body.matchAll(/\]\(\/signals\/([^/)]+)\/\)/g))
      expect(pages.has(target)).toBe(true);
  });
});
