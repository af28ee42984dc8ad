import type { Attestation } from '../../domain/record/publisher.ts';
import type { Verified } from './verify-bundle.ts';

const NOTHING = { repository: null, commit: null, ref: null, workflow: null, issuer: null };

export const unchecked = (reason: string): Attestation => ({
  ...NOTHING,
  state: 'unchecked',
  reason,
});
export const refused = (reason: string): Attestation => ({ ...NOTHING, state: 'refused', reason });

/** What came of checking a statement; of a verified one it says what its signer's certificate says. */
export function attestationOf(verified: Verified): Attestation {
  if (verified.state !== 'verified')
    return { ...NOTHING, state: verified.state, reason: verified.reason };
  const { repository, commit, ref, workflow, name, issuer } = verified.signer;
  return {
    state: 'verified',
    reason: null,
    repository,
    commit,
    ref,
    workflow: workflow ?? name,
    issuer,
  };
}
