import type { AttackDatabase } from '../catalogue/load-attacks.ts';
import type { LoadedRecords } from '../catalogue/load-records.ts';
import { rulesDigest } from './digests.ts';
import { judgeKey } from './judge-cache.ts';

/** Everything that pages are made of beside code and prose. */
export interface BuildInput extends LoadedRecords {
  attacks: AttackDatabase;
}

/** What a build keeps of its input: records are for the workers, and would lie beside their text to the end. */
export interface BuildTexts extends Pick<BuildInput, 'quarantined' | 'attacks'> {
  /** One checked record a line, as JSON. */
  records: SharedArrayBuffer;
  /** In the order of the lines. */
  servers: { id: string; tools: number; judgeKey: string }[];
  /** Digest of what verdicts follow from beside the record. */
  rules: string;
}

export function textsOf({ servers, quarantined, attacks }: BuildInput): BuildTexts {
  const rules = rulesDigest();
  const texts = servers.map((server) => JSON.stringify(server));
  return {
    records: sharedLines(texts),
    servers: servers.map(({ id, tools }, index) => ({
      id,
      tools: tools.length,
      judgeKey: judgeKey(rules, texts[index] ?? ''),
    })),
    rules,
    quarantined,
    attacks,
  };
}

/** Lines as one text that all workers read from the same memory. */
export function sharedLines(lines: readonly string[]): SharedArrayBuffer {
  const bytes = lines.reduce((sum, line) => sum + Buffer.byteLength(line) + 1, 0);
  const memory = new SharedArrayBuffer(Math.max(0, bytes - 1));
  const view = Buffer.from(memory);
  let at = 0;
  for (const line of lines) {
    if (at > 0) view[at++] = 10;
    at += view.write(line, at);
  }
  return memory;
}
