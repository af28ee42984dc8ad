import { readdirSync, readFileSync } from 'node:fs';
import { loadAttacks } from '../../src/catalogue/load-attacks.ts';
import { type AttackIndex, indexAttacks } from '../../src/domain/attacks/attack-index.ts';
import {
  DrawnLabelSchema,
  EmbeddedLabelSchema,
  evaluateMatching,
  labelledPairs,
  type MatchingResult,
  OwnLabelSchema,
} from '../../src/domain/attacks/evaluate-matching.ts';
import { type ServerRecord, ServerRecordSchema } from '../../src/domain/record/server-record.ts';
import { classifyTool } from '../../src/domain/verdict/classify.ts';

const LABELS = 'tests/fixtures/attack-matching';
const SERVERS = 'content/servers';
/** What the matching must reach on the labelled pairs. */
const LEAST = { precision: 0.95, recall: 0.9 };

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}

function readServers(folder: string): ServerRecord[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => ServerRecordSchema.safeParse(readJson(`${folder}/${name}`)))
    .flatMap((result) => (result.success ? [result.data] : []));
}

async function readAttacks(): Promise<AttackIndex> {
  const { entries } = await loadAttacks('content', new Date().toISOString().slice(0, 10));
  return indexAttacks(entries.map((entry) => entry.attack));
}

function print(name: string, result: MatchingResult, missing: readonly string[]): void {
  const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
  console.log(
    `\n${name}: ${result.pairs} labelled pairs, precision ${percent(result.precision)}, recall ${percent(result.recall)}`,
  );
  for (const error of result.errors) console.log(`  ${error}`);
  if (missing.length > 0) console.log(`  labels about tools that are gone: ${missing.join(', ')}`);
}

/** Prints how the matching of today does on draws of servers that are not published here, whose records lie in `folder`. */
export async function printDrawn(folder: string): Promise<void> {
  const labels = DrawnLabelSchema.array().parse(readJson(`${LABELS}/drawn.json`));
  const clear = labels.flatMap(({ server, tool, attack, applies }) =>
    applies === null ? [] : [{ server, tool, attack, applies }],
  );
  const { pairs, missing } = labelledPairs(clear, [], readServers(folder));
  print('drawn pairs', evaluateMatching(pairs, classifyTool, await readAttacks()), missing);
}

/** Prints precision and recall of the attack matching on the labelled pairs. Returns the exit code. */
export async function printMatching(): Promise<number> {
  const { pairs, missing } = labelledPairs(
    EmbeddedLabelSchema.array().parse(readJson(`${LABELS}/embedded.json`)),
    OwnLabelSchema.array().parse(readJson(`${LABELS}/own.json`)),
    readServers(SERVERS),
  );
  const result = evaluateMatching(pairs, classifyTool, await readAttacks());
  print('attack matching', result, missing);
  return result.precision >= LEAST.precision && result.recall >= LEAST.recall ? 0 : 1;
}
