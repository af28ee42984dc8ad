import { type Policy, PolicySchema } from '../domain/policy/schema.ts';

/** The policy in a text, or everything that is wrong with it. */
export type CheckedPolicy = { ok: true; policy: Policy } | { ok: false; problems: string[] };

/** Parses and validates a policy file's text. */
export function validatePolicyText(text: string): CheckedPolicy {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { ok: false, problems: [`not JSON: ${error instanceof Error ? error.message : error}`] };
  }
  const parsed = PolicySchema.safeParse(value);
  if (parsed.success) return { ok: true, policy: parsed.data };
  return {
    ok: false,
    problems: parsed.error.issues.map((issue) => `/${issue.path.join('/')}: ${issue.message}`),
  };
}
