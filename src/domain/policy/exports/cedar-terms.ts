import type { Condition } from '../schema.ts';
import { argumentTerm, canSayTerm, topKey } from './argument-terms.ts';
import type { PlannedTool } from './plan.ts';

/** How a product names an argument in Cedar: an attribute of a record. */
export interface CedarArguments {
  record: string;
  attribute: (key: string) => string;
  /** False where the attribute is missing though the argument is there: lists and objects in ToolHive. */
  sees: boolean;
}

/** True where Cedar can say all rules about a tool's arguments: texts and truth values at the top. */
export function canSayInCedar(args: CedarArguments): (tool: PlannedTool) => boolean {
  return (tool) => canSayTerm(tool, (one) => cedarTest(one, args) !== null);
}

/** The clauses of a permit that hold where the rules about the arguments do; empty where there are none. */
export function cedarClauses(tool: PlannedTool, args: CedarArguments): string {
  const { all, none } = argumentTerm(tool);
  const say = (one: Condition): string => cedarTest(one, args) ?? 'false';
  const clauses = [
    ...(all.length === 0 ? [] : [`when { ${all.map(say).join(' && ')} }`]),
    ...none.map((group) => `unless { ${group.map(say).join(' && ')} }`),
  ];
  return clauses.map((clause) => `\n${clause}`).join('');
}

/** One condition. A permit whose clause cannot be evaluated permits nothing, so a denial is a clause of the permit too. */
function cedarTest(condition: Condition, args: CedarArguments): string | null {
  const key = topKey(condition);
  if (key === null || !key.isWellFormed()) return null;
  const attribute = cedarText(args.attribute(key));
  const has = `${args.record} has ${attribute}`;
  const value = `${args.record}[${attribute}]`;
  const isOne = (values: readonly unknown[]): string | null => {
    const said = values.map(cedarValue);
    if (!said.every((text) => text !== null)) return null;
    return `(${has} && [${said.join(', ')}].contains(${value}))`;
  };
  const not = (text: string | null): string | null => (text === null ? null : `!${text}`);
  switch (condition.op) {
    case 'eq':
      return isOne([condition.value]);
    case 'in':
      return isOne(condition.value);
    case 'neq':
      return not(isOne([condition.value]));
    case 'not_in':
      return not(isOne(condition.value));
    case 'exists':
      if (!args.sees) return null;
      return condition.value ? `(${has})` : `!(${has})`;
    default:
      return null;
  }
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
