import { z } from 'zod';
import type { Attestation, Signature } from '../../domain/record/publisher.ts';
import { attestationOf, unchecked } from '../signatures/attested.ts';
import { isProvenance, statementIn } from '../signatures/statement.ts';
import { unnamedSignature } from '../signatures/unnamed-signature.ts';
import { type Verified, verifyBundle } from '../signatures/verify-bundle.ts';
import { bundleOf, COSIGN, payloadDigest } from './cosign-bundle.ts';
import type { RegistryClient } from './registry-client.ts';

/** What is signed about an image, as far as it was found. */
export interface ImageSignatures {
  readonly signature: Signature;
  readonly attestation?: Attestation;
}

/** A bundle of Sigstore, whatever its version. */
const BUNDLE = /^application\/vnd\.dev\.sigstore\.bundle\b/;
const NOTATION = 'application/vnd.cncf.notary.signature';
/** Predicate with which cosign 3 says that it signs an image. */
const SIGNS = 'https://sigstore.dev/cosign/sign/v1';
/** Documents that are read of each kind. */
const MAX_DOCUMENTS = 8;

const DigestSchema = z.string().regex(/^sha256:[0-9a-f]{64}$/);
const IndexSchema = z.object({
  manifests: z.array(z.object({ digest: DigestSchema, artifactType: z.string().optional() })),
});
const ManifestSchema = z.object({
  layers: z.array(
    z.object({
      mediaType: z.string(),
      digest: DigestSchema,
      annotations: z.record(z.string(), z.string()).default({}),
    }),
  ),
});

/**
 * Finds and checks what is signed about the image with this digest: bundles that refer to it (OCI 1.1 referrers, or the tag
 * that stands in for them), and signatures of cosign up to version 2, under a tag made of the digest. Null when the
 * registry does not say. Never throws. `cache` is a folder of the scanner's own.
 */
export async function imageSignatures(
  registry: RegistryClient,
  digest: string,
  cache: string,
): Promise<ImageSignatures | null> {
  try {
    const tag = digest.replace(':', '-');
    const referring = await referringDocuments(registry, digest, tag);
    const checked = await Promise.all(
      referring.bundles.map((bundle) => checkBundle(bundle, digest, cache)),
    );
    const attached = await attachedSignatures(registry, `${tag}.sig`, digest, cache);
    const signatures = [
      ...checked.flatMap(({ kind, verified }) =>
        kind === 'signature' ? signatureOf(verified) : [],
      ),
      ...attached,
      ...(referring.notation
        ? [unnamedSignature('unchecked', 'a signature of Notation is not read')]
        : []),
    ];
    const isOld = (await layersOf(registry, `${tag}.att`)).length > 0;
    const statements = [
      ...checked.flatMap(({ kind, verified }) =>
        kind === 'provenance' ? attestationOf(verified) : [],
      ),
      ...(isOld ? [unchecked('attached as cosign 2 did, which is not read')] : []),
    ];
    const [attestation] = statements.sort(byState);
    return {
      signature: signatures.sort(byState)[0] ?? unnamedSignature('none'),
      ...(attestation === undefined ? {} : { attestation }),
    };
  } catch {
    return null;
  }
}

const ORDER = ['verified', 'refused', 'self-signed', 'unchecked', 'none'] as const;
/** Anybody who may push can add a second signature: one that holds is not undone by another. */
function byState(a: { state: Signature['state'] }, b: { state: Signature['state'] }): number {
  return ORDER.indexOf(a.state) - ORDER.indexOf(b.state);
}

async function referringDocuments(
  registry: RegistryClient,
  digest: string,
  tag: string,
): Promise<{ bundles: unknown[]; notation: boolean }> {
  const bytes =
    (await registry.read(`referrers/${digest}`)) ?? (await registry.read(`manifests/${tag}`));
  if (bytes === null) return { bundles: [], notation: false };
  const { manifests } = IndexSchema.parse(JSON.parse(bytes.toString('utf8')));
  const named = manifests.filter(({ artifactType = '' }) => BUNDLE.test(artifactType));
  const bundles: unknown[] = [];
  for (const { digest: one } of named.slice(0, MAX_DOCUMENTS))
    for (const { mediaType, digest: blob } of await layersOf(registry, one))
      if (BUNDLE.test(mediaType)) {
        const text = await registry.read(`blobs/${blob}`);
        if (text !== null) bundles.push(JSON.parse(text.toString('utf8')));
      }
  return { bundles, notation: manifests.some(({ artifactType }) => artifactType === NOTATION) };
}

async function layersOf(registry: RegistryClient, reference: string) {
  const bytes = await registry.read(`manifests/${reference}`);
  if (bytes === null) return [];
  return ManifestSchema.parse(JSON.parse(bytes.toString('utf8'))).layers.slice(0, MAX_DOCUMENTS);
}

type Checked = { kind: 'signature' | 'provenance' | 'other'; verified: Verified };

async function checkBundle(bundle: unknown, digest: string, cache: string): Promise<Checked> {
  try {
    const { predicateType, subject } = statementIn(bundle);
    const kind =
      predicateType === SIGNS ? 'signature' : isProvenance(predicateType) ? 'provenance' : 'other';
    const fits = subject.some((one) => `sha256:${one.digest['sha256']}` === digest);
    if (!fits) return { kind, verified: { state: 'refused', reason: 'it is about other bytes' } };
    return { kind, verified: await verifyBundle(bundle, null, cache) };
  } catch {
    return { kind: 'signature', verified: { state: 'refused', reason: 'it holds no statement' } };
  }
}

async function attachedSignatures(
  registry: RegistryClient,
  tag: string,
  digest: string,
  cache: string,
): Promise<Signature[]> {
  const layers = await layersOf(registry, tag);
  const own = layers.filter(({ mediaType }) => mediaType === COSIGN.payload);
  return Promise.all(
    own.map(async ({ digest: blob, annotations }) => {
      const payload = await registry.read(`blobs/${blob}`);
      if (payload === null) return unnamedSignature('refused', 'what was signed is not there');
      return checkAttached(payload, new Map(Object.entries(annotations)), digest, cache);
    }),
  );
}

async function checkAttached(
  payload: Buffer,
  annotations: ReadonlyMap<string, string>,
  digest: string,
  cache: string,
): Promise<Signature> {
  try {
    if (payloadDigest(payload) !== digest)
      return unnamedSignature('refused', 'it is about other bytes');
    const bundle = bundleOf(payload, annotations);
    if (bundle === null)
      return unnamedSignature(
        'unchecked',
        'made with a key of its own, which the registry does not name',
      );
    return signatureOf(await verifyBundle(bundle, payload, cache));
  } catch {
    return unnamedSignature('refused', 'it is none of cosign');
  }
}

function signatureOf(verified: Verified): Signature {
  if (verified.state !== 'verified') return unnamedSignature(verified.state, verified.reason);
  const { name, workflow, issuer } = verified.signer;
  return { state: 'verified', reason: null, signer: workflow ?? name, issuer };
}
