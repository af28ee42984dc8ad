import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type CompiledPolicy, compilePolicy } from '../domain/policy/evaluate.ts';
import type { Problem } from '../domain/policy/problem.ts';
import { validatePolicyText } from '../domain/policy/validate.ts';
import { watchPath } from './file-watch.ts';

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
  /** What is allowed in the new policy and probably not meant. */
  warnings: readonly string[];
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
    onNews(next);
  };
  const watching = watchPath(path, refresh);
  onNews(first);
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

interface Read extends PolicyNews {
  policy: CompiledPolicy | null;
}

function read(path: string): Read {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    return { policy: null, digest: `unreadable: ${problem}`, problems: [problem], warnings: [] };
  }
  const digest = `sha256:${createHash('sha256').update(text).digest('hex')}`;
  try {
    const { policy, errors, warnings } = validatePolicyText(text);
    if (policy === null)
      return { policy: null, digest, problems: errors.map(inWords), warnings: [] };
    return {
      policy: compilePolicy(policy),
      digest,
      problems: [],
      warnings: warnings.map(inWords),
    };
  } catch (error) {
    return { policy: null, digest, problems: [String(error)], warnings: [] };
  }
}

function inWords({ pointer, message, hint }: Problem): string {
  return `${pointer === '' ? 'the policy' : pointer}: ${message} ${hint}`;
}
