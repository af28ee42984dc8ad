import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { readAttestation } from '../../src/scanner/npm/attestation.ts';
import { verifyBundle } from '../../src/scanner/signatures/verify-bundle.ts';
import { listenLocally } from '../support/listen-locally.ts';
import { type SigstoreDeployment, startSigstore, WORKFLOW } from '../support/sigstore.ts';

vi.setConfig({ testTimeout: 600_000, hookTimeout: 600_000 });

const BYTES = Buffer.alloc(64, 7);
const INTEGRITY = `sha512-${BYTES.toString('base64')}`;
const PROVENANCE = 'https://slsa.dev/provenance/v1';

let folder: string;
let sigstore: SigstoreDeployment;
let server: Server;
let registry: Awaited<ReturnType<typeof listenLocally>>;
/** What the registry answers for each version. */
const answers = new Map<string, { status: number; body: string }>();
let caches = 0;
let cache: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'toolward-provenance-'));
  sigstore = await startSigstore(folder);
  server = createServer((request, response) => {
    const [, spec = ''] = /^\/sub\/-\/npm\/v1\/attestations\/(.+)$/.exec(request.url ?? '') ?? [];
    const answer = answers.get(decodeURIComponent(spec));
    response.writeHead(answer?.status ?? 404).end(answer?.body ?? '{}');
  });
  registry = await listenLocally(server);
  vi.stubEnv('npm_config_registry', `${registry.origin}/sub/`);
});
beforeEach(() => {
  vi.stubEnv('TOOLWARD_TUF_MIRROR', sigstore.mirror);
  vi.stubEnv('TOOLWARD_TUF_ROOT', sigstore.root);
  caches += 1;
  cache = join(folder, `cache-${caches}`);
  mkdirSync(cache);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await Promise.all([sigstore.close(), registry.close()]);
  rmSync(folder, { recursive: true, force: true });
});

const statement = (name = 'pkg:npm/%40acme/notes@1.2.0', sha512 = BYTES.toString('hex')) => ({
  _type: 'https://in-toto.io/Statement/v1',
  subject: [{ name, digest: { sha512 } }],
  predicateType: PROVENANCE,
  predicate: { buildDefinition: { externalParameters: {} } },
});

const offer = (bundle: unknown, predicateType = PROVENANCE) =>
  answers.set('@acme/notes@1.2.0', {
    status: 200,
    body: JSON.stringify({ attestations: [{ predicateType, bundle }] }),
  });
const read = () => readAttestation('@acme/notes', '1.2.0', INTEGRITY, cache, 10);

test('a statement that holds says repository, commit, ref and workflow, by the certificate', async () => {
  offer(await sigstore.attest(statement(), WORKFLOW));
  expect(await read()).toEqual({
    state: 'verified',
    reason: null,
    repository: 'https://github.com/acme/notes',
    commit: WORKFLOW.sha,
    ref: 'refs/tags/v1.2.0',
    workflow: WORKFLOW.sub,
    issuer: WORKFLOW.iss,
  });
});

test('a long text of a certificate is read whole', async () => {
  const ref = `refs/tags/${'v'.repeat(150)}`;
  offer(await sigstore.attest(statement(), { ...WORKFLOW, ref }));
  expect((await read()).ref).toBe(ref);
});

test.each([
  ['another package', statement('pkg:npm/other@1.2.0'), 'it is about another package or version'],
  [
    'another version',
    statement('pkg:npm/%40acme/notes@1.2.1'),
    'it is about another package or version',
  ],
  ['other bytes', statement(undefined, '00'), 'it is about other bytes'],
])('a statement about %s is refused', async (_, said, reason) => {
  offer(await sigstore.attest(said, WORKFLOW));
  expect(await read()).toMatchObject({ state: 'refused', reason, repository: null });
});

test('a statement that was changed after it was signed is refused', async () => {
  const bundle = structuredClone(await sigstore.attest(statement(undefined, '00'), WORKFLOW));
  const forged = Buffer.from(JSON.stringify(statement())).toString('base64');
  offer({ ...bundle, dsseEnvelope: { ...bundle.dsseEnvelope, payload: forged } });
  expect(await read()).toMatchObject({ state: 'refused', reason: expect.stringMatching(/./) });
});

test('a certificate of another authority is refused', async () => {
  const other = mkdtempSync(join(folder, 'other-'));
  const stranger = await startSigstore(other);
  offer(await stranger.attest(statement(), WORKFLOW));
  await stranger.close();
  expect(await read()).toMatchObject({ state: 'refused', repository: null });
});

test('what is no bundle is refused', async () => {
  for (const bundle of [{}, null, 'x', [], { mediaType: 'x' }]) {
    offer(bundle);
    expect(await read()).toMatchObject({ state: 'refused' });
  }
});

test('what cannot be checked here is unchecked, which says nothing about the statement', async () => {
  offer(await sigstore.attest(statement(), WORKFLOW));
  vi.stubEnv('TOOLWARD_TUF_MIRROR', 'http://127.0.0.1:1/tuf');
  expect(await read()).toMatchObject({
    state: 'unchecked',
    reason: "Sigstore's trusted root could not be fetched",
  });
  offer({}, 'https://github.com/npm/attestation/tree/main/specs/publish/v0.1');
  expect((await read()).reason).toBe('the registry has a statement of another kind only');
  answers.set('@acme/notes@1.2.0', { status: 503, body: '' });
  expect((await read()).reason).toBe('the registry did not give it');
  answers.delete('@acme/notes@1.2.0');
  expect((await read()).reason).toBe('the registry names it and does not have it');
});

test('bytes that are signed beside the bundle are held against it', async () => {
  const person = { iss: 'https://accounts.example', sub: 'ann@acme.example' };
  const bundle = await sigstore.sign(BYTES, person);
  expect(await verifyBundle(bundle, BYTES, cache)).toMatchObject({
    state: 'verified',
    signer: { name: 'ann@acme.example', issuer: 'https://accounts.example', repository: null },
  });
  expect((await verifyBundle(bundle, Buffer.from('other'), cache)).state).toBe('refused');
});
