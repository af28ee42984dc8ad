import type { EntryRule } from '../entry.ts';

/** A package that was malicious has its id in the OSV list of such packages, or the page says why it has none. */
export const maliciousPackageListed: EntryRule = ({
  attack: { affected, kind, mal, technique, unverified },
}) => {
  const named = affected.find((product) => product.package !== null);
  if (kind !== 'incident' || technique !== 'supply-chain-backdoor' || named === undefined)
    return [];
  return mal.length > 0 || unverified.some(({ field }) => field === 'mal')
    ? []
    : [{ field: 'mal', message: `name the MAL id of ${named.package}, or list it in unverified` }];
};
