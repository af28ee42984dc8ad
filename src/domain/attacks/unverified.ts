import type { Attack } from './attack.ts';
import type { EntryFault, EntryRule } from './entry.ts';

/**
 * Fields that an entry may list as unverified, with how to read them. The value must be empty
 * (null or an empty list), so that a page cannot show by mistake what nobody confirmed.
 */
const FIELDS: Readonly<Record<string, (attack: Attack) => readonly unknown[]>> = {
  cve: (a) => a.cve,
  ghsa: (a) => a.ghsa,
  mal: (a) => a.mal,
  cvss: (a) => [a.cvss],
  'cvss.score': (a) => [a.cvss?.score],
  'cvss.vector': (a) => [a.cvss?.vector],
  affected: (a) => a.affected,
  'affected.package': (a) =>
    a.affected.filter((p) => p.package === null).length > 0 ? [] : a.affected,
  'affected.versions': (a) =>
    a.affected.filter((p) => p.versions === null).length > 0 ? [] : a.affected,
  'affected.fixedIn': (a) =>
    a.affected.filter((p) => p.fixedIn.length === 0).length > 0 ? [] : a.affected,
  toolNames: (a) => a.toolNames,
  'mappings.cwe': (a) => a.mappings.cwe,
  /** Known to the month or year only. */
  'disclosed.day': (a) => (a.disclosed.length === 10 ? [a.disclosed] : []),
  /** Open points about the entry as a whole: never a value of a field. */
  sources: () => [],
  cause: () => [],
  extent: () => [],
};

/** Faults of `unverified`: a field that does not exist, or one that is filled in all the same. */
export const unverifiedFaults: EntryRule = ({ attack }) =>
  attack.unverified.flatMap(({ field }, i): EntryFault[] => {
    const read = Object.hasOwn(FIELDS, field) ? FIELDS[field] : undefined;
    if (read === undefined)
      return [
        {
          field: `unverified[${i}].field`,
          message: `"${field}" is none of ${Object.keys(FIELDS).join(', ')}`,
        },
      ];
    return read(attack).some((v) => v !== null && v !== undefined)
      ? [{ field, message: 'is listed as unverified, so it must be empty' }]
      : [];
  });
