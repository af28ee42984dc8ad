import { parseTarget, sourceKey } from '../target.ts';
import { registryEntries } from './registry-dump.ts';

/** What a list asks for. */
export interface TargetList {
  /** Targets as a person types them, each once, in the order of the list. */
  readonly keys: readonly string[];
  /** Lines that are no target, with the reason. */
  readonly refused: readonly { readonly line: string; readonly reason: string }[];
}

/**
 * Reads a list of targets: one a line, with `#` before remarks; a launch table; a server.json; or a dump of the official
 * registry, where each package and remote of each latest version is a target. Throws an Error that names the file when it
 * is JSON of another kind.
 */
export function readTargetList(text: string, file: string): TargetList {
  const refused: { line: string; reason: string }[] = [];
  const keys = new Map<string, string>();
  for (const { target, reason } of /^\s*[[{]/.test(text) ? fromJson(text, file) : fromLines(text)) {
    if (reason !== null) {
      refused.push({ line: target, reason });
      continue;
    }
    try {
      const source = sourceKey(parseTarget(target));
      if (!keys.has(source)) keys.set(source, target);
    } catch (error) {
      refused.push({
        line: target,
        reason: error instanceof Error ? error.message : String(error),
      });
    }
  }
  return { keys: [...keys.values()], refused };
}

interface Wish {
  readonly target: string;
  readonly reason: string | null;
}

function fromLines(text: string): Wish[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.replace(/(?:^|\s)#.*$/, '').trim())
    .filter((line) => line !== '')
    .map((target) => ({ target, reason: null }));
}

function fromJson(text: string, file: string): Wish[] {
  return registryEntries(text, file).flatMap(({ targets, name }) =>
    targets.map(({ target, reason }) => ({ target: target ?? name, reason })),
  );
}
