import type { SignalRule } from '../signal-rule.ts';

export const MISSING_SCHEMA: SignalRule = {
  id: 'missing-schema',
  title: 'Missing schema',
  label: 'no schema',
  kind: 'record',
  weight: 'low',
  looksFor:
    'A record without an input schema, or with one that lists no argument and shuts none out where name or description say that a call brings something.',
  why: 'What goes into the call is not known, so no rule on arguments can be written.',
  test: ({ tool: { inputSchema }, unrecorded }) => {
    if (inputSchema !== null && !unrecorded) return [];
    const quote = inputSchema === null ? 'inputSchema: null' : 'inputSchema';
    const evidence = { field: '/inputSchema', start: 0, end: quote.length, quote };
    return [{ param: null, evidence }];
  },
};
