import type { EntryRule } from '../entry.ts';

/** The tools of a public package can be looked up, so its entry has their names, or says why it has not. */
export const namesOfPublicPackage: EntryRule = ({ attack: { affected, policy } }) => {
  if (policy === null) return [];
  const named = affected.find((product) => product.package !== null);
  const field = 'policy.examplesBecause';
  const isDue = policy.namesAreExamples && named !== undefined;
  if (isDue && policy.examplesBecause === null)
    return [{ field, message: `use the tools of ${named.package}, or say why they are examples` }];
  return !isDue && policy.examplesBecause !== null
    ? [{ field, message: 'is for names that are ours beside a package' }]
    : [];
};
