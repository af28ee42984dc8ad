import type { SignalRule } from '../signal-rule.ts';
import { directives, placesIn } from '../text-places.ts';

export const QUOTED_DIRECTIVE: SignalRule = {
  id: 'quoted-directive',
  title: 'Quoted directive',
  label: 'quotes an order',
  kind: 'text',
  weight: 'low',
  looksFor:
    'Words that would order the model about, which the record quotes as an example or says that the tool looks for: after "such as", "like", "for example", "detects", in twelve languages.',
  why: 'A tool against such texts names them, and a text that only seems to quote can still be obeyed.',
  test: (ctx) => placesIn(ctx, directives(ctx, true)),
};
