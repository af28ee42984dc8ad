import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { GrantSchema, readGrants, readGrantsIfAny, writeGrants } from './grant-file.ts';
import { hashToken, newToken } from './token.ts';

/** What a grant command prints. */
export interface GrantOutcome {
  code: 0 | 1 | 2;
  lines: string[];
}

const GRANT_USAGE =
  'Usage: enforce grant add ID [--policy FILE] [--expires DATE] | grant list | grant revoke ID   [--grants FILE]';

/** Runs `enforce grant …` in `folder`. A new token is printed once and stored only as a hash. */
export function runGrantCommand(argv: readonly string[], folder: string): GrantOutcome {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      grants: { type: 'string', default: 'grants.json' },
      policy: { type: 'string' },
      expires: { type: 'string' },
    },
  });
  const [command, id] = positionals;
  const path = resolve(folder, values.grants);
  if (command === 'list' && id === undefined) return list(path);
  if (command === 'revoke' && id !== undefined) return revoke(path, id);
  if (command === 'add' && id !== undefined) return add(path, id, values);
  return { code: 2, lines: [GRANT_USAGE] };
}

function add(
  path: string,
  id: string,
  { policy, expires }: { policy?: string | undefined; expires?: string | undefined },
): GrantOutcome {
  const grants = readGrantsIfAny(path);
  if (grants.some((grant) => grant.id === id)) {
    return {
      code: 1,
      lines: [`${path}: a grant named ${id} exists. Revoke it first for a new token.`],
    };
  }
  const until = expires === undefined ? undefined : new Date(expires);
  if (until !== undefined && Number.isNaN(until.getTime())) {
    return { code: 2, lines: [`--expires must be a date (2027-01-31): ${expires}`] };
  }
  const token = newToken();
  const checked = GrantSchema.safeParse({
    id,
    token_sha256: hashToken(token),
    ...(policy === undefined ? {} : { policy }),
    ...(until === undefined ? {} : { expires_at: until.toISOString() }),
  });
  if (!checked.success) {
    return {
      code: 2,
      lines: ['An id has letters, digits and . _ @ - and starts with a letter or digit.'],
    };
  }
  writeGrants(path, [...grants, checked.data]);
  return {
    code: 0,
    lines: [`Added ${id} to ${path}. Its token is shown only now:`, token],
  };
}

function list(path: string): GrantOutcome {
  const lines = readGrants(path).map(
    ({ id, policy, expires_at }) =>
      `${id}\t${policy ?? '(the gateway’s policy)'}\t${expires_at ?? 'no end'}`,
  );
  return { code: 0, lines };
}

function revoke(path: string, id: string): GrantOutcome {
  const grants = readGrants(path);
  const left = grants.filter((grant) => grant.id !== id);
  if (left.length === grants.length)
    return { code: 1, lines: [`${path}: no grant is named ${id}.`] };
  writeGrants(path, left);
  return { code: 0, lines: [`Revoked ${id}. A running gateway ends its sessions.`] };
}
