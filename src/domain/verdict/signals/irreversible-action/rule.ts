import { nameHas, onParams } from '../hit.ts';
import type { SignalContext } from '../signal-context.ts';
import type { SignalHit, SignalRule } from '../signal-rule.ts';

const FOREVER_KEYS = new Set(
  'permanent permanently hard_delete purge force_delete skip_trash bypass_trash permanent_delete delete_permanently irreversible no_trash hard shred skip_final_snapshot'.split(
    ' ',
  ),
);

export const IRREVERSIBLE_ACTION: SignalRule = {
  id: 'irreversible-action',
  title: 'Irreversible action',
  label: 'irreversible',
  kind: 'effect',
  weight: 'high',
  looksFor:
    'Words of the record that say the action cannot be undone or is permanent, or a parameter that makes it so.',
  why: 'The record itself says that no later call can repair a wrong one.',
  phrases: {
    textHints: [
      'undo',
      'revers',
      'recover',
      'restor',
      'revoc',
      'permanent',
      'forever',
      'rollback',
      'way back',
      'for good',
      'going back',
      'turning back',
    ],
    text: [
      "cannot|can't|can ~2 undone|reversed|recovered|restored|undo|reverse",
      'irreversible|irreversibly|irrevocable|irrevocably|unrecoverable|irrecoverable|irrecoverably',
      'permanently ~1 delete!|remove!|erase!|destroy!|deleted|removed|lost|purge!|wipe!|clear!|revoke!',
      'permanent ~1 deletion|removal|and|action|operation',
      'delete!|remove!|erase!|purge!|destroy!|deleted|removed|erased ~6 permanently|forever',
      'no ~1 undo|rollback ~1',
      'no way back',
      'no ~1 going|turning back',
      'gone|lost|deleted|removed|erased|wiped ~2 for good',
      'delete!|remove!|erase!|wipe!|purge!|destroy! ~5 for good',
      'beyond recovery',
      'not ~2 reversible|undoable|recoverable',
    ],
  },
  test(ctx, said) {
    if (ctx.action === 'read' && !nameHas(ctx, 'delete'))
      return onParams(ctx, (view) => FOREVER_KEYS.has(view.key));
    return [
      ...onParams(ctx, (view) => FOREVER_KEYS.has(view.key)),
      ...said.filter((hit) => saysSo(ctx, hit)),
    ];
  },
};

/** "can be undone" and "not permanently" say the opposite. */
function saysSo(ctx: SignalContext, hit: SignalHit): boolean {
  const { start, quote } = hit.evidence;
  if (/^can\b(?!'t| ?not)/i.test(quote)) return /\bnot\b/i.test(quote);
  return (
    !/\b(?:not|non|never|without|than|instead of|or)\W{1,2}(?:\w+\W){0,1}$/i.test(
      ctx.tool.description.slice(Math.max(0, start - 24), start),
    ) || /^(?:not|no)\b/i.test(quote)
  );
}
