import { onAbsence, onParam } from '../hit.ts';
import type { SignalRule } from '../signal-rule.ts';

/** Top-level parameters from which a tool has "many": 1 % of 6,860 tools with a schema have as many. */
export const MANY_PARAMETERS_FROM = 15;

/** Units of a description that are shown. */
const MAX_QUOTE_CHARS = 80;

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

export const MISSING_DESCRIPTION: SignalRule = {
  id: 'missing-description',
  title: 'Missing description',
  label: 'no description',
  kind: 'record',
  weight: 'low',
  looksFor: 'A description that is empty or blank.',
  why: 'Neither the model nor a person can tell what the tool does, but for its name.',
  test: (ctx) => (ctx.tool.description.trim() === '' ? [onAbsence('description')] : []),
};

export const DESCRIPTION_NOT_READ: SignalRule = {
  id: 'description-not-read',
  title: 'Description not read',
  label: 'description not read',
  kind: 'record',
  weight: 'medium',
  looksFor:
    'A description of which no sentence could be read: its language or script is not known, no word of it is a known verb or noun, or the words are mis-spelt.',
  why: 'The name is all that the verdict could rest on, and the text may say something worse.',
  test({ tool, descriptionUnread }) {
    if (!descriptionUnread) return [];
    const quote = tool.description.slice(0, MAX_QUOTE_CHARS);
    return [
      { param: null, evidence: { field: 'description', start: 0, end: quote.length, quote } },
    ];
  },
};

export const MISSING_SCHEMA: SignalRule = {
  id: 'missing-schema',
  title: 'Missing schema',
  label: 'no schema',
  kind: 'record',
  weight: 'low',
  looksFor: 'A record without an input schema.',
  why: 'What goes into the call is not known, so no rule on arguments can be written.',
  test: (ctx) =>
    ctx.tool.inputSchema === null
      ? [
          {
            param: null,
            evidence: { field: '/inputSchema', start: 0, end: 17, quote: 'inputSchema: null' },
          },
        ]
      : [],
};
