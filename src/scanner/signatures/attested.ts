import type { Attestation } from '../../domain/record/publisher.ts';
import type { Signer } from './verify-bundle.ts';

const NOTHING = { repository: null, commit: null, ref: null, workflow: null, issuer: null };

export const unchecked = (reason: string): Attestation => ({
  ...NOTHING,
  state: 'unchecked',
  reason,
});
export const refused = (reason: string): Attestation => ({ ...NOTHING, state: 'refused', reason });

/** What a verified statement says, by its signer's certificate alone. */
export function attested({ repository, commit, ref, workflow, name, issuer }: Signer): Attestation {
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
