import { listParams, type Param } from '../../record/schema-params.ts';
import type { ToolRecord } from '../../record/tool-record.ts';
import type { Act } from '../acts/act.ts';
import { flagActs, stateActs } from '../acts/argument-acts.ts';
import { laterActs } from '../acts/later-acts.ts';
import { leadActs, wishedActs } from '../acts/lead.ts';
import { documentedActs, enumActs, listedActs, stepActs } from '../acts/mode-acts.ts';
import { nameActs } from '../acts/name-acts.ts';
import { type Sentence, splitSentences } from '../text/sentences.ts';
import { splitName } from '../text/split-name.ts';
import type { Word } from '../text/word.ts';
import { type ActMatch, matchAct } from './match-act.ts';

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
  /** Deeds that sentences behind the first one name. */
  later: readonly ActMatch[];
  /** Deeds of a list of steps (`actions[].type`): what the caller puts there is done. */
  steps: readonly ActMatch[];
  /** Losses that a switch brings about. */
  flags: readonly ActMatch[];
  /** Ends that a state to be set can have (`status: deleted`). */
  states: readonly ActMatch[];
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
  const name = nameActs(nameWords);
  const said = [...leadActs(sentences), ...title];
  // A name that says clearly what is done needs no occasion to say it.
  const silent = said.length === 0 && name.every(({ ambiguous }) => ambiguous);
  return {
    nameWords,
    sentences,
    params,
    name: matchAll(name),
    lead: matchAll(silent ? wishedActs(sentences) : said),
    modes: matchAll([
      ...enumActs(params, nameWords),
      ...listedActs(sentences, nameWords),
      ...documentedActs(sentences, nameWords),
    ]),
    later: matchAll(laterActs(sentences)),
    steps: matchAll(stepActs(params, nameWords)),
    flags: matchAll(flagActs(params, nameWords)),
    states: matchAll(stateActs(params, nameWords)),
  };
}
