import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type CompiledPolicy, compilePolicy } from '../domain/policy/evaluate.ts';
import { watchPath } from './file-watch.ts';
import { validatePolicyText } from './policy-text.ts';

/** A policy that follows its file. */
export interface PolicyFile {
  /** The policy in force. */
  current(): CompiledPolicy;
  /** Reads the file again if it has changed. Called by the watch; tests and callers may call it too. */
  refresh(): void;
  close(): void;
}

/** What happened to the file; `problems` is empty when the new policy is in force. */
export interface PolicyNews {
  digest: string;
  problems: readonly string[];
}

/**
 * Loads a policy file and keeps up with it. A new file that is not a valid policy, or that is gone, changes
 * nothing: the old policy stays in force and `onNews` hears why. Throws PolicyFileError when the first
 * reading fails: without a policy there is no gateway.
 */
export function openPolicyFile(path: string, onNews: (news: PolicyNews) => void): PolicyFile {
  const first = read(path);
  if (first.policy === null) throw new PolicyFileError(path, first.problems);
  let policy = first.policy;
  let seen = first.digest;
  const refresh = () => {
    const next = read(path);
    if (next.digest === seen) return;
    seen = next.digest;
    policy = next.policy ?? policy;
    onNews({ digest: next.digest, problems: next.problems });
  };
  const watching = watchPath(path, refresh);
  onNews({ digest: seen, problems: [] });
  return {
    current: () => policy,
    refresh,
    close: watching.close,
  };
}

/** A policy file that cannot be used, with every reason. */
export class PolicyFileError extends Error {
  constructor(path: string, problems: readonly string[]) {
    super(
      `${path} cannot be used as a policy:\n${problems.map((problem) => `  ${problem}`).join('\n')}`,
    );
    this.name = 'PolicyFileError';
  }
}

interface Read {
  policy: CompiledPolicy | null;
  digest: string;
  problems: readonly string[];
}

function read(path: string): Read {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    return { policy: null, digest: `unreadable: ${problem}`, problems: [problem] };
  }
  const digest = `sha256:${createHash('sha256').update(text).digest('hex')}`;
  try {
    const checked = validatePolicyText(text);
    if (!checked.ok) return { policy: null, digest, problems: checked.problems };
    return { policy: compilePolicy(checked.policy), digest, problems: [] };
  } catch (error) {
    return { policy: null, digest, problems: [String(error)] };
  }
}
