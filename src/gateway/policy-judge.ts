import { NO_COUNTS } from '../domain/policy/counters.ts';
import {
  type CompiledPolicy,
  type Decision,
  decide,
  overLimit,
} from '../domain/policy/evaluate.ts';
import { type CounterStore, GRACE_MS } from './counter-store.ts';
import type { Judge, Ruling } from './ruling.ts';

/** Who calls, under which policy, counted where. */
export interface PolicyJudgeParts {
  /** The policy in force now: it is asked for at every call, so that a reload takes effect at once. */
  policy(): CompiledPolicy;
  store: CounterStore;
  grant: string;
  session: string;
  /** Now, in epoch milliseconds. */
  clock(): number;
}

/** Names the rule of a call whose arguments do not fit the tool's schema. */
const ARGUMENTS_RULE = 'gateway.arguments';
/** How often a call is counted anew when another gateway keeps the counters busy. */
const MAX_TRIES = 5;

/** Decides by the policy's evaluator; the limits are counted in the store. */
export function createPolicyJudge(parts: PolicyJudgeParts): Judge {
  const { policy, store, grant, session, clock } = parts;
  return {
    hidden: (tool) => policy().hidden.has(tool),
    async rule(tool, args, { approved, counted }, misfit) {
      const first = { tool, args, at: clock(), grant, session, approved };
      const ruledOut = decide(policy(), first, NO_COUNTS);
      if (ruledOut.effect === 'deny') return refusal(ruledOut);
      const reason = await misfit();
      if (reason !== null) return { effect: 'deny', rule: ARGUMENTS_RULE, reason };
      for (let tries = 0; tries < MAX_TRIES; tries += 1) {
        const at = clock();
        const call = { tool, args, at, grant, session, approved };
        const decision = decide(policy(), call, NO_COUNTS);
        if (decision.effect !== 'allow') return refusal(decision);
        const { reservations, rule } = decision;
        if (counted || reservations.length === 0) return { effect: 'allow', rule, undo: null };
        const over = await store.reserve(reservations);
        if (over !== null) return refusal(overLimit(over));
        const undo = () => store.release(reservations);
        const isSliding = reservations.some(({ limit }) => limit.sliding === true);
        if (!isSliding || clock() - at <= GRACE_MS) return { effect: 'allow', rule, undo };
        // It was counted for a moment that is gone: a sliding window would end too early.
        await undo();
      }
      throw new Error('the counters are too busy to count a call in time');
    },
  };
}

function refusal({ effect, rule, reason }: Decision): Ruling {
  return { effect: effect === 'ask' ? 'ask' : 'deny', rule, reason };
}
