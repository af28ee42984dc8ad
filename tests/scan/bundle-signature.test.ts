import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { signMcpbFile } from '@anthropic-ai/mcpb/node';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { signatureBlock } from '../../src/scanner/mcpb/signature-block.ts';
import { findExecutable } from '../../src/scanner/sandbox/find-executable.ts';
import { verifyDetached } from '../../src/scanner/signatures/verify-detached.ts';

vi.setConfig({ testTimeout: 600_000, hookTimeout: 600_000 });

const folder = mkdtempSync(join(tmpdir(), 'toolward-signature-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(() => vi.unstubAllEnvs());

const CONTENT = Buffer.from('a bundle, as far as its signature is concerned');

/** A bundle that the format's own program signed with the certificate `name`. */
function signed(name: string): Buffer {
  const file = join(folder, `${name}.mcpb`);
  writeFileSync(file, CONTENT);
  signMcpbFile(file, join(folder, `${name}.pem`), join(folder, `${name}.key`));
  return readFileSync(file);
}

async function check(bytes: Buffer) {
  const block = signatureBlock(bytes);
  if (block === null || block === 'damaged') throw new Error(`no signature: ${block}`);
  return verifyDetached(block.content, block.signature, join(folder, 'work'));
}

describe.skipIf(findExecutable('openssl') === null)('the signature of a bundle', () => {
  beforeAll(() => {
    const openssl = (...args: string[]) =>
      execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' });
    const request = (name: string, subject: string, ...more: string[]) =>
      openssl(
        ...['req', '-newkey', 'rsa:2048', '-nodes', '-keyout', `${name}.key`, '-out'],
        ...[`${name}.pem`, '-subj', subject, '-days', '9', ...more],
      );
    request('authority', '/CN=Example Authority', '-x509');
    request('alone', '/O=Example/CN=Ann Alone', '-x509');
    const usages = [
      ['coder', 'codeSigning'],
      ['site', 'serverAuth'],
    ] as const;
    for (const [name, usage] of usages) {
      request(name, `/CN=Example ${name}`);
      writeFileSync(join(folder, 'usage.cnf'), `extendedKeyUsage=${usage}\n`);
      openssl(
        ...['x509', '-req', '-in', `${name}.pem`, '-CA', 'authority.pem', '-CAkey'],
        ...['authority.key', '-out', `${name}.pem`, '-days', '9', '-extfile', 'usage.cnf'],
      );
    }
  });

  test('fits and is vouched for', async () => {
    vi.stubEnv('SSL_CERT_FILE', join(folder, 'authority.pem'));
    expect(await check(signed('coder'))).toEqual({
      state: 'verified',
      reason: null,
      signer: 'Example coder',
      issuer: 'Example Authority',
    });
  });

  test('fits, and nobody here knows the authority or the signer', async () => {
    expect(await check(signed('coder'))).toMatchObject({
      state: 'self-signed',
      issuer: 'Example Authority',
    });
    expect(await check(signed('alone'))).toEqual({
      state: 'self-signed',
      reason: null,
      signer: 'Ann Alone',
      issuer: 'Ann Alone',
    });
  });

  test('does not fit bytes that were changed', async () => {
    const bytes = signed('coder');
    bytes[3] = 0x21;
    expect(await check(bytes)).toMatchObject({
      state: 'refused',
      reason: 'it does not fit the bytes',
      signer: null,
    });
  });

  test('by a certificate of a web site is none', async () => {
    vi.stubEnv('SSL_CERT_FILE', join(folder, 'authority.pem'));
    expect(await check(signed('site'))).toMatchObject({
      state: 'refused',
      reason: 'its certificate is not for signing code',
      signer: 'Example site',
    });
  });

  test('is told from no signature and from a block that was cut', () => {
    expect(signatureBlock(CONTENT)).toBeNull();
    expect(signatureBlock(Buffer.alloc(0))).toBeNull();
    const bytes = signed('alone');
    const cut = Buffer.concat([bytes.subarray(0, -40), bytes.subarray(-20)]);
    expect(signatureBlock(cut)).toBe('damaged');
    expect(signatureBlock(bytes.subarray(-14))).toBe('damaged');
  });
});
