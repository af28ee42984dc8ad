import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Publisher, type Signature, unaskedPublisher } from '../domain/record/publisher.ts';
import { dummyValue } from './dummy-values.ts';
import type { Launch } from './launch-table.ts';
import type { Limits } from './limits.ts';
import { listThrice } from './list-thrice.ts';
import type { BundleManifest } from './mcpb/manifest.ts';
import { type Bundle, readBundle } from './mcpb/read-bundle.ts';
import { signatureBlock } from './mcpb/signature-block.ts';
import { isoSeconds } from './npm/published-versions.ts';
import type { Failure } from './outcome.ts';
import { isOwnNetworkFault } from './own-network.ts';
import { BARE_START, failedAttempt } from './record/attempt.ts';
import type { PackageScanContext } from './scan-npm.ts';
import { type Attempt, bareFacts, type ScanResult } from './scan-result.ts';
import { ScannerFault } from './scanner-fault.ts';
import { unnamedSignature } from './signatures/unnamed-signature.ts';
import { verifyDetached } from './signatures/verify-detached.ts';
import { startServer } from './start-server.ts';
import type { ScanTarget } from './target.ts';
import { firstWithTools } from './try-launches.ts';

/** Largest bundle that is fetched. */
const MAX_BUNDLE_BYTES = 256 * 1024 * 1024;
/** The system's own: a bundle that is written in Python brings its modules, not the interpreter. */
const PYTHON = '/usr/bin/python3';

