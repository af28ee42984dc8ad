/** A deployment of Sigstore in the test's own process: authority, log, and the repository of its trusted root. */
import { createHash, generateKeyPairSync } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
// Their index files load nock, which puts itself before every request of the process.
import { fulcioHandler, initializeCA, initializeCTLog } from '@sigstore/mock/dist/fulcio/index.js';
import { initializeTLog, rekorHandler } from '@sigstore/mock/dist/rekor/index.js';
import { tufHandlers } from '@tufjs/repo-mock/dist/handler.js';
import { initializeTUFRepo } from '@tufjs/repo-mock/dist/repo.js';
import { attest, type Bundle, sign } from 'sigstore';
import { listenLocally } from './listen-locally.ts';

export interface SigstoreDeployment {
  /** For TOOLWARD_TUF_MIRROR and TOOLWARD_TUF_ROOT. */
  readonly mirror: string;
  readonly root: string;
  /** Signs a statement (in-toto) as the identity that these claims of a token describe. */
  attest(statement: object, claims: object): Promise<Bundle>;
  /** Signs bytes. */
  sign(bytes: Buffer, claims: object): Promise<Bundle>;
  close(): Promise<void>;
}

/** Claims of a workflow as GitHub's tokens have them. */
export const WORKFLOW = {
  iss: 'https://token.actions.githubusercontent.com',
  sub: 'https://github.com/acme/notes/.github/workflows/release.yml@refs/tags/v1.2.0',
  repository: 'acme/notes',
  sha: '0123456789abcdef0123456789abcdef01234567',
  ref: 'refs/tags/v1.2.0',
};

type Answer = { statusCode: number; response: unknown; contentType?: string };

/** Starts one; `folder` gets its first root. */
export async function startSigstore(folder: string): Promise<SigstoreDeployment> {
  const keys = () => generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const ctLog = await initializeCTLog(keys());
  const authority = await initializeCA(keys(), ctLog);
  const log = await initializeTLog('https://rekor.example', keys());
  const repository = initializeTUFRepo([
    {
      name: 'trusted_root.json',
      content: JSON.stringify(trustedRoot(authority.rootCertificate, log.publicKey, ctLog)),
    },
  ]);
  const handlers = new Map<string, (body: string) => Answer | Promise<Answer>>();
  for (const { path, fn } of [
    fulcioHandler(authority),
    rekorHandler({ ...log, log: (proposal) => log.log(entryOf(proposal as Proposal)) }),
    ...tufHandlers(repository, { metadataPathPrefix: '/tuf', targetPathPrefix: '/tuf/targets' }),
  ])
    handlers.set(path, fn);
  // Clients ask for targets by their hash.
  const target = handlers.get('/tuf/targets/trusted_root.json');
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.once('end', async () => {
      const path = (request.url ?? '').replace(/\/(?:\d+|[0-9a-f]{64,128})\.(?=\w+\.json$)/, '/');
      const isFirstRoot = request.url === '/tuf/1.root.json';
      const fn =
        handlers.get(request.url ?? '') ??
        (path.endsWith('trusted_root.json')
          ? target
          : isFirstRoot
            ? undefined
            : handlers.get(path));
      const answer = await fn?.(Buffer.concat(chunks).toString('utf8'));
      response.writeHead(answer?.statusCode ?? 404, {
        'content-type': answer?.contentType ?? 'application/octet-stream',
      });
      response.end(answer?.response ?? '');
    });
  });
  const { origin, close } = await listenLocally(server);
  const root = join(folder, 'root.json');
  writeFileSync(root, JSON.stringify(repository.rootMeta.toJSON()));
  const settings = (claims: object) => ({
    fulcioURL: origin,
    rekorURL: origin,
    identityToken: tokenOf(claims),
    retry: false as const,
  });
  return {
    mirror: `${origin}/tuf`,
    root,
    attest: (statement, claims) =>
      attest(
        Buffer.from(JSON.stringify(statement)),
        'application/vnd.in-toto+json',
        settings(claims),
      ),
    sign: (bytes, claims) => sign(bytes, settings(claims)),
    close,
  };
}

interface Proposal {
  kind: string;
  apiVersion: string;
  spec: { proposedContent?: { envelope: string; verifiers: string[] } };
}

/** What a log keeps of a proposed entry: of an envelope only hashes and signatures. The mock would keep the proposal. */
function entryOf({ kind, apiVersion, spec }: Proposal): object {
  const { proposedContent: proposed } = spec;
  if (proposed === undefined) return { kind, apiVersion, spec };
  const { payload, signatures } = JSON.parse(proposed.envelope);
  const hash = (bytes: Buffer | string) => ({
    algorithm: 'sha256',
    value: createHash('sha256').update(bytes).digest('hex'),
  });
  return {
    kind,
    apiVersion,
    spec: {
      envelopeHash: hash(proposed.envelope),
      payloadHash: hash(Buffer.from(payload, 'base64')),
      signatures: [{ signature: signatures[0].sig, verifier: proposed.verifiers[0] }],
    },
  };
}

/** A token as an identity provider gives one; the test's authority checks no signature. */
function tokenOf(claims: object): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const body = { aud: 'sigstore', exp: Math.floor(Date.now() / 1000) + 600, ...claims };
  return `${part({ alg: 'RS256', typ: 'JWT' })}.${part(body)}.${part({})}`;
}

function trustedRoot(
  certificate: ArrayBufferView,
  logKey: Buffer,
  ctLog: { publicKey: Buffer; logID: ArrayBufferView },
): object {
  const start = new Date(Date.now() - 3_600_000).toISOString();
  const base64 = (bytes: ArrayBufferView) =>
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
  const logOf = (baseUrl: string, key: Buffer, keyId: string) => ({
    baseUrl,
    hashAlgorithm: 'SHA2_256',
    publicKey: {
      rawBytes: key.toString('base64'),
      keyDetails: 'PKIX_ECDSA_P256_SHA_256',
      validFor: { start },
    },
    logId: { keyId },
  });
  const logId = createHash('sha256').update(logKey).digest('base64');
  return {
    mediaType: 'application/vnd.dev.sigstore.trustedroot+json;version=0.1',
    tlogs: [logOf('https://rekor.example', logKey, logId)],
    certificateAuthorities: [
      {
        subject: { organization: 'sigstore.mock', commonName: 'sigstore' },
        uri: 'https://fulcio.example',
        certChain: { certificates: [{ rawBytes: base64(certificate) }] },
        validFor: { start },
      },
    ],
    ctlogs: [logOf('https://ctfe.example', ctLog.publicKey, base64(ctLog.logID))],
    timestampAuthorities: [],
  };
}
