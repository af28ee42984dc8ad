import { describe, expect, it } from 'vitest';
import { POLICY_EXAMPLES } from '../../domain/policy/policy-examples.ts';
import { ACTIONS, OPS, PolicySchema } from '../../domain/policy/schema.ts';
import { policyFormatView } from './policy-format-view.ts';

const view = policyFormatView('https://site.example');

describe('policyFormatView', () => {
  it('documents every field and operator of the schema with a meaning', () => {
    const fields = view.parts.flatMap((part) => part.fields.map((field) => field.name));
    for (const name of [
      'version',
      'default',
      'hide',
      'all_tools',
      'tools',
      'action',
      'reason',
      'require',
      'deny_if',
      'limits',
      'conditions',
      'on_deny',
      'path',
      'counter',
      'window',
      'max',
      'scope',
      'increment_from',
    ]) {
      expect(fields).toContain(name);
    }
    expect(
      view.parts.flatMap((part) => part.fields).filter((field) => field.meaning === ''),
    ).toEqual([]);
    expect(view.ops.flatMap((op) => op.name.split(', ')).sort()).toEqual([...OPS].sort());
    const action = view.parts
      .flatMap((part) => part.fields)
      .find((field) => field.name === 'action');
    for (const value of ACTIONS) expect(action?.values).toContain(value);
  });

  it('runs examples that are valid and show allowing, denying and asking', () => {
    for (const { policy } of POLICY_EXAMPLES)
      expect(PolicySchema.safeParse(policy).success).toBe(true);
    const results = view.examples
      .flatMap((example) => example.runs.map((run) => run.result))
      .join(' ');
    for (const word of ['Allowed by', 'Denied by', 'A person is asked by'])
      expect(results).toContain(word);
  });
});
