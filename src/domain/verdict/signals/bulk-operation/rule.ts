import { onParams, onWords } from '../hit.ts';
import type { ParamView } from '../signal-context.ts';
import type { SignalRule } from '../signal-rule.ts';
import { CHANGE_VERBS } from '../vocabulary.ts';

const BULK_WORDS = new Set('bulk batch mass multiple many'.split(' '));
const LIST_ENDS = new Set('ids uids uuids guids'.split(' '));
const FILTER_TEXT =
  /\b(?:filter|label|tag|assignee|assign|owner|subscriber|attach|member|reviewer|category|categories|add to|remove from|parent)\b/;

function isTargetList(view: ParamView): boolean {
  if (view.param.depth > 0 || !LIST_ENDS.has(view.last)) return false;
  if (view.words.some((w) => SIDE_LISTS.has(w)) || FILTER_TEXT.test(view.text)) return false;
  return view.param.types.length === 0 || view.param.types.includes('array');
}
const SIDE_LISTS = new Set(
  'label labels tag tags assignee reviewer owner admin subscriber category parent teams team group groups author milestone attendee member blocker'.split(
    ' ',
  ),
);

export const BULK_OPERATION: SignalRule = {
  id: 'bulk-operation',
  title: 'Bulk operation',
  label: 'bulk',
  kind: 'effect',
  weight: 'medium',
  looksFor:
    'A tool that changes things and takes a list of ids, or says bulk, batch, multiple or all. Looking at many things does not count.',
  why: 'One mistaken call changes many things, and a rate limit counts it as one.',
  phrases: {
    lead: [
      'delete!|remove!|update!|create!|archive!|send!|move!|cancel!|modify!|assign!|insert!|upload!|close!|edit!|clear!|mark!|disable! ~1 multiple|several|many|bulk',
      'delete!|remove!|archive!|cancel!|clear!|close!|disable!|erase!|wipe!|purge!|drop!|stop!|kill! ~1 all|every',
      'bulk|batch|mass ~1 delete!|update!|create!|insert!|send!|remove!|archive!|upload!|edit!|import!|modify!|write!|add!',
    ],
    name: [
      'delete|remove|clear|cancel|archive|close|drop|kill|stop|purge|wipe|mark|update|disable|flush ~1 all',
      'batch|bulk|mass|multi|multiple ~2 delete|update|create|insert|send|remove|archive|upload|add|edit|modify|write|upsert|import|move|assign|operations',
    ],
  },
  test(ctx, said) {
    if (ctx.action === 'read') return [];
    const at = ctx.name.findIndex((word) => BULK_WORDS.has(word.text));
    const named =
      at >= 0 && ctx.name.some((word) => CHANGE_VERBS.has(word.text) && !BULK_WORDS.has(word.text))
        ? [onWords(ctx, 'name', ctx.name, at, at)]
        : [];
    const lists = ctx.action === 'change' ? onParams(ctx, isTargetList) : [];
    return [...lists, ...named, ...said];
  },
};
