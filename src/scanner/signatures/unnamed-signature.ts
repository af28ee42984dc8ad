import type { Signature } from '../../domain/record/publisher.ts';

/** A signature of which no signer can be told. */
export const unnamedSignature = (
  state: Signature['state'],
  reason: string | null = null,
): Signature => ({ state, reason, signer: null, issuer: null });
