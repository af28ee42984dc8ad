import { allScores, type Cvss } from '../all-scores.ts';
import type { EntryFault, EntryRule } from '../entry.ts';

const faultsOf = ({ score, vector, version }: Cvss, field: string): EntryFault[] => {
  if (score === null && vector === null)
    return [{ field, message: 'give a score or a vector, else null' }];
  return vector === null || vector.startsWith(`CVSS:${version}/`)
    ? []
    : [
        {
          field: `${field}.version`,
          message: `is ${version}, but the vector is ${vector.slice(0, 8)}`,
        },
      ];
};

/** Every score has a value and its own version; one beside the first names its source and is another one. */
export const scoresAreSaid: EntryRule = ({ attack }) => {
  const { cvss, cvssOther, sources } = attack;
  const all = allScores(attack);
  const key = ({ version, issuer }: Cvss) => `${version} by ${issuer}`;
  const urls = new Set(sources.map(({ url }) => url));
  return [
    ...(cvss === null ? [] : faultsOf(cvss, 'cvss')),
    ...(cvss === null && cvssOther.length > 0
      ? [{ field: 'cvssOther', message: 'stands beside a first score; write it to cvss' }]
      : []),
    ...cvssOther.flatMap((other, i): EntryFault[] => {
      const field = `cvssOther[${i}]`;
      const faults = faultsOf(other, field);
      if (all.findIndex((o) => key(o) === key(other)) < all.indexOf(other))
        faults.push({ field, message: `CVSS ${key(other)} stands twice` });
      if (other.source === null || !urls.has(other.source))
        faults.push({ field: `${field}.source`, message: 'name the source of the entry with it' });
      return faults;
    }),
  ];
};
