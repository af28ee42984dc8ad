import { leaves, SINK_PHRASES } from '../leaving.ts';
import { FREE_TEXT_PARAMS } from '../sending.ts';
import type { SignalRule } from '../signal-rule.ts';

export const FREE_TEXT_SINK: SignalRule = {
  id: 'free-text-sink',
  title: 'Free text into an outbound sink',
  label: 'free text out',
  kind: 'input',
  weight: 'medium',
  looksFor: 'A free-text parameter (text, body, message, content) of a tool that sends data out.',
  why: 'Any text fits, a stolen secret included, and a rule can only limit its length.',
  phrases: SINK_PHRASES,
  test(ctx, said) {
    return said.length > 0 && leaves(ctx) ? FREE_TEXT_PARAMS(ctx) : [];
  },
};
