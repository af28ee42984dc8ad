import type { Param } from '../../record/schema-params.ts';
import { PROXY_INPUT_RULE } from '../rules/claim-rules.ts';
import { quoteParam } from '../text/quote-param.ts';
import type { Evidence } from '../verdict.ts';
import { wordSet } from '../words/word-set.ts';
import { argumentKey } from './argument-key.ts';

const SERVERS = wordSet('server mcp_server server_name server_id upstream connector toolkit');
const CALLED = wordSet('method tool tool_name function_name method_name action_name');
const HANDED = wordSet('params parameters arguments args input tool_input tool_args payload');

/** Evidence that a call is passed on to whatever server and tool its arguments name. */
export function findProxyInput(params: readonly Param[]): Evidence | undefined {
  if (params.length < 3) return undefined;
  const top = params.filter(({ depth }) => depth === 0);
  const has = (set: ReadonlySet<string>): Param | undefined =>
    top.find((param) => set.has(argumentKey(param)));
  const called = has(CALLED);
  if (called === undefined || has(SERVERS) === undefined || has(HANDED) === undefined)
    return undefined;
  return { ...quoteParam(called), rule: PROXY_INPUT_RULE.id };
}
