import canonicalize from 'canonicalize';
import type { EntryRule } from '../entry.ts';

/** Three honest calls are three: one that is written twice proves no more than once. */
export const honestCallsDiffer: EntryRule = ({ attack: { policy } }) => {
  if (policy === null) return [];
  const seen = new Set([canonicalize(policy.legitimateCall)]);
  return policy.honestCalls.flatMap((call, i) => {
    const text = canonicalize(call);
    const isNew = !seen.has(text);
    seen.add(text);
    return isNew
      ? []
      : [{ field: `policy.honestCalls[${i}]`, message: 'is written before: name another call' }];
  });
};
