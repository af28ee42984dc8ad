import type { RegistryEntry } from '../../domain/record/publisher.ts';
import type { KnownFacts } from '../record/known-facts.ts';
import { parseTarget, sourceKey } from '../target.ts';
import { registryEntries } from './registry-dump.ts';

/** What a list asks for. */
export interface TargetList {
  /** Targets as a person types them, each once, in the order of the list. */
  readonly keys: readonly string[];
  /** Lines that are no target, with the reason. */
  readonly refused: readonly { readonly line: string; readonly reason: string }[];
  /** What a registry says about the entries behind them, by source. */
  readonly entries: KnownFacts['entries'];
}

/**
 * Reads a list of targets: one a line, with `#` before remarks; a launch table; a server.json; or a dump of the official
 * registry, where each package and remote of each latest version is a target. Throws an Error that names the file when it
 * is JSON of another kind.
 */
export function readTargetList(text: string, file: string): TargetList {
  const refused: { line: string; reason: string }[] = [];
  const keys = new Map<string, string>();
  const entries = new Map<string, Omit<RegistryEntry, 'checkedAt'>>();
  for (const { target, reason, entry } of /^\s*[[{]/.test(text)
    ? fromJson(text, file)
    : fromLines(text)) {
    if (reason !== null) {
      refused.push({ line: target, reason });
      continue;
    }
    try {
      const source = sourceKey(parseTarget(target));
      if (keys.has(source)) continue;
      keys.set(source, target);
      if (entry !== null) entries.set(source, entry);
    } catch (error) {
      refused.push({
        line: target,
        reason: error instanceof Error ? error.message : String(error),
      });
    }
  }
  return { keys: [...keys.values()], refused, entries };
}

interface Wish {
  readonly target: string;
  readonly reason: string | null;
  readonly entry: Omit<RegistryEntry, 'checkedAt'> | null;
}

function fromLines(text: string): Wish[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.replace(/(?:^|\s)#.*$/, '').trim())
    .filter((line) => line !== '')
    .map((target) => ({ target, reason: null, entry: null }));
}

function fromJson(text: string, file: string): Wish[] {
  return registryEntries(text, file).flatMap(({ targets, name, status, version, isListed }) =>
    targets.map(({ target, reason }) => ({
      target: target ?? name,
      reason,
      entry: isListed ? { name, status, version } : null,
    })),
  );
}
