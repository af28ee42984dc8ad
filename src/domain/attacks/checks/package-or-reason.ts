import type { EntryRule } from '../entry.ts';

/** Reasons that say something about a product, and so need to be seen somewhere. */
const OF_A_PRODUCT = new Set([
  'hosted',
  'application',
  'unpublished',
  'no releases',
  'other versions',
  'several',
]);

/** An entry says why it names no package exactly where it names none. Without a word nobody looked. */
export const packageOrReason: EntryRule = ({ attack: { affected, noPackage, members } }) => {
  const named = affected.find((product) => product.package !== null);
  if (noPackage === null) return [];
  if (named !== undefined)
    return [{ field: 'noPackage', message: `must be null beside the package ${named.package}` }];
  if ((noPackage.reason === 'campaign') !== members.length > 0)
    return [{ field: 'noPackage.reason', message: 'campaign is for entries that have members' }];
  if (OF_A_PRODUCT.has(noPackage.reason) && affected.length === 0)
    return [
      { field: 'noPackage.reason', message: `${noPackage.reason} needs a product in affected` },
    ];
  return OF_A_PRODUCT.has(noPackage.reason) && noPackage.source === null
    ? [{ field: 'noPackage.source', message: `name where ${noPackage.reason} can be seen` }]
    : [];
};
