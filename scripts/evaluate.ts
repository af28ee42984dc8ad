import { existsSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { loadOwnLabels } from '../src/catalogue/load-own-labels.ts';
import type { LabelledCase } from '../src/domain/evaluation/labelled-case.ts';
import { isDangerousUnderLabel, judgeAll, score, share } from '../src/domain/evaluation/score.ts';
import { countBases } from './evaluate/bases.ts';
import { loadLabels } from './evaluate/load-labels.ts';
import { printDrawn, printMatching } from './evaluate/matching.ts';
import { describeErrors, describeScores } from './evaluate/print.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    own: { type: 'boolean', default: false },
    bases: { type: 'boolean', default: false },
    json: { type: 'string' },
    drawn: { type: 'string' },
  },
});

try {
  const labels = positionals[0] ?? process.env['LABELS'] ?? '../shared/labels/dev.json';
  process.exitCode = values.own ? evaluateOwn() : evaluateShared(labels);
  process.exitCode ||= await printMatching();
  if (values.drawn !== undefined) await printDrawn(values.drawn);
} catch (error) {
  console.error(`evaluate: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}

/** Scores the shared set: contested items apart, annotated ones a second time without their hints. */
function evaluateShared(file: string): number {
  if (!existsSync(file))
    throw new Error(
      `${file}: no such file; give the labelled set as argument or in LABELS, or use --own`,
    );
  const cases = loadLabels(file);
  const agreed = cases.filter(({ contested }) => contested === null);
  const contested = judgeAll(cases.filter((one) => one.contested !== null));
  const judged = judgeAll(agreed);
  const bare = judgeAll(
    agreed.filter(({ kind }) => kind === 'annotated'),
    false,
  );
  const scores = score(judged);
  const without = score(bare);
  console.log(`labelled set: ${file}`);
  console.log(describeScores(scores).join('\n'));
  console.log(
    `\nannotated, hints removed: ${share(bare).right}/${bare.length}, dangerous under-labels ${bare.filter(isDangerousUnderLabel).length}`,
  );
  console.log(
    `contested (outside the figures): ${share(contested).right}/${contested.length} as labelled`,
  );
  console.log(describeErrors(judged).join('\n'));
  printBases(agreed);
  const contestedShare = share(contested);
  writeJson(
    {
      scores,
      withoutHints: { accuracy: without.accuracy, all: without.all },
      contested: contestedShare,
    },
    'npm run evaluate',
  );
  return 0;
}

/** Scores our own labels of the embedded catalogue; a dangerous under-label fails. */
function evaluateOwn(): number {
  const { cases, stale } = loadOwnLabels('tests/fixtures/labels', 'content/servers');
  if (cases.length === 0)
    throw new Error('tests/fixtures/labels: no label matches a tool of content/servers');
  const judged = judgeAll(cases);
  const scores = score(judged);
  console.log(`own labels: ${cases.length}, stale ${stale.length}`);
  for (const one of stale)
    console.log(`  stale: ${one}: definition changed or gone, label it again`);
  console.log(describeScores(scores).join('\n'));
  console.log(describeErrors(judged).join('\n'));
  printBases(cases);
  writeJson({ scores, stale: stale.length }, 'npm run evaluate -- --own');
  return scores.dangerousUnderLabels > 0 ? 1 : 0;
}

function printBases(cases: readonly LabelledCase[]): void {
  if (!values.bases) return;
  for (const [basis, { right, all }] of Object.entries(countBases(cases)))
    console.log(`basis ${basis}: ${right}/${all}`);
}

/** Numbers only: no text or label of the set leaves it. */
function writeJson(result: object, command: string): void {
  if (values.json === undefined) return;
  writeFileSync(values.json, `${JSON.stringify({ command, ...result }, null, 2)}\n`);
  console.log(`written: ${values.json}`);
}
