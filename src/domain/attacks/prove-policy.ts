import { type CounterState, NO_COUNTS, reserve } from '../policy/counters.ts';
import {
  type Call,
  type CompiledPolicy,
  compilePolicy,
  type Decision,
  decide,
} from '../policy/evaluate.ts';
import { validatePolicy } from '../policy/validate.ts';
import type { AttackPolicy } from './attack.ts';
import { type NamedCall, VARIATION_KINDS, type VariationKind, varyCall } from './vary-call.ts';

/** How many variations of one kind were run, and how many of them were denied or put to a person. */
export interface VariationCount {
  kind: VariationKind;
  run: number;
  held: number;
}

/** What the evaluator says about the calls of an entry. */
export interface PolicyProof {
  /** The last of the attack's calls. */
  attack: Decision;
  legitimate: Decision;
  /** The further honest calls, in the order of the entry. */
  honest: Decision[];
  /** Counts by kind, in the order of VARIATION_KINDS, kinds without a variation left out. */
  variations: VariationCount[];
}

/** A fixed moment, so that a proof is the same on every day. All calls of a proof fall into one window. */
const AT = Date.UTC(2026, 0, 1);

const call = ({ tool, args }: NamedCall): Call => ({
  tool,
  args,
  at: AT,
  grant: 'reader',
  session: 'proof',
});

/**
 * Runs the evaluator on the attack's call, on variations of it and on the honest calls.
 * Throws an Error with one line when the document is not a policy.
 */
export function provePolicy(proven: AttackPolicy): PolicyProof {
  const { document, attackCall, legitimateCall, honestCalls } = proven;
  const validation = validatePolicy(document);
  if (validation.policy === null) {
    const [first] = validation.errors;
    throw new Error(
      `not a policy: ${first?.pointer ?? ''} ${first?.message ?? ''} ${first?.hint ?? ''}`,
    );
  }
  const policy = compilePolicy(validation.policy);
  const before = countsBefore(policy, attackCall, attackCall.times);
  const alone = (named: NamedCall): Decision => decide(policy, call(named), NO_COUNTS);
  const held = new Map<VariationKind, VariationCount>();
  for (const { kind, call: varied } of varyCall(attackCall, [legitimateCall, ...honestCalls])) {
    const count = held.get(kind) ?? { kind, run: 0, held: 0 };
    count.run += 1;
    if (decide(policy, call(varied), before).effect !== 'allow') count.held += 1;
    held.set(kind, count);
  }
  return {
    attack: decide(policy, call(attackCall), before),
    legitimate: alone(legitimateCall),
    honest: honestCalls.map(alone),
    variations: (Object.keys(VARIATION_KINDS) as VariationKind[]).flatMap(
      (kind) => held.get(kind) ?? [],
    ),
  };
}

/** Counters as they stand before the last of the attack's calls. */
function countsBefore(policy: CompiledPolicy, attack: NamedCall, times: number): CounterState {
  let counts = NO_COUNTS;
  for (let i = 1; i < times; i += 1) {
    counts = reserve(counts, decide(policy, call(attack), counts).reservations) ?? counts;
  }
  return counts;
}

/** All variations together. */
export function variationTotals({ variations }: PolicyProof): { run: number; held: number } {
  const sum = (pick: (v: VariationCount) => number): number =>
    variations.reduce((total, v) => total + pick(v), 0);
  return { run: sum((v) => v.run), held: sum((v) => v.held) };
}

/** Where a proof does not show what the entry says; empty when it does. */
export function proofFaults(
  policy: AttackPolicy,
  verdict: 'stops' | 'reduces',
): { field: string; message: string }[] {
  let proof: PolicyProof;
  try {
    proof = provePolicy(policy);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return [{ field: 'policy.document', message }];
  }
  const faults = [];
  if (proof.attack.effect !== policy.attackEffect) {
    faults.push({
      field: 'policy.attackCall',
      message: `the evaluator says ${proof.attack.effect} (${proof.attack.rule}), not ${policy.attackEffect}`,
    });
  }
  const honest = [proof.legitimate, ...proof.honest];
  honest.forEach(({ effect, rule }, i) => {
    if (effect === 'allow') return;
    const field = i === 0 ? 'policy.legitimateCall' : `policy.honestCalls[${i - 1}]`;
    faults.push({ field, message: `the evaluator says ${effect} (${rule}), not allow` });
  });
  const { run, held } = variationTotals(proof);
  if (verdict === 'stops' && held < run) {
    const kinds = proof.variations
      .filter((v) => v.held < v.run)
      .map((v) => VARIATION_KINDS[v.kind]);
    faults.push({
      field: 'policyVerdict',
      message: `stops needs every variation held; ${run - held} of ${run} pass (${kinds.join(', ')}): close the arguments, or write reduces`,
    });
  }
  return faults;
}
