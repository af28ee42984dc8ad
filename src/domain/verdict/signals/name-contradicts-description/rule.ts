import type { ToolRecord } from '../../../record/tool-record.ts';
import type { Word } from '../../text/word.ts';
import type { Conflict, Evidence } from '../../verdict.ts';
import { presentForms } from '../../words/phrase.ts';
import { onWords } from '../hit.ts';
import { openingOf, type SignalContext, type ToolWords, toolWords } from '../signal-context.ts';
import type { SignalHit, SignalRule } from '../signal-rule.ts';

type Deed = 'looks' | 'makes' | 'deletes';

const DEEDS = new Map<string, Deed>();
const add = (deed: Deed, list: string): void => {
  for (const verb of list.split(' ')) for (const form of presentForms(verb)) DEEDS.set(form, deed);
};
add('looks', 'get list read search find fetch view show describe count retrieve lookup inspect');
add(
  'makes',
  'create add update write edit send insert modify rename upload publish invite assign deploy install buy sell pay',
);
add('deletes', 'delete remove erase purge destroy wipe drop uninstall');

/** Words before the verb of a sentence about a tool. */
const OPENERS = new Set([
  'this',
  'tool',
  'a',
  'the',
  'to',
  'function',
  'endpoint',
  'will',
  'can',
  'allows',
  'you',
  'used',
  'is',
  'that',
  'which',
]);

/** Words of a name up to the verb: a product prefix may come first. */
const NAME_REACH = 3;

function nameDeed(words: readonly Word[]): { at: number; deed: Deed } | undefined {
  for (let at = 0; at < words.length && at < NAME_REACH; at += 1) {
    const deed = DEEDS.get(words[at]?.text ?? '');
    if (deed !== undefined) return { at, deed };
  }
  return undefined;
}

/** The verb that opens a description, after words such as "This tool"; an -ing form is as often a noun. */
function toldDeed(words: readonly Word[]): { at: number; deed: Deed } | undefined {
  const at = words.findIndex((word) => !OPENERS.has(word.text));
  const text = words[at]?.text ?? '';
  const deed = DEEDS.get(text);
  return deed === undefined || text.endsWith('ing') ? undefined : { at, deed };
}

function deedsIn(words: readonly Word[]): Set<Deed> {
  const found = new Set<Deed>();
  for (const word of words) {
    const deed = DEEDS.get(word.text);
    if (deed !== undefined) found.add(deed);
  }
  return found;
}

/** The verb of the name and the verb of the description where they exclude each other: one looks and the other changes, or one makes and the other deletes. */
function contradiction(ctx: Pick<SignalContext, 'tool' | 'name' | 'lead'>): SignalHit[] {
  const named = nameDeed(ctx.name);
  const told = toldDeed(ctx.lead);
  if (named === undefined || told === undefined || named.deed === told.deed) return [];
  if (deedsIn(ctx.name).size > 1 || deedsIn(ctx.lead).has(named.deed)) return [];
  return [
    onWords(ctx, 'name', ctx.name, named.at, named.at),
    onWords(ctx, 'description', ctx.lead, told.at, told.at),
  ];
}

export const NAME_CONTRADICTS_DESCRIPTION: SignalRule = {
  id: 'name-contradicts-description',
  title: 'Name and description disagree',
  label: 'name and description disagree',
  kind: 'record',
  weight: 'high',
  looksFor:
    'A name whose verb looks where the description opens with a verb that changes, or one that makes where the other deletes, or the reverse.',
  why: 'People approve by the name and the model chooses by the description, so one of them is misled.',
  test: contradiction,
};

/** The conflict between name and description of `tool`, at most one; `read` as for `findSignals`. */
export function nameConflicts(tool: ToolRecord, read: ToolWords = toolWords(tool)): Conflict[] {
  const hits = contradiction(openingOf(tool, read));
  const [name, description] = hits;
  if (name === undefined || description === undefined) return [];
  const rule = `S-${NAME_CONTRADICTS_DESCRIPTION.id}`;
  const evidence: Evidence[] = hits.map((hit) => ({ ...hit.evidence, rule }));
  return [
    {
      id: 'name-contradicts-description',
      text: `The name says "${name.evidence.quote}" and the description opens with "${description.evidence.quote}".`,
      evidence,
    },
  ];
}
