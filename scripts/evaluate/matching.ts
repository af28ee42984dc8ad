import { readdirSync, readFileSync } from 'node:fs';
import { loadAttacks } from '../../src/catalogue/load-attacks.ts';
import { indexAttacks } from '../../src/domain/attacks/attack-index.ts';
import {
  EmbeddedLabelSchema,
  evaluateMatching,
  labelledPairs,
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

function readServers(): ServerRecord[] {
  return readdirSync(SERVERS)
    .filter((name) => name.endsWith('.json'))
    .map((name) => ServerRecordSchema.safeParse(readJson(`${SERVERS}/${name}`)))
    .flatMap((result) => (result.success ? [result.data] : []));
}

/** Prints precision and recall of the attack matching on the labelled pairs. Returns the exit code. */
export async function printMatching(): Promise<number> {
  const { entries } = await loadAttacks('content', new Date().toISOString().slice(0, 10));
  const { pairs, missing } = labelledPairs(
    EmbeddedLabelSchema.array().parse(readJson(`${LABELS}/embedded.json`)),
    OwnLabelSchema.array().parse(readJson(`${LABELS}/own.json`)),
    readServers(),
  );
  const attacks = indexAttacks(entries.map((entry) => entry.attack));
  const result = evaluateMatching(pairs, classifyTool, attacks);
  const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
  console.log(
    `\nattack matching: ${result.pairs} labelled pairs, precision ${percent(result.precision)}, recall ${percent(result.recall)}`,
  );
  for (const error of result.errors) console.log(`  ${error}`);
  if (missing.length > 0) console.log(`  labels about tools that are gone: ${missing.join(', ')}`);
  return result.precision >= LEAST.precision && result.recall >= LEAST.recall ? 0 : 1;
}
