import { NO_COUNTS, reserve } from '../policy/counters.ts';
import { type Call, compilePolicy, type Decision, decide } from '../policy/evaluate.ts';
import { validatePolicy } from '../policy/validate.ts';
import type { AttackPolicy } from './attack.ts';

/** What the evaluator says about the two calls of an entry. */
export interface PolicyProof {
  /** The last of the attack's calls. */
  attack: Decision;
  legitimate: Decision;
}

/** A fixed moment, so that a proof is the same on every day. All calls of a proof fall into one window. */
const AT = Date.UTC(2026, 0, 1);

const call = (tool: string, args: Call['args']): Call => ({
  tool,
  args,
  at: AT,
  grant: 'reader',
  session: 'proof',
});

/**
 * Runs the evaluator on the attack's call and on the legitimate call.
 * Throws an Error with one line when the document is not a policy.
 */
export function provePolicy({ document, attackCall, legitimateCall }: AttackPolicy): PolicyProof {
  const validation = validatePolicy(document);
  if (validation.policy === null) {
    const [first] = validation.errors;
    throw new Error(
      `not a policy: ${first?.pointer ?? ''} ${first?.message ?? ''} ${first?.hint ?? ''}`,
    );
  }
  const policy = compilePolicy(validation.policy);
  const attacking = call(attackCall.tool, attackCall.args);
  let counts = NO_COUNTS;
  let attack = decide(policy, attacking, counts);
  for (let i = 1; i < attackCall.times; i += 1) {
    counts = reserve(counts, attack.reservations) ?? counts;
    attack = decide(policy, attacking, counts);
  }
  const legitimate = decide(policy, call(legitimateCall.tool, legitimateCall.args), NO_COUNTS);
  return { attack, legitimate };
}

/** Where a proof does not show what the entry says; empty when it does. */
export function proofFaults(policy: AttackPolicy): { field: string; message: string }[] {
  let proof: PolicyProof;
  try {
    proof = provePolicy(policy);
  } catch (error) {
    return [
      {
        field: 'policy.document',
        message: error instanceof Error ? error.message : String(error),
      },
    ];
  }
  const faults = [];
  if (proof.attack.effect !== policy.attackEffect) {
    faults.push({
      field: 'policy.attackCall',
      message: `the evaluator says ${proof.attack.effect} (${proof.attack.rule}), not ${policy.attackEffect}`,
    });
  }
  if (proof.legitimate.effect !== 'allow') {
    faults.push({
      field: 'policy.legitimateCall',
      message: `the evaluator says ${proof.legitimate.effect} (${proof.legitimate.rule}), not allow`,
    });
  }
  return faults;
}
