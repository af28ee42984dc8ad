import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Publisher, unaskedPublisher } from '../domain/record/publisher.ts';
import { launchesFor } from './launch-table.ts';
import { listThrice } from './list-thrice.ts';
import { canonicalLicence } from './npm/licence.ts';
import { isoSeconds } from './npm/published-versions.ts';
import { type FetchedImage, fetchImage } from './oci/fetch-image.ts';
import { readImageRef } from './oci/image-ref.ts';
import { prepareImage } from './oci/image-root.ts';
import { imageSignatures } from './oci/image-signatures.ts';
import { registryClient } from './oci/registry-client.ts';
import { BARE_START, failedAttempt } from './record/attempt.ts';
import type { PackageScanContext } from './scan-npm.ts';
import { type Attempt, bareFacts, type ScanResult } from './scan-result.ts';
import { ScannerFault } from './scanner-fault.ts';
import { startServer } from './start-server.ts';
import type { ScanTarget } from './target.ts';
import { firstWithTools } from './try-launches.ts';

/** Label by which an image claims a name in the official MCP registry. */
const NAME_LABEL = 'io.modelcontextprotocol.server.name';
const MAX_LABEL_CHARS = 500;

/** Fetches and unpacks an image, starts its entrypoint bare and then with dummies, and returns what the first start with tools found. */
export async function scanOci(
  target: ScanTarget & { kind: 'oci' },
  context: PackageScanContext,
): Promise<ScanResult> {
  const { limits, folder, launcher } = context;
  if (launcher.kind === 'none')
    throw new ScannerFault('a container image runs in the sandbox only: it brings its own system');
  try {
    const result = await fetchImage(target.ref, folder, limits.installSeconds);
    if (!result.ok) {
      const start = { ...BARE_START, transport: 'stdio' as const };
      return { facts: bareFacts(target.ref), ...failedAttempt(result.failure, start) };
    }
    const { image } = result;
    const signed = await signaturesOf(target.ref, image, folder);
    const facts = factsOf(target.ref, image, {
      ...unaskedPublisher(isoSeconds(context.now())),
      ...signed,
    });
    return { facts, ...(await tryLaunches(target, image, context)) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function tryLaunches(
  target: ScanTarget & { kind: 'oci' },
  { bundle, command, digest }: FetchedImage,
  { table, launcher, limits, folder }: PackageScanContext,
): Promise<Attempt> {
  const integrity = `sha256-${Buffer.from(digest.slice('sha256:'.length), 'hex').toString('base64')}`;
  const [executable, ...leading] = command;
  if (executable === undefined) {
    const start = { ...BARE_START, transport: 'stdio' as const, integrity };
    return failedAttempt({ outcome: 'failed', detail: 'the image has no entrypoint' }, start);
  }
  const image = await prepareImage(bundle);
  const request = { appFolder: folder, executable, isScript: false, leading, integrity, image };
  return firstWithTools(launchesFor(target, table), (launch) =>
    listThrice((capabilities) => startServer(request, launch, launcher, limits, capabilities)),
  );
}

/** What is signed about the image; nothing where the registry does not say. */
async function signaturesOf(
  ref: string,
  { digest }: FetchedImage,
  folder: string,
): Promise<Partial<Publisher>> {
  const { host, repository } = readImageRef(ref);
  const found = await imageSignatures(
    registryClient(host, repository),
    digest,
    join(folder, 'trust'),
  );
  if (found === null) return {};
  return { ...found, provenance: found.attestation !== undefined };
}

/** What the image says about itself in the labels that are made for it. */
function factsOf(ref: string, { labels }: FetchedImage, asked: Publisher): ScanResult['facts'] {
  const label = (name: string): string | null =>
    labels.get(`org.opencontainers.image.${name}`)?.slice(0, MAX_LABEL_CHARS).toWellFormed() ??
    null;
  const license = label('licenses');
  const publisher: Publisher = {
    ...asked,
    registryName: labels.get(NAME_LABEL)?.slice(0, MAX_LABEL_CHARS) ?? null,
  };
  return {
    name: label('title') ?? ref,
    version: label('version') ?? readImageRef(ref).tag,
    description: label('description') ?? '',
    homepage: label('url'),
    repository: label('source'),
    license: license === null ? null : canonicalLicence(license),
    publisher,
  };
}
