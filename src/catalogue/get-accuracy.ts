import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { judgeAll, type Scores, score } from '../domain/evaluation/score.ts';
import { digestTool } from '../domain/record/digest.ts';
import { getCatalogue } from './get-catalogue.ts';
import { handedOver } from './handed-over.ts';
import { keptJson } from './kept-json.ts';
import { loadOwnLabels } from './load-own-labels.ts';
import { pageKey } from './page-key.ts';
import { EMBEDDED } from './sources.ts';

/** Result file of the evaluation on other people's labels, which are not published themselves. */
const LABELLED_SET = 'content/accuracy/labelled-set.json';
/** Our own labels of the embedded catalogue. */
export const OWN_LABELS = 'tests/fixtures/labels';

/** What the accuracy page prints. */
export interface Accuracy {
  own: {
    scores: Scores;
    /** How many of these tools the catalogue that is built has, with the same definition. */
    listed: number;
  };
  labelled: {
    command: string;
    scores: Scores;
    withoutHints: { accuracy: number; all: number };
    contested: { right: number; all: number };
  };
}

let evaluating: Promise<Accuracy> | undefined;
let readingLabels: Promise<string> | undefined;

/** Key of what is evaluated: labels, the records that they are about, the committed result, and the tools of the catalogue. */
export async function accuracyKey(): Promise<string> {
  const digests = (await getCatalogue()).tools.map(({ digest }) => digest);
  return pageKey(digests, await ownLabelsKey(), await readFile(LABELLED_SET, 'utf8'));
}

/** Key of our own labels and of the records that they are about. */
function ownLabelsKey(): Promise<string> {
  readingLabels ??= hashFiles([OWN_LABELS, EMBEDDED]);
  return readingLabels;
}

async function hashFiles(folders: readonly string[]): Promise<string> {
  const files = folders.flatMap((folder) =>
    readdirSync(folder)
      .sort()
      .map((name) => path.join(folder, name)),
  );
  return pageKey(...(await Promise.all(files.map((file) => readFile(file, 'utf8')))));
}

/** Scores on our own labelled tools, made anew only when labels, records or rules changed, and the committed result of the other set. */
export function getAccuracy(): Promise<Accuracy> {
  evaluating ??= evaluate();
  return evaluating;
}

async function evaluate(): Promise<Accuracy> {
  const handed = handedOver();
  const key = pageKey(handed?.rules, await ownLabelsKey());
  const own = keptJson(handed?.cacheDir ?? null, 'own-scores', key, scoreOwn);
  // Written by scripts/evaluate.ts from the same Scores.
  const labelled: Accuracy['labelled'] = JSON.parse(await readFile(LABELLED_SET, 'utf8'));
  const { tools } = await getCatalogue();
  const digests = new Set(tools.map(({ digest }) => digest));
  const listed = own.digests.filter((digest) => digests.has(digest)).length;
  return { own: { scores: own.scores, listed }, labelled };
}

function scoreOwn(): { scores: Scores; digests: string[] } {
  const { cases } = loadOwnLabels(OWN_LABELS, EMBEDDED);
  return {
    scores: score(judgeAll(cases)),
    digests: cases.map(({ tool }) => digestTool(tool)),
  };
}
