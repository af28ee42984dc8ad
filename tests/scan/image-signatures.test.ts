import { X509Certificate } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Bundle } from 'sigstore';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { COSIGN } from '../../src/scanner/oci/cosign-bundle.ts';
import { imageSignatures } from '../../src/scanner/oci/image-signatures.ts';
import { registryClient } from '../../src/scanner/oci/registry-client.ts';
import { type ImageRegistry, startImageRegistry } from '../support/servers/image-registry.ts';
import { type SigstoreDeployment, startSigstore, WORKFLOW } from '../support/sigstore.ts';

vi.setConfig({ testTimeout: 600_000, hookTimeout: 600_000 });

const BUNDLE = 'application/vnd.dev.sigstore.bundle.v0.3+json';
const SIGNS = 'https://sigstore.dev/cosign/sign/v1';
const PROVENANCE = 'https://slsa.dev/provenance/v1';
const ANN = {
  iss: 'https://accounts.example.com',
  sub: 'ann@example.com',
  email: 'ann@example.com',
  email_verified: true,
};

let folder: string;
let sigstore: SigstoreDeployment;
let registry: ImageRegistry;
let images = 0;
let image: { repository: string; digest: string };

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'toolward-image-signatures-'));
  [sigstore, registry] = await Promise.all([startSigstore(folder), startImageRegistry()]);
});
beforeEach(() => {
  vi.stubEnv('TOOLWARD_TUF_MIRROR', sigstore.mirror);
  vi.stubEnv('TOOLWARD_TUF_ROOT', sigstore.root);
  images += 1;
  const repository = `tools/image-${images}`;
  image = { repository, digest: registry.pushManifest(repository, 'latest', { images }) };
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await Promise.all([sigstore.close(), registry.close()]);
  rmSync(folder, { recursive: true, force: true });
});

const find = () =>
  imageSignatures(
    registryClient(registry.host, image.repository),
    image.digest,
    join(folder, `cache-${images}`),
  );
const statement = (predicateType: string, sha256 = image.digest.slice('sha256:'.length)) => ({
  _type: 'https://in-toto.io/Statement/v1',
  subject: [{ digest: { sha256 } }],
  predicateType,
  predicate: {},
});

/** Offers a document that refers to the image; returns its line of the index. */
function document(content: object, artifactType: string) {
  const layer = registry.pushBlob(Buffer.from(JSON.stringify(content)));
  const digest = registry.pushManifest(image.repository, layer.digest, {
    layers: [{ mediaType: artifactType, ...layer }],
  });
  return { digest, artifactType };
}

/** Offers a signature as cosign 2 attaches it. */
function attach(digest: string, bundle: Bundle, payload: Buffer, without: readonly string[] = []) {
  const material = bundle.verificationMaterial;
  const raw =
    material?.certificate?.rawBytes ?? material?.x509CertificateChain?.certificates[0]?.rawBytes;
  const [entry] = material?.tlogEntries ?? [];
  if (raw === undefined || entry === undefined) throw new Error('the bundle has no certificate');
  const signature = bundle.messageSignature?.signature ?? '';
  const annotations: Record<string, string> = {
    [COSIGN.signature]: signature,
    [COSIGN.certificate]: new X509Certificate(Buffer.from(raw, 'base64')).toString(),
    [COSIGN.logged]: JSON.stringify({
      SignedEntryTimestamp: entry.inclusionPromise?.signedEntryTimestamp,
      Payload: {
        body: entry.canonicalizedBody,
        integratedTime: Number(entry.integratedTime),
        logIndex: Number(entry.logIndex),
        logID: Buffer.from(entry.logId?.keyId ?? '', 'base64').toString('hex'),
      },
    }),
  };
  for (const name of without) delete annotations[name];
  const layer = { mediaType: COSIGN.payload, ...registry.pushBlob(payload), annotations };
  registry.pushManifest(image.repository, `${digest.replace(':', '-')}.sig`, { layers: [layer] });
}
const payloadOf = (digest: string) =>
  Buffer.from(JSON.stringify({ critical: { image: { 'docker-manifest-digest': digest } } }));

test('nothing is signed', async () => {
  expect(await find()).toEqual({
    signature: { state: 'none', reason: null, signer: null, issuer: null },
  });
});

test('a bundle that refers to the image is checked, by either way to find it', async () => {
  const bundle = await sigstore.attest(statement(SIGNS), ANN);
  const index = { manifests: [document(bundle, BUNDLE)] };
  registry.pushManifest(image.repository, image.digest.replace(':', '-'), index);
  const signed = {
    state: 'verified',
    reason: null,
    signer: 'ann@example.com',
    issuer: 'https://accounts.example.com',
  };
  expect(await find()).toEqual({ signature: signed });
  registry.refer(image.repository, image.digest, { manifests: [] });
  expect((await find())?.signature.state).toBe('none');
  registry.refer(image.repository, image.digest, index);
  registry.guardRepository(image.repository);
  expect(await find()).toEqual({ signature: signed });
});

test('a build statement names the workflow', async () => {
  const bundle = await sigstore.attest(statement(PROVENANCE), WORKFLOW);
  registry.refer(image.repository, image.digest, { manifests: [document(bundle, BUNDLE)] });
  expect(await find()).toMatchObject({
    signature: { state: 'none' },
    attestation: { state: 'verified', workflow: WORKFLOW.sub, issuer: WORKFLOW.iss },
  });
});

test('a bundle about other bytes, or with a changed statement, is refused', async () => {
  const other = await sigstore.attest(statement(SIGNS, '0'.repeat(64)), ANN);
  const right = JSON.parse(JSON.stringify(await sigstore.attest(statement(SIGNS), ANN)));
  right.dsseEnvelope.payload = Buffer.from(
    JSON.stringify({ ...statement(SIGNS), predicate: { by: 'nobody' } }),
  ).toString('base64');
  for (const [bundle, reason] of [
    [other, /other bytes/],
    [right, /./],
  ] as const) {
    registry.refer(image.repository, image.digest, { manifests: [document(bundle, BUNDLE)] });
    const found = await find();
    expect(found?.signature.state).toBe('refused');
    expect(found?.signature.reason).toMatch(reason);
  }
});

test('a signature as cosign 2 attaches it is checked', async () => {
  const payload = payloadOf(image.digest);
  const bundle = await sigstore.sign(payload, ANN);
  attach(image.digest, bundle, payload);
  expect((await find())?.signature).toMatchObject({ state: 'verified', signer: ANN.sub });
  attach(image.digest, bundle, payload, [COSIGN.certificate]);
  expect((await find())?.signature).toMatchObject({ state: 'unchecked', signer: null });
  attach(image.digest, bundle, payloadOf('sha256:other'));
  expect((await find())?.signature).toMatchObject({ state: 'refused' });
  const spaced = Buffer.from(`${payload.toString()} `);
  attach(image.digest, bundle, spaced);
  expect((await find())?.signature).toMatchObject({ state: 'refused', signer: null });
});

test('what is not read is said, and a registry that does not answer is no fact', async () => {
  const notation = document({}, 'application/vnd.cncf.notary.signature');
  registry.refer(image.repository, image.digest, { manifests: [notation] });
  registry.pushManifest(image.repository, `${image.digest.replace(':', '-')}.att`, {
    layers: [{ mediaType: 'application/json', ...registry.pushBlob(Buffer.from('{}')) }],
  });
  expect(await find()).toMatchObject({
    signature: { state: 'unchecked', reason: 'a signature of Notation is not read' },
    attestation: { state: 'unchecked' },
  });
  registry.closeRepository(image.repository);
  expect(await find()).toBeNull();
});
