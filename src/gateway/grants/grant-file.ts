import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

/** One identity that may call over HTTP. The token itself is never stored. */
export const GrantSchema = z.strictObject({
  /** Name of the identity, in the audit log and for counters of scope `grant`. */
  id: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._@-]{0,99}$/),
  /** SHA-256 of the token, 64 hex digits. A fast hash is enough: the token is 256 random bits, not a password. */
  token_sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** Policy of this grant, from the grants file's folder; the gateway's own policy when left out. */
  policy: z.string().min(1).optional(),
  /** When the grant ends, ISO 8601; never when left out. */
  expires_at: z.iso.datetime({ offset: true }).optional(),
});

const unique = (key: 'id' | 'token_sha256') => (grants: readonly Grant[]) =>
  new Set(grants.map((grant) => grant[key])).size === grants.length;

/** The grants file, format version 1. */
export const GrantFileSchema = z.strictObject({
  version: z.literal('1'),
  grants: z
    .array(GrantSchema)
    .refine(unique('id'), 'two grants have the same id')
    .refine(unique('token_sha256'), 'two grants have the same token'),
});

export type Grant = z.output<typeof GrantSchema>;

/** Reads a grants file; throws an error that names the file and every problem. */
export function readGrants(path: string): Grant[] {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new Error(`${path}: ${error instanceof Error ? error.message : error}`);
  }
  const parsed = GrantFileSchema.safeParse(value);
  if (parsed.success) return parsed.data.grants;
  const problems = parsed.error.issues.map((issue) => `/${issue.path.join('/')}: ${issue.message}`);
  throw new Error(`${path} is no grants file:\n  ${problems.join('\n  ')}`);
}

/** The grants of a file that may not exist yet. */
export function readGrantsIfAny(path: string): Grant[] {
  return existsSync(path) ? readGrants(path) : [];
}

/** Writes the grants file in one step, readable by its owner only. */
export function writeGrants(path: string, grants: readonly Grant[]): void {
  const draft = `${path}.${process.pid}.tmp`;
  writeFileSync(draft, `${JSON.stringify({ version: '1', grants }, null, 2)}\n`, { mode: 0o600 });
  chmodSync(draft, 0o600);
  renameSync(draft, path);
}
