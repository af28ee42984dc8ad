import type { SignalRule } from '../signal-rule.ts';

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
