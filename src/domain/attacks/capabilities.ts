import { z } from 'zod';
import { CONTENT_CAPABILITIES } from './capabilities/content.ts';
import { EFFECT_CAPABILITIES } from './capabilities/effect.ts';
import { INPUT_CAPABILITIES } from './capabilities/input.ts';
import { LOSS_CAPABILITIES } from './capabilities/loss.ts';
import { MONEY_CAPABILITIES } from './capabilities/money.ts';
import { OPERATE_CAPABILITIES } from './capabilities/operate.ts';
import type { Capability } from './capability.ts';

/**
 * What attacks make use of, named in `abuses` of an entry. A rule sees signals, category and words
 * only, never a product: a new server is matched by what its record says.
 */
export const CAPABILITIES = [
  ...INPUT_CAPABILITIES,
  ...CONTENT_CAPABILITIES,
  ...EFFECT_CAPABILITIES,
  ...OPERATE_CAPABILITIES,
  ...LOSS_CAPABILITIES,
  ...MONEY_CAPABILITIES,
] as const satisfies readonly Capability[];

export type CapabilityId = (typeof CAPABILITIES)[number]['id'];
export const CapabilityIdSchema = z.enum(CAPABILITIES.map((c) => c.id) as CapabilityId[]);