/** Reads an MCP bundle from a file or an address, checks its manifest and starts it as a host with made-up settings would. */
export async function scanMcpb(
  target: ScanTarget & { kind: 'mcpb' },
  context: PackageScanContext,
): Promise<ScanResult> {
  const { folder, limits } = context;
  const start = { ...BARE_START, transport: 'stdio' as const };
  const fail = (failure: Failure): ScanResult => ({
    facts: bareFacts(target.ref),
    ...failedAttempt(failure, start),
  });
  try {
    const bytes = await fetchBundle(target.ref, limits);
    if (!(bytes instanceof Uint8Array)) return fail(bytes);
    const signature = await signatureOf(bytes, join(folder, 'signature'));
    let bundle: Bundle;
    try {
      bundle = await readBundle(bytes, folder);
    } catch (error) {
      const detail = `unpacking: ${error instanceof Error ? error.message : String(error)}`;
      return fail({ outcome: 'install-failed', detail });
    }
    const { manifest, faults } = bundle;
    const attempt = await tryBundle(target, bundle, context);
    const listed = new Set(attempt.tools.map(({ name }) => name));
    const missing =
      attempt.scan.outcome === 'listed'
        ? manifest.tools.filter(({ name }) => !listed.has(name))
        : [];
    const violations = [
      ...faults,
      ...missing.map(({ name }) => `manifest.json: tools: the server does not list ${name}`),
      ...attempt.scan.violations,
    ];
    const publisher = { ...unaskedPublisher(isoSeconds(context.now())), signature };
    return {
      facts: factsOf(manifest, publisher),
      ...attempt,
      scan: { ...attempt.scan, violations },
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function fetchBundle(ref: string, limits: Limits): Promise<Uint8Array | Failure> {
  if (!/^https?:\/\//i.test(ref))
    return readFile(ref).catch((error: Error) => {
      throw new ScannerFault(`${ref} cannot be read: ${error.message}`);
    });
  try {
    const response = await fetch(ref, {
      signal: AbortSignal.timeout(limits.installSeconds * 1000),
    });
    const { status } = response;
    if (status === 404 || status === 410)
      return { outcome: 'not-found', detail: `the address answers ${status}` };
    if (!response.ok)
      return { outcome: 'install-failed', detail: `fetching: the address answers ${status}` };
    const bytes = new Uint8Array(await response.arrayBuffer());
    if (bytes.length <= MAX_BUNDLE_BYTES) return bytes;
    return { outcome: 'install-failed', detail: 'fetching: it is larger than 256 MB' };
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    const message = cause instanceof Error ? cause.message : String(cause);
    if (await isOwnNetworkFault(message))
      throw new ScannerFault(`the scanner's own network does not reach ${ref}: ${message}`);
    return { outcome: 'install-failed', detail: 'fetching: the address cannot be reached' };
  }
}

async function signatureOf(bytes: Uint8Array, folder: string): Promise<Signature> {
  const block = signatureBlock(bytes);
  if (block === null) return unnamedSignature('none');
  if (block === 'damaged') return unnamedSignature('refused', 'its signature block is damaged');
  return verifyDetached(block.content, block.signature, folder);
}

function factsOf(manifest: BundleManifest, publisher: Publisher): ScanResult['facts'] {
  return {
    name: manifest.display_name ?? manifest.name,
    version: manifest.version,
    description: manifest.description,
    homepage: manifest.homepage ?? null,
    repository: manifest.repository?.url ?? null,
    license: manifest.license ?? null,
    publisher,
  };
}

async function tryBundle(
  target: ScanTarget & { kind: 'mcpb' },
  { manifest, integrity }: Bundle,
  { folder, launcher, limits }: PackageScanContext,
): Promise<Attempt> {
  const root = launcher.root(folder);
  const { launch, fill } = settingsOf(manifest, target.ref, root);
  const { type, entry_point: entry, mcp_config: config } = manifest.server;
  const start = { ...BARE_START, transport: 'stdio' as const, integrity };
  if (type === 'uv')
    return failedAttempt(
      { outcome: 'needs-binary', detail: 'it wants uv, which fetches its modules when it starts' },
      start,
    );
  const [first = '', ...rest] = config.args.map(fill);
  const own = relativeTo(root, type === 'binary' ? fill(config.command) : first) ?? entry;
  const leading = type === 'binary' ? config.args.map(fill) : rest;
  const request = {
    appFolder: folder,
    executable: type === 'python' ? PYTHON : own,
    isScript: type === 'node',
    leading: type === 'python' ? [`${root}/${own}`, ...leading] : leading,
    integrity,
  };
  return firstWithTools([launch], (one) =>
    listThrice((capabilities) => startServer(request, one, launcher, limits, capabilities)),
  );
}

/** A path below the bundle's folder, null for anything else. */
function relativeTo(root: string, path: string): string | null {
  return path.startsWith(`${root}/`) && !path.includes('/../') ? path.slice(root.length + 1) : null;
}

/** How a host would fill in the variables: declared defaults, else made-up values, never stored. */
function settingsOf(
  manifest: BundleManifest,
  ref: string,
  root: string,
): { launch: Launch; fill: (text: string) => string } {
  const placeholders = new Map<string, string>();
  const values = new Map<string, string>([
    ['__dirname', root],
    ['HOME', '/tmp'],
    ['DESKTOP', '/tmp'],
    ['DOCUMENTS', '/tmp'],
    ['DOWNLOADS', '/tmp'],
    ['pathSeparator', '/'],
    ['/', '/'],
  ]);
  for (const [name, option] of Object.entries(manifest.user_config)) {
    const isSimple = ['string', 'number', 'boolean'].includes(typeof option.default);
    const isPath = option.type === 'directory' || option.type === 'file';
    const made = isPath ? '/tmp' : dummyValue('text', `${ref} ${name}`);
    if (!isSimple) placeholders.set(made, `<${name}>`);
    values.set(`user_config.${name}`, isSimple ? String(option.default) : made);
  }
  const fill = (text: string): string =>
    text.replace(/\$\{([^}]*)\}/g, (whole, name: string) => values.get(name) ?? whole);
  const environment = new Map(
    Object.entries(manifest.server.mcp_config.env)
      .filter(([name]) => /^[A-Za-z_][A-Za-z0-9_]*$/.test(name))
      .map(([name, text]) => [name, fill(text)]),
  );
  return { launch: { arguments: [], argumentShape: [], environment, placeholders }, fill };
}
