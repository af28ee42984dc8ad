import type { Bundle } from 'sigstore';
import { oneLine } from '../plain-line.ts';

/** Who signed, by a certificate that Sigstore's authority gave for minutes and its logs have seen. */
export interface Signer {
  /** A person's address, or the workflow that signed. */
  readonly name: string | null;
  /** Who knew the signer: the issuer of the identity. */
  readonly issuer: string | null;
  /** Source repository, commit and ref of a workflow. */
  readonly repository: string | null;
  readonly commit: string | null;
  readonly ref: string | null;
  /** Where the workflow stands. */
  readonly workflow: string | null;
}

export type Verified =
  | { readonly state: 'verified'; readonly signer: Signer }
  | { readonly state: 'refused' | 'unchecked'; readonly reason: string };

/** Fulcio's extensions (https://github.com/sigstore/fulcio/blob/main/docs/oid-info.md), which its authority fills in and nobody else. */
const OIDS = {
  repository: '1.3.6.1.4.1.57264.1.12',
  commit: '1.3.6.1.4.1.57264.1.13',
  ref: '1.3.6.1.4.1.57264.1.14',
  workflow: '1.3.6.1.4.1.57264.1.18',
} as const;
const TIMEOUT_MS = 10_000;
const MAX_TEXT_CHARS = 300;

/**
 * Checks a bundle of Sigstore against the certificates and logs that its trusted root names; `data` is what was signed,
 * where the bundle does not hold it. `cache` is a folder of the scanner's own. Another deployment of Sigstore is named by
 * TOOLWARD_TUF_MIRROR and TOOLWARD_TUF_ROOT. Never throws.
 */
export async function verifyBundle(
  bundle: unknown,
  data: Buffer | null,
  cache: string,
): Promise<Verified> {
  let verifier: Awaited<ReturnType<typeof import('sigstore')['createVerifier']>>;
  try {
    const { createVerifier } = await import('sigstore');
    const { TOOLWARD_TUF_MIRROR: mirror, TOOLWARD_TUF_ROOT: root } = process.env;
    verifier = await createVerifier({
      tufCachePath: cache,
      ...(mirror === undefined ? {} : { tufMirrorURL: mirror }),
      ...(root === undefined ? {} : { tufRootPath: root }),
      timeout: TIMEOUT_MS,
      retry: false,
    });
  } catch {
    return { state: 'unchecked', reason: "Sigstore's trusted root could not be fetched" };
  }
  try {
    const { identity } = verifier.verify(bundle as Bundle, ...(data === null ? [] : [data]));
    const values = new Map(
      (identity?.oids ?? []).map(({ oid, value }) => [
        oid?.id.join('.'),
        derText(value).slice(0, MAX_TEXT_CHARS).toWellFormed(),
      ]),
    );
    const of = (name: keyof typeof OIDS) => values.get(OIDS[name]) ?? null;
    return {
      state: 'verified',
      signer: {
        name: identity?.subjectAlternativeName?.slice(0, MAX_TEXT_CHARS) ?? null,
        issuer: identity?.extensions?.issuer?.slice(0, MAX_TEXT_CHARS) ?? null,
        repository: of('repository'),
        commit: of('commit'),
        ref: of('ref'),
        workflow: of('workflow'),
      },
    };
  } catch (error) {
    return {
      state: 'refused',
      reason: oneLine(error instanceof Error ? error.message : String(error)),
    };
  }
}

/** A text as certificates hold it: tag 12, length, UTF-8. Anything else as it stands, as Fulcio's oldest extensions do. */
function derText(value: Uint8Array): string {
  const bytes = Buffer.from(value);
  const [tag, length = 0] = bytes;
  if (tag !== 0x0c) return bytes.toString('utf8');
  // From 128 on, the length says how many bytes the length has.
  return bytes.subarray(length < 0x80 ? 2 : 2 + (length & 0x7f)).toString('utf8');
}
