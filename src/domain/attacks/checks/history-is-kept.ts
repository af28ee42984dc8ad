import type { EntryRule } from '../entry.ts';

/** `modified` is the day of the last change in substance, and changes are told oldest first. */
export const historyIsKept: EntryRule = ({ attack: { history, modified, timeline } }) => {
  const faults = [];
  const last = history.at(-1);
  if (last !== undefined && last.date !== modified)
    faults.push({
      field: 'modified',
      message: `is ${modified}, but the last change is of ${last.date}`,
    });
  for (const [field, dates] of [
    ['history', history.map((h) => h.date)],
    ['timeline', timeline.map((t) => t.date)],
  ] as const)
    if (dates.some((date, i) => i > 0 && date < (dates[i - 1] ?? '')))
      faults.push({ field, message: 'write the oldest first' });
  return faults;
};
