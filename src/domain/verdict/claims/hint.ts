import type { ToolRecord } from '../../record/tool-record.ts';
import { HINT_RULE } from '../rules/claim-rules.ts';
import type { Category, Evidence } from '../verdict.ts';

/** What the server's own hints claim: they can only raise. */
export function readHint({
  annotations,
}: ToolRecord): { category: Category; evidence: Evidence } | undefined {
  const claims = (hint: string, value: boolean): boolean =>
    annotations !== null && Object.hasOwn(annotations, hint) && annotations[hint] === value;
  const evidence = (hint: string, value: boolean): Evidence => {
    const quote = `${hint}: ${value}`;
    const field = `/annotations/${hint}`;
    return { field, start: 0, end: quote.length, quote, rule: HINT_RULE.id };
  };
  if (claims('readOnlyHint', true)) return undefined;
  if (claims('destructiveHint', true))
    return { category: 'Destructive', evidence: evidence('destructiveHint', true) };
  if (claims('readOnlyHint', false))
    return { category: 'Write', evidence: evidence('readOnlyHint', false) };
  return undefined;
}
