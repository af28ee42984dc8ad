import { dirname, resolve } from 'node:path';
import type { CompiledPolicy } from '../../domain/policy/evaluate.ts';
import { watchPath } from '../file-watch.ts';
import type { PolicyFile } from '../policy-file.ts';
import { type Grant, readGrants } from './grant-file.ts';
import { hashToken } from './token.ts';

/** A grant that may call now. */
export interface ActiveGrant {
  id: string;
  /** The policy that holds for it at this moment; throws when the grant has ended meanwhile. */
  policy(): CompiledPolicy;
}

/** The grants of a running gateway. Follows its file; a broken new file keeps the old grants. */
export interface GrantBook {
  /** The grant of a bearer token; null when there is none or it has ended. */
  find(token: string): ActiveGrant | null;
  /** True when the grant still exists and has not ended. */
  holds(id: string): boolean;
  /** Reads the file again. Called by the watch. */
  refresh(): void;
  close(): void;
}

export interface GrantBookParts {
  path: string;
  /** The policy of grants that name none. */
  common: PolicyFile;
  openPolicy(path: string): PolicyFile;
  clock(): Date;
  /** The grants have changed; `problem` when the new file was refused. */
  onNews(problem: string | null): void;
}

interface Entry {
  grant: Grant;
  policy: PolicyFile;
}

/** Opens the grants; throws when the file or one of its policies cannot be used. */
export function openGrantBook(parts: GrantBookParts): GrantBook {
  const { path, clock, onNews } = parts;
  const policies = new Map<string, PolicyFile>();
  const policyOf = (grant: Grant): PolicyFile => {
    if (grant.policy === undefined) return parts.common;
    const file = resolve(dirname(path), grant.policy);
    const known = policies.get(file) ?? parts.openPolicy(file);
    policies.set(file, known);
    return known;
  };
  const load = (): Map<string, Entry> => {
    const entries = readGrants(path).map((grant) => {
      return [grant.token_sha256, { grant, policy: policyOf(grant) }] as const;
    });
    return new Map(entries);
  };
  const entryOf = (id: string) => [...entries.values()].find(({ grant }) => grant.id === id);
  const ended = ({ grant }: Entry) =>
    grant.expires_at !== undefined && Date.parse(grant.expires_at) <= clock().getTime();
  let entries = load();
  const refresh = () => {
    try {
      entries = load();
      onNews(null);
    } catch (error) {
      onNews(error instanceof Error ? error.message : String(error));
    }
  };
  const watching = watchPath(path, refresh);
  return {
    find(token) {
      const entry = entries.get(hashToken(token));
      if (entry === undefined || ended(entry)) return null;
      const { id } = entry.grant;
      return {
        id,
        // Asked anew at every call: a session that is open must follow the file too.
        policy() {
          const now = entryOf(id);
          if (now === undefined || ended(now)) throw new Error(`the grant ${id} has ended`);
          return now.policy.current();
        },
      };
    },
    holds(id) {
      const entry = entryOf(id);
      return entry !== undefined && !ended(entry);
    },
    refresh,
    close: watching.close,
  };
}
