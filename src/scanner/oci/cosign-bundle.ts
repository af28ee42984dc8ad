import { createHash, X509Certificate } from 'node:crypto';
import { z } from 'zod';

/** Names that cosign gives to what it writes beside a payload (cosign, specs/SIGNATURE_SPEC.md). */
export const COSIGN = {
  payload: 'application/vnd.dev.cosign.simplesigning.v1+json',
  signature: 'dev.cosignproject.cosign/signature',
  certificate: 'dev.sigstore.cosign/certificate',
  chain: 'dev.sigstore.cosign/chain',
  logged: 'dev.sigstore.cosign/bundle',
} as const;

const LoggedSchema = z.object({
  SignedEntryTimestamp: z.string(),
  Payload: z.object({
    body: z.string(),
    integratedTime: z.number().int(),
    logIndex: z.number().int(),
    logID: z.string().regex(/^[0-9a-f]{64}$/),
  }),
});
const PayloadSchema = z.object({
  critical: z.object({ image: z.object({ 'docker-manifest-digest': z.string() }) }),
});
const MAX_CERTIFICATES = 8;

/**
 * A signature as cosign up to version 2 attaches it, as the bundle that Sigstore's clients read; null for one without a
 * certificate or without a log entry (made with somebody's own key). Throws an Error for what is neither.
 */
export function bundleOf(payload: Buffer, annotations: ReadonlyMap<string, string>): object | null {
  const [certificate, logged] = [COSIGN.certificate, COSIGN.logged].map((name) =>
    annotations.get(name),
  );
  if (certificate === undefined || logged === undefined) return null;
  const { SignedEntryTimestamp: promise, Payload: entry } = LoggedSchema.parse(JSON.parse(logged));
  const certificates = certificatesIn(`${certificate}\n${annotations.get(COSIGN.chain) ?? ''}`);
  return {
    mediaType: 'application/vnd.dev.sigstore.bundle+json;version=0.1',
    verificationMaterial: {
      x509CertificateChain: { certificates: certificates.map((rawBytes) => ({ rawBytes })) },
      tlogEntries: [
        {
          logIndex: `${entry.logIndex}`,
          logId: { keyId: Buffer.from(entry.logID, 'hex').toString('base64') },
          kindVersion: { kind: 'hashedrekord', version: '0.0.1' },
          integratedTime: `${entry.integratedTime}`,
          inclusionPromise: { signedEntryTimestamp: promise },
          canonicalizedBody: entry.body,
        },
      ],
    },
    messageSignature: {
      messageDigest: {
        algorithm: 'SHA2_256',
        digest: createHash('sha256').update(payload).digest('base64'),
      },
      signature: annotations.get(COSIGN.signature) ?? '',
    },
  };
}

/** Digest of the image that a payload of cosign is about. */
export function payloadDigest(payload: Buffer): string {
  const { critical } = PayloadSchema.parse(JSON.parse(payload.toString('utf8')));
  return critical.image['docker-manifest-digest'];
}

function certificatesIn(pem: string): string[] {
  const found = pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
  return found
    .slice(0, MAX_CERTIFICATES)
    .map((one) => new X509Certificate(one).raw.toString('base64'));
}
