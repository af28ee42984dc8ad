import { listParams, type Param } from '../record/schema-params.ts';
import type { ToolRecord } from '../record/tool-record.ts';
import type { Act } from './acts/act.ts';
import { leadActs } from './acts/lead.ts';
import { enumActs, listedActs } from './acts/mode-acts.ts';
import { nameActs } from './acts/name-acts.ts';
import { type ActMatch, matchAct } from './match-act.ts';
import { type Sentence, splitSentences } from './words/sentences.ts';
import { splitName } from './words/split-name.ts';
import type { Word } from './words/word.ts';

/** All that the rules see of a tool, read once. */
export interface Reading {
  nameWords: readonly Word[];
  sentences: readonly Sentence[];
  params: readonly Param[];
  name: readonly ActMatch[];
  /** Deeds of the first telling sentence, or of the title when there is no description. */
  lead: readonly ActMatch[];
  /** Deeds that a mode parameter or a list in the description offers. */
  modes: readonly ActMatch[];
}

const matchAll = (acts: readonly Act[]): ActMatch[] =>
  acts.map(matchAct).filter((match) => match !== undefined);

/** Reads a tool into deeds. Linear in the length of its texts; long texts and schemas are cut. */
export function readTool(tool: ToolRecord): Reading {
  const nameWords = splitName(tool.name);
  const sentences = splitSentences(tool.description);
  const params = listParams(tool);
  const title =
    tool.title === null || sentences.length > 0
      ? []
      : nameActs(splitName(tool.title), 'title', 'title');
  return {
    nameWords,
    sentences,
    params,
    name: matchAll(nameActs(nameWords)),
    lead: matchAll([...leadActs(sentences), ...title]),
    modes: matchAll([...enumActs(params, nameWords), ...listedActs(sentences, nameWords)]),
  };
}
