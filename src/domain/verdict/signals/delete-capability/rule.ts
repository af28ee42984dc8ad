import { leadHas, nameHas, onWords } from '../hit.ts';
import type { SignalContext } from '../signal-context.ts';
import type { SignalHit, SignalRule } from '../signal-rule.ts';

const DELETES =
  'delete!|remove!|drop!|purge!|wipe!|erase!|destroy!|truncate!|uninstall!|unlink!|trash!|flush!|clear!|discard!|shred!|deprovision!|expunge!';
const DELETE_NAME = new Set(
  'delete remove drop purge wipe erase destroy truncate uninstall unlink trash flush clear discard shred deprovision expunge del rm rmdir deletes nuke'.split(
    ' ',
  ),
);
const DELETE_MODES = new Set([
  'delete',
  'remove',
  'drop',
  'purge',
  'destroy',
  'wipe',
  'truncate',
  'terminate',
  'erase',
]);
const NOT_LOST = new Set(
  'background noise reaction label labels tag tags reviewer assignee member participant duplicates whitespace favorite bookmark star watermark outliers selection highlight filter filters formatting comments stopwords screen console context follower silence'.split(
    ' ',
  ),
);

/** Dragging and dropping. */
const DRAGGED = /(?:browser|drag|mouse|page)\w*drop|unapprove/i;

/** "remove_label" takes something off a thing that stays. */
function takesOff(ctx: SignalContext): boolean {
  return (
    (ctx.name.some((word) => NOT_LOST.has(word.text)) || DRAGGED.test(ctx.tool.name)) &&
    !nameHas(ctx, 'delete') &&
    !leadHas(ctx, 'delete')
  );
}

function deletingWord(ctx: SignalContext): SignalHit[] {
  const at = ctx.name.findIndex((word) => DELETE_NAME.has(word.text));
  if (at < 0 || at > 4) return [];
  const before = ctx.name.slice(0, at);
  if (
    before.some((word) =>
      [
        'get',
        'list',
        'search',
        'find',
        'check',
        'is',
        'can',
        'show',
        'view',
        'create',
        'on',
        'no',
        'confirm',
        'preview',
      ].includes(word.text),
    )
  )
    return [];
  return [onWords(ctx, 'name', ctx.name, at, at)];
}

function deletingModes(ctx: SignalContext): SignalHit[] {
  const hits: SignalHit[] = [];
  for (const view of ctx.params) {
    if (view.param.depth > 1) continue;
    const at = view.param.enum.findIndex(
      (value) => typeof value === 'string' && DELETE_MODES.has(value.toLowerCase()),
    );
    const quote = view.param.enum[at];
    const field = view.param.enumPointers[at];
    if (typeof quote === 'string' && field !== undefined)
      hits.push({
        param: view.param.path,
        evidence: { field, start: 0, end: quote.length, quote },
      });
  }
  return hits;
}

export const DELETE_CAPABILITY: SignalRule = {
  id: 'delete-capability',
  title: 'Delete capability',
  label: 'deletes',
  kind: 'effect',
  weight: 'high',
  looksFor:
    'A verb of deletion in the name, at the start of the description, or among the allowed values of a parameter. Deleted things that are only listed do not count.',
  why: 'A wrong call loses data, with or without an attacker.',
  phrases: {
    lead: [DELETES],
    name: ['terminate ~2 instance+|vm|vms|machine+|cluster+|environment+|droplet+'],
  },
  test(ctx, said) {
    const modes = deletingModes(ctx);
    if (ctx.action === 'read') return nameHas(ctx, 'manage') ? modes : modes.filter(() => false);
    const named = deletingWord(ctx);

    const opening = said.filter((hit) => hit.evidence.field === 'name' || opensWith(ctx, hit));
    if (named.length + opening.length > 0 && takesOff(ctx)) return modes;
    return [...modes, ...named, ...opening];
  },
};

/** The verb is the first of the sentence, or one of a list of verbs: "Create, update or delete". */
function opensWith(ctx: SignalContext, hit: SignalHit): boolean {
  const index = ctx.lead.findIndex((word) => word.start === hit.evidence.start);
  if (index === 0) return true;
  if (index > 8) return false;
  const before = ctx.lead[index - 1]?.text ?? '';
  const mark = ctx.lead[index]?.before ?? '';
  return (
    index > 0 &&
    (before === 'or' || before === 'and' || mark === ',' || mark === '/') &&
    VERBISH.has(ctx.lead[0]?.text ?? '')
  );
}
const VERBISH = new Set(
  'create creates add adds get gets list lists update updates manage manages set sets read reads edit edits stop stops insert inserts view views move moves copy archive enable disable control perform'.split(
    ' ',
  ),
);
