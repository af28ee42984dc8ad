import { onParam } from '../hit.ts';
import type { SignalRule } from '../signal-rule.ts';

/** Top-level parameters from which a tool has "many": 1 % of 6,860 tools with a schema have as many. */
export const MANY_PARAMETERS_FROM = 15;

export const MANY_PARAMETERS: SignalRule = {
  id: 'many-parameters',
  title: 'Many parameters',
  label: 'many parameters',
  kind: 'record',
  weight: 'low',
  looksFor: `At least ${MANY_PARAMETERS_FROM} top-level parameters; the words point at the one that reaches the number.`,
  why: 'A person who is asked to approve a call does not read that many values.',
  test(ctx) {
    const top = ctx.params.filter((view) => view.param.depth === 0);
    const reached = top[MANY_PARAMETERS_FROM - 1];
    return reached === undefined ? [] : [{ ...onParam(reached), param: null }];
  },
};
