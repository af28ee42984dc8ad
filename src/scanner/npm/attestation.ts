import { z } from 'zod';
import type { Attestation } from '../../domain/record/publisher.ts';
import { attestationOf, refused, unchecked } from '../signatures/attested.ts';
import { isProvenance, statementIn } from '../signatures/statement.ts';
import { verifyBundle } from '../signatures/verify-bundle.ts';
import { fetchFromRegistry } from './registry-fetch.ts';

/** What a registry answers when it is asked for the attestations of a version. */
const AnswerSchema = z.object({
  attestations: z.array(z.object({ predicateType: z.string(), bundle: z.unknown() })),
});

/**
 * Fetches the build statement of a version and checks it: that Sigstore's authority gave the signer its certificate, that
 * the logs have the signature, and that it is about these very bytes (`sha512-…`). Never throws.
 */
export async function readAttestation(
  name: string,
  version: string,
  integrity: string | null,
  cache: string,
  timeoutSeconds: number,
): Promise<Attestation> {
  let answer: z.output<typeof AnswerSchema>;
  try {
    const path = `-/npm/v1/attestations/${encodeURIComponent(`${name}@${version}`)}`;
    const text = await fetchFromRegistry(path, timeoutSeconds);
    if (text === null) return unchecked('the registry names it and does not have it');
    answer = AnswerSchema.parse(JSON.parse(text));
  } catch {
    return unchecked('the registry did not give it');
  }
  const found = answer.attestations.find(({ predicateType }) => isProvenance(predicateType));
  if (found === undefined) return unchecked('the registry has a statement of another kind only');
  const verified = await verifyBundle(found.bundle, null, cache);
  if (verified.state !== 'verified') return attestationOf(verified);
  const fault = subjectFault(found.bundle, `pkg:npm/${purlName(name)}@${version}`, integrity);
  return fault === null ? attestationOf(verified) : refused(fault);
}

/** Why a statement is not about these bytes, null when it is. */
function subjectFault(bundle: unknown, purl: string, integrity: string | null): string | null {
  try {
    const { subject } = statementIn(bundle);
    const [, hash = ''] = /^sha512-([A-Za-z0-9+/=]+)$/.exec(integrity ?? '') ?? [];
    if (hash === '') return 'the registry gives no hash to hold it against';
    const hex = Buffer.from(hash, 'base64').toString('hex');
    const named = subject.filter((one) => one.name === purl);
    if (named.length === 0) return 'it is about another package or version';
    const fits = named.some(({ digest }) => digest['sha512'] === hex);
    return fits ? null : 'it is about other bytes';
  } catch {
    return 'it holds no statement';
  }
}

/** A package URL writes the `@` of a scope as `%40`. */
function purlName(name: string): string {
  return name.replace(/^@/, '%40');
}
