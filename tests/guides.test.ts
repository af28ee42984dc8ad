import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { EXAMPLE_KINDS, type Fence, fencesOf } from '../src/domain/guides/examples.ts';
import { NO_COUNTS } from '../src/domain/policy/counters.ts';
import { evaluate } from '../src/domain/policy/evaluate.ts';
import type { Policy } from '../src/domain/policy/schema.ts';
import { validatePolicyText } from '../src/domain/policy/validate.ts';

const FOLDER = 'content/guides';
const EFFECTS = ['allow', 'deny', 'ask'] as const;
const scripts: Record<string, string> = JSON.parse(readFileSync('package.json', 'utf8')).scripts;
const guides = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.mdx'))
  .map((name) => ({ name, text: readFileSync(path.join(FOLDER, name), 'utf8') }));

/** Each call of a guide with the policy that stands last before it. */
function callsOf(fences: readonly Fence[]): { policy: string; call: string; effect: string }[] {
  let policy = '';
  return fences.flatMap(({ kind, text }) => {
    if (kind === 'json-policy') policy = text;
    const effect = EFFECTS.find((one) => kind === `json-${one}`);
    return effect === undefined ? [] : [{ policy, call: text, effect }];
  });
}

describe.each(guides)('$name', ({ text }) => {
  const fences = fencesOf(text);

  it('has examples', () => expect(fences.length).toBeGreaterThan(0));

  it('says of every block what it is', () => {
    for (const { kind } of fences) expect(Object.keys(EXAMPLE_KINDS)).toContain(kind);
  });

  it('shows policies without an error', () => {
    for (const { text: json } of fences.filter((fence) => fence.kind === 'json-policy')) {
      expect(validatePolicyText(json).errors).toEqual([]);
    }
  });

  it('says of each call what the evaluator says', () => {
    for (const { policy, call, effect } of callsOf(fences)) {
      const { tool, args } = JSON.parse(call);
      const parsed: Policy = JSON.parse(policy);
      const decision = evaluate(parsed, { tool, args, at: 0, grant: 'a', session: 'b' }, NO_COUNTS);
      expect([call.trim(), decision.effect]).toEqual([call.trim(), effect]);
    }
  });

  it('names commands that exist', () => {
    for (const [, name = ''] of text.matchAll(/npm run (?:--silent |-s )?([a-z][\w:-]*)/g)) {
      expect(scripts, `npm run ${name}`).toHaveProperty([name]);
    }
  });

  it('shows output that is JSON', () => {
    for (const { text: json } of fences.filter((fence) => fence.kind === 'json-output')) {
      expect(() => JSON.parse(json)).not.toThrow();
    }
  });
});
