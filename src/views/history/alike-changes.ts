import type { ChangedTool, FieldValues, LogEntry } from '../../domain/history/change-log.ts';

/** A change of one place that several tools of an entry share, word for word. */
export interface AlikePlace {
  place: FieldValues;
  /** Tools that have it, at least MIN_TOOLS. */
  tools: number;
}

/** What an entry's tools share, and which tools changed in nothing else. */
export interface AlikeChanges {
  /** Most tools first. */
  places: AlikePlace[];
  /** Names of tools that are told whole by `places`; never one of class risk or with another verdict. */
  only: ReadonlySet<string>;
  /** True when `places` has this change. */
  has: (place: FieldValues) => boolean;
}

/** From three on, telling a change once is shorter than telling it each time. */
const MIN_TOOLS = 3;

const NONE_ALIKE: AlikeChanges = { places: [], only: new Set(), has: () => false };

/** The changes that tools of an entry share, the `most` most common of them; a release often touches every tool alike. */
export function alikeChanges({ changed }: LogEntry, most: number): AlikeChanges {
  if (most === 0) return NONE_ALIKE;
  const found = new Map<string, AlikePlace>();
  for (const { fields } of changed) {
    for (const place of fields) {
      const key = keyOf(place);
      found.set(key, { place, tools: (found.get(key)?.tools ?? 0) + 1 });
    }
  }
  const shown = [...found]
    .filter(([, { tools }]) => tools >= MIN_TOOLS)
    .sort(([, a], [, b]) => b.tools - a.tools)
    .slice(0, most);
  const keys = new Set(shown.map(([key]) => key));
  const has = (place: FieldValues): boolean => keys.has(keyOf(place));
  const told = changed.filter(
    (change) => isMild(change) && change.fields.length > 0 && change.fields.every(has),
  );
  return {
    places: shown.map(([, alike]) => alike),
    only: new Set(told.map(({ name }) => name)),
    has,
  };
}

/** True for a change that may be told together with others: not of class risk, the verdict stayed. */
export function isMild({ class: kind, category }: ChangedTool): boolean {
  return kind !== 'risk' && category.before === category.after;
}

function keyOf({ field, at, before, after }: FieldValues): string {
  return JSON.stringify([field, at, before ?? null, after ?? null, before === undefined]);
}
