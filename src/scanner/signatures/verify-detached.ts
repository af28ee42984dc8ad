import { X509Certificate } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Signature } from '../../domain/record/publisher.ts';
import { runCommand } from '../run-command.ts';
import { findExecutable } from '../sandbox/find-executable.ts';
import { unnamedSignature } from './unnamed-signature.ts';

/** Extended key usages (RFC 5280, 4.2.1.12): code signing, and any. */
const FOR_CODE: ReadonlySet<string> = new Set(['1.3.6.1.5.5.7.3.3', '2.5.29.37.0']);
const TIMEOUT_SECONDS = 30;
const MAX_TEXT_CHARS = 300;

/**
 * Checks a detached signature (CMS, RFC 5652, DER) over `content` with openssl: first that it fits these bytes, then that
 * the system's certificate authorities vouch for the signer (SSL_CERT_FILE and SSL_CERT_DIR name others). `folder` is the
 * scanner's own and is removed at the end. Never throws.
 */
export async function verifyDetached(
  content: Uint8Array,
  signature: Uint8Array,
  folder: string,
): Promise<Signature> {
  const openssl = findExecutable('openssl');
  if (openssl === null) return unnamedSignature('unchecked', 'openssl is not installed here');
  const [body, block, signer] = ['content', 'signature.der', 'signer.pem'].map((name) =>
    join(folder, name),
  ) as [string, string, string];
  const verify = (args: readonly string[]) =>
    runCommand(
      openssl,
      [
        ...['cms', '-verify', '-binary', '-inform', 'DER', '-in', block, '-content', body],
        ...['-out', '/dev/null', ...args],
      ],
      { environment: authorities(), timeoutSeconds: TIMEOUT_SECONDS },
    );
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(body, content);
    await writeFile(block, signature);
    const fits = await verify(['-noverify', '-signer', signer]);
    if (fits.code !== 0) return unnamedSignature('refused', 'it does not fit the bytes');
    const certificate = new X509Certificate(await readFile(signer));
    const names = { signer: nameOf(certificate.subject), issuer: nameOf(certificate.issuer) };
    if (certificate.keyUsage?.some((usage) => FOR_CODE.has(usage)) === false)
      return { state: 'refused', reason: 'its certificate is not for signing code', ...names };
    const vouched = await verify(['-purpose', 'any']);
    return { state: vouched.code === 0 ? 'verified' : 'self-signed', reason: null, ...names };
  } catch {
    return unnamedSignature('unchecked', 'its certificate cannot be read');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function authorities(): Record<string, string> {
  const { SSL_CERT_FILE: file, SSL_CERT_DIR: folder } = process.env;
  return {
    ...(file === undefined ? {} : { SSL_CERT_FILE: file }),
    ...(folder === undefined ? {} : { SSL_CERT_DIR: folder }),
  };
}

/** The common name, or else the whole of a distinguished name. */
function nameOf(distinguished: string): string {
  const lines = distinguished.split('\n');
  const common = lines.find((line) => line.startsWith('CN='))?.slice('CN='.length);
  return (common ?? lines.join(', ')).slice(0, MAX_TEXT_CHARS).toWellFormed();
}
