import type { Condition } from '../schema.ts';
import { argumentTerm, canSayTerm, type Role, sayCondition, topKey } from './argument-terms.ts';
import type { PlannedTool } from './plan.ts';

/** How a product names an argument in Cedar: an attribute of a record. */
export interface CedarArguments {
  record: string;
  attribute: (key: string) => string;
  /** The attribute that tells of an argument whose value is not handed over; null where nothing does. */
  unseen: ((key: string) => string) | null;
}

/** What Cedar makes of a null (findings/cedar-decides-nothing-where-an-argument-is-null.sh). */
export const NO_DECISION =
  'Cedar has no null: its engine (4.13.0) decides nothing about a call with one among its arguments. What the gateway makes of that was not run.';

/** True where Cedar can say all rules about a tool's arguments: texts and truth values at the top. */
export function canSayInCedar(args: CedarArguments): (tool: PlannedTool) => boolean {
  return (tool) => canSayTerm(tool, (one, role) => cedarTest(one, role, args) !== null);
}

/** The clauses of a permit that hold where the rules about the arguments do; empty where there are none. */
export function cedarClauses(tool: PlannedTool, args: CedarArguments): string {
  const { all, none } = argumentTerm(tool);
  const say = (one: Condition, role: Role): string => cedarTest(one, role, args) ?? 'false';
  const clauses = [
    ...(all.length === 0 ? [] : [`when { ${all.map((one) => say(one, 'require')).join(' && ')} }`]),
    ...none.map((group) => `unless { ${group.map((one) => say(one, 'deny')).join(' && ')} }`),
  ];
  return clauses.map((clause) => `\n${clause}`).join('');
}

/**
 * One condition. A permit whose clause cannot be evaluated permits nothing: so a denial is a clause of the permit too,
 * and a value of another type than the ones that are compared is made an error.
 */
function cedarTest(condition: Condition, role: Role, args: CedarArguments): string | null {
  const key = topKey(condition);
  if (key === null || !key.isWellFormed()) return null;
  const attribute = cedarText(args.attribute(key));
  const has = `${args.record} has ${attribute}`;
  const value = `${args.record}[${attribute}]`;
  const unseen = args.unseen === null ? null : `${args.record} has ${cedarText(args.unseen(key))}`;
  const isOne = (values: readonly unknown[]): string | null => {
    const said = values.map(cedarValue);
    const typed = typeTest(values, value);
    if (typed === null || !said.every((text) => text !== null)) return null;
    return `${has} && ${typed} && [${said.join(', ')}].contains(${value})`;
  };
  const isOneOf = (values: readonly unknown[]): string | null => {
    const same = isOne(values);
    if (same === null || role === 'require') return same === null ? null : `(${same})`;
    return unseen === null ? null : `(${unseen} || ${same})`;
  };
  const isNoneOf = (values: readonly unknown[]): string | null => {
    const same = isOne(values);
    if (same === null || role === 'deny') return same === null ? null : `!(${same})`;
    return unseen === null ? null : `(!(${unseen}) && !(${same}))`;
  };
  const exists = (wanted: boolean): string | null => {
    // Where nothing tells a hidden value from a missing one, the answer that denies more is given.
    if (wanted === (role === 'require')) return wanted ? `(${has})` : `!(${has})`;
    if (unseen === null) return null;
    return wanted ? `(${has} || ${unseen})` : `(!(${has}) && !(${unseen}))`;
  };
  return sayCondition(condition, { isOneOf, isNoneOf, exists });
}

/** True for a value of the one type that all of these have, and an error for any other; null where they have several. */
function typeTest(values: readonly unknown[], value: string): string | null {
  const types = new Set(values.map((one) => typeof one));
  if (types.size !== 1) return null;
  if (types.has('string')) return `${value} like "*"`;
  return types.has('boolean') ? `(${value} || !${value})` : null;
}

/** Numbers are left out: the products hand them over as Long or as decimal. */
function cedarValue(value: unknown): string | null {
  if (typeof value === 'boolean') return String(value);
  return typeof value === 'string' && value.isWellFormed() ? cedarText(value) : null;
}

/** A Cedar string: all but plain printable characters as \u{…}. */
export function cedarText(text: string): string {
  const escaped = text.replaceAll(/["\\]|[\p{C}\p{Zl}\p{Zp}]/gu, (char) =>
    char === '"' || char === '\\' ? `\\${char}` : `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`,
  );
  return `"${escaped}"`;
}
