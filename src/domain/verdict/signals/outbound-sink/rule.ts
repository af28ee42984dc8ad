import { leaves, SINK_PHRASES } from '../leaving.ts';
import type { SignalRule } from '../signal-rule.ts';

export const OUTBOUND_SINK: SignalRule = {
  id: 'outbound-sink',
  title: 'Outbound sink',
  label: 'sends data out',
  kind: 'effect',
  weight: 'high',
  looksFor:
    'Words that say data of the caller leaves: messages, comments, issues, uploads, publications, shares, HTTP requests with a body, webhooks.',
  why: 'It is the last step of a data theft: what an agent has read can be put in here.',
  phrases: SINK_PHRASES,
  test(ctx, said) {
    return leaves(ctx) ? said : [];
  },
};
