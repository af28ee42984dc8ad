import { existsSync, readFileSync } from 'node:fs';
import { writeWhole } from '../catalogue/write-whole.ts';
import { shortHash } from './digests.ts';

/** What was judged before: JSON of a JudgedServer by the hash of the record and of the rules. */
export type JudgedBefore = Map<string, string>;

/** Key of what follows from a record's text and the rules. */
export function judgeKey(rules: string, recordText: string): string {
  return shortHash(`${rules}\n${recordText}`);
}

/** Reads `key<TAB>JSON` lines; none when there is no such file. */
export function readJudged(file: string): JudgedBefore {
  const judged: JudgedBefore = new Map();
  if (!existsSync(file)) return judged;
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const tab = line.indexOf('\t');
    if (tab > 0) judged.set(line.slice(0, tab), line.slice(tab + 1));
  }
  return judged;
}

/** Writes the verdicts of this build's records, whole or not at all. */
export function writeJudged(file: string, keys: readonly string[], json: readonly string[]): void {
  const lines = keys.map((key, index) => `${key}\t${json[index]}`);
  writeWhole(file, lines.join('\n'));
}
