import type { EntryRule } from '../entry.ts';

/**
 * No source may be older than the day of disclosure: what somebody could read was public.
 * Left out: documents of a weakness in general, which research and patterns cite.
 */
export const sourceBeforeDisclosed: EntryRule = ({ attack }) => {
  if (attack.kind === 'research' || attack.kind === 'pattern') return [];
  return attack.sources.flatMap(({ date, type }, i) => {
    // A fix or a report to the project may lie before the publication.
    if (date === null || type === 'FIX' || type === 'REPORT' || type === 'INTRODUCED') return [];
    const known = Math.min(date.length, attack.disclosed.length);
    return date.slice(0, known) < attack.disclosed.slice(0, known)
      ? [
          {
            field: `sources[${i}].date`,
            message: `is ${date}, before disclosed (${attack.disclosed}): disclose with the oldest source`,
          },
        ]
      : [];
  });
};
