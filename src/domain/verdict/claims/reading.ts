import type { Param } from '../../record/schema-params.ts';
import type { ToolRecord } from '../../record/tool-record.ts';
import type { Act } from '../acts/act.ts';
import { type ActsBySource, readActs, type ToolActs } from '../acts/read-acts.ts';
import type { Unread } from '../acts/unread.ts';
import type { Sentence } from '../text/sentences.ts';
import type { Word } from '../text/word.ts';
import { type ActMatch, matchAct } from './match-act.ts';

/** All that the rules see of a tool, read once: its words, its parameters, and the deeds that some rule holds for. */
export interface Reading extends ActsBySource<ActMatch> {
  nameWords: readonly Word[];
  sentences: readonly Sentence[];
  params: readonly Param[];
  unread: Unread;
}

const matchAll = (acts: readonly Act[]): ActMatch[] =>
  acts.map(matchAct).filter((match) => match !== undefined);

/** The deeds of a tool with the rule that decides what each means; those that no rule holds for are left out. */
export function matchActs(acts: ToolActs): Reading {
  return {
    nameWords: acts.nameWords,
    sentences: acts.sentences,
    params: acts.params,
    unread: acts.unread,
    name: matchAll(acts.name),
    lead: matchAll(acts.lead),
    modes: matchAll(acts.modes),
    later: matchAll(acts.later),
    steps: matchAll(acts.steps),
    flags: matchAll(acts.flags),
    states: matchAll(acts.states),
  };
}

/** Reads a tool into deeds and matches them with the rules. Linear in the length of its texts. */
export const readTool = (tool: ToolRecord): Reading => matchActs(readActs(tool));
