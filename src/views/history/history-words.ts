import type { ListState } from '../../domain/history/change-log.ts';
import type { ChangeClass, Direction } from '../../domain/history/change-rule.ts';
import { truncate } from '../../domain/text/truncate.ts';
import { visibleText } from '../../domain/text/visible-text.ts';

/** What can happen to a tool between two scans. */
export const CHANGE_KINDS = [
  'risk',
  'schema',
  'wording',
  'cosmetic',
  'added',
  'removed',
  'verdict',
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** Each kind as a heading, and what it means. */
export const KIND_WORDS = {
  risk: {
    title: 'Risk changes',
    means: 'What a call can do at worst, or what is promised about it, is no longer what it was.',
  },
  schema: {
    title: 'Schema changes',
    means:
      'Parameters, types, allowed values, annotations or the result changed, and no rule of risk fired.',
  },
  wording: {
    title: 'Wording changes',
    means: 'Texts changed; verdict, signals, acts and schema did not.',
  },
  cosmetic: {
    title: 'Cosmetic changes',
    means: 'White space, case, punctuation, Markdown or order of keys.',
  },
  added: { title: 'Tools added', means: 'A tool that the version before did not list.' },
  removed: { title: 'Tools removed', means: 'A tool that is no longer listed.' },
  verdict: {
    title: 'Verdict changes',
    means: 'Another risk category: because the definition changed, or because our rules did.',
  },
} as const satisfies Record<ChangeKind, { title: string; means: string }>;

const DIRECTION_WORDS = {
  rise: 'risk, higher',
  drop: 'risk, lower',
  unclear: 'risk, look at it',
} as const satisfies Record<Direction, string>;

/** The class of a change in a word or two. */
export function classLabel(kind: ChangeClass, direction: Direction | null): string {
  return kind === 'risk' && direction !== null ? DIRECTION_WORDS[direction] : kind;
}

/** `1.2.0 (published 2026-03-01)`, `1.2.0`, or the day of the list where the source has no versions. */
export function stateWords({ version, published, listedAt }: ListState): string {
  if (version === null) return `list of ${listedAt.slice(0, 10)}`;
  const shown = truncate(visibleText(version), 40);
  return published === null ? shown : `${shown} (published ${published.slice(0, 10)})`;
}
