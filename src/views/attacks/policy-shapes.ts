import type { PolicyVerdict } from '../../domain/attacks/vocabulary.ts';

/** One shape an answer of "can a call policy stop it": full, half, empty. SVG paths in a box of 16 units, filled by the even-odd rule. */
export const POLICY_SHAPES = {
  stops: 'M2 2h12v12H2z',
  reduces: 'M2 2h12v12H2zM8 3.8v8.4h4.2V3.8z',
  cannot: 'M2 2h12v12H2zM3.8 3.8v8.4h8.4V3.8z',
} as const satisfies Record<PolicyVerdict, string>;
