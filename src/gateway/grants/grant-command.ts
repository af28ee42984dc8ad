import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { GrantSchema, readGrants, readGrantsIfAny, writeGrants } from './grant-file.ts';
import { hashToken, newToken } from './token.ts';

/** What a grant command prints, in words or as JSON, or what is wrong with its words. */
export type GrantOutcome = { lines: string[]; data: object; json: boolean } | { fault: string };
type Done = { lines: string[]; data: object } | { fault: string };

const GRANT_USAGE = 'Say enforce grant add ID, enforce grant list or enforce grant revoke ID.';

/** Runs `enforce grant …` in `folder`. A new token is printed once and stored only as a hash. */
export function runGrantCommand(argv: readonly string[], folder: string): GrantOutcome {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(argv);
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }
  const { values, positionals } = parsed;
  const done = run(positionals, resolve(folder, values.grants), values);
  return 'fault' in done ? done : { ...done, json: values.json };
}

function parse(argv: readonly string[]) {
  return parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      grants: { type: 'string', default: 'grants.json' },
      policy: { type: 'string' },
      expires: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
}

interface GrantValues {
  policy?: string | undefined;
  expires?: string | undefined;
}

function run([command, id, extra]: readonly string[], path: string, values: GrantValues): Done {
  if (command === 'list' && id === undefined) return list(path);
  if (command === 'revoke' && id !== undefined && extra === undefined) return revoke(path, id);
  if (command === 'add' && id !== undefined && extra === undefined) return add(path, id, values);
  return { fault: GRANT_USAGE };
}

function add(path: string, id: string, { policy, expires }: GrantValues): Done {
  const grants = readGrantsIfAny(path);
  if (grants.some((grant) => grant.id === id))
    return { fault: `${path}: a grant named ${id} exists. Revoke it first for a new token.` };
  const until = expires === undefined ? undefined : new Date(expires);
  if (until !== undefined && Number.isNaN(until.getTime()))
    return { fault: `--expires must be a date (2027-01-31): ${expires}` };
  const token = newToken();
  const checked = GrantSchema.safeParse({
    id,
    token_sha256: hashToken(token),
    ...(policy === undefined ? {} : { policy }),
    ...(until === undefined ? {} : { expires_at: until.toISOString() }),
  });
  if (!checked.success)
    return {
      fault: 'An id has letters, digits and . _ @ - and starts with a letter or digit.',
    };
  writeGrants(path, [...grants, checked.data]);
  return {
    lines: [`Added ${id} to ${path}. Its token is shown only now:`, token],
    data: { added: id, file: path, token },
  };
}

function list(path: string): Done {
  const grants = readGrants(path);
  return {
    lines: grants.map(
      ({ id, policy, expires_at }) =>
        `${id}\t${policy ?? '(the gateway’s policy)'}\t${expires_at ?? 'no end'}`,
    ),
    data: {
      grants: grants.map(({ id, policy = null, expires_at = null }) => ({
        id,
        policy,
        expires_at,
      })),
    },
  };
}

function revoke(path: string, id: string): Done {
  const grants = readGrants(path);
  const left = grants.filter((grant) => grant.id !== id);
  if (left.length === grants.length) return { fault: `${path}: no grant is named ${id}.` };
  writeGrants(path, left);
  return {
    lines: [`Revoked ${id}. A running gateway ends its sessions.`],
    data: { revoked: id, file: path },
  };
}
