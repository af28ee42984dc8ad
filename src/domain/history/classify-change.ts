import type { ServerHead } from '../record/server-record.ts';
import type { ToolRecord } from '../record/tool-record.ts';
import type { Category } from '../verdict/verdict.ts';
import {
  CHANGE_CLASSES,
  type ChangeClass,
  DIRECTIONS,
  type Direction,
  type Finding,
} from './change-rule.ts';
import { CHANGE_RULES } from './change-rules.ts';
import { toolState } from './tool-change.ts';

/** A finding with the rule that made it. */
export interface Reason extends Finding {
  rule: string;
  class: ChangeClass;
}

/** What a change of a definition is, and why we say so. */
export interface ChangeVerdict {
  class: ChangeClass;
  /** Where a change of class `risk` leads, else null. */
  direction: Direction | null;
  /** Never empty, worst class first. */
  reasons: Reason[];
  /** Category of both definitions by the rules of today. */
  category: { before: Category; after: Category };
}

/** Most reasons that are kept: more would repeat each other. */
const MAX_REASONS = 12;
/** Longest quotation in a reason, in UTF-16 units. */
const MAX_QUOTE_CHARS = 200;

/**
 * Classifies the change of a definition under one name. `server` is the server that lists it. Pure and deterministic;
 * linear in the size of both definitions. Where no rule fires the change is cosmetic: canonical forms differ in
 * nothing that a reader or a checker sees (the order of keys, of a list whose order says nothing).
 */
export function classifyChange(
  before: ToolRecord,
  after: ToolRecord,
  server?: ServerHead,
): ChangeVerdict {
  const change = { before: toolState(before, server), after: toolState(after, server) };
  const found = CHANGE_RULES.flatMap((rule): Reason[] =>
    rule.test(change).map((one) => ({ ...quoted(one), rule: rule.id, class: rule.class })),
  ).sort((a, b) => rank(b) - rank(a));
  const worst = found[0]?.class ?? 'cosmetic';
  const directions = found.flatMap(({ direction }) => direction ?? []);
  return {
    class: worst,
    direction: DIRECTIONS.find((direction) => directions.includes(direction)) ?? null,
    reasons: found.length === 0 ? [ORDER_ONLY] : found.slice(0, MAX_REASONS),
    category: { before: change.before.verdict.category, after: change.after.verdict.category },
  };
}

const ORDER_ONLY: Reason = {
  rule: 'form',
  class: 'cosmetic',
  direction: null,
  says: 'Only the order of keys changed.',
  param: null,
  before: '',
  after: '',
};

/** Worst class first; inside risk a rise before the others. */
function rank(reason: Reason): number {
  const direction =
    reason.direction === null ? 0 : DIRECTIONS.length - DIRECTIONS.indexOf(reason.direction);
  return CHANGE_CLASSES.indexOf(reason.class) * 10 + direction;
}

function quoted(one: Finding): Finding {
  return { ...one, before: short(one.before), after: short(one.after) };
}

/** Cut to its limit, and without the halves of pairs that a rule's own cut left at its ends. */
function short(text: string): string {
  const whole = text.length <= MAX_QUOTE_CHARS;
  const cut = whole ? text : text.slice(0, MAX_QUOTE_CHARS - 1);
  const clean = cut.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '');
  return whole ? clean : `${clean}\u2026`;
}
