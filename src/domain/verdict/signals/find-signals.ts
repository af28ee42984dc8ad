import type { ServerHead } from '../../record/server-record.ts';
import type { ToolRecord } from '../../record/tool-record.ts';
import type { Signal } from '../verdict.ts';
import { findPhrases, type PhraseIndex, phraseIndex } from '../words/phrase-index.ts';
import { onWords } from './hit.ts';
import { SIGNALS } from './registry.ts';
import {
  descriptionWords,
  type SignalContext,
  signalContext,
  type ToolWords,
  toolWords,
} from './signal-context.ts';
import type { SignalHit, SignalPhrases, SignalRule } from './signal-rule.ts';

function indexOf(place: keyof SignalPhrases): PhraseIndex<SignalRule> {
  return phraseIndex(
    SIGNALS.flatMap((rule) =>
      (rule.phrases?.[place] ?? []).map((source) => [rule, source] as const),
    ),
  );
}
const NAME_PHRASES = indexOf('name');
const LEAD_PHRASES = indexOf('lead');
const TEXT_PHRASES = indexOf('text');

/** Without one of these no phrase of `text` can stand: most descriptions need not be split into words. */
const HINT_OF_TEXT_PHRASE = new RegExp(
  SIGNALS.flatMap((rule) => rule.phrases?.textHints ?? []).join('|'),
  'i',
);

/** Words of a name that lead away from its object: `get_fee_for_message` gets no message. */
const AWAY = new Set(['for', 'by', 'from', 'with', 'using', 'via']);

/** Most places that one signal shows per parameter: more would repeat itself on the page. */
const MAX_EVIDENCE = 4;
const NOTHING: readonly SignalHit[] = [];

function saidBy(ctx: SignalContext, read: ToolWords): Map<SignalRule, SignalHit[]> {
  const said = new Map<SignalRule, SignalHit[]>();
  const add = (rule: SignalRule, hit: SignalHit): void => {
    const list = said.get(rule);
    if (list === undefined) said.set(rule, [hit]);
    else if (list.length < MAX_EVIDENCE) list.push(hit);
  };
  findPhrases(NAME_PHRASES, ctx.name, (rule, m) => {
    if (!ctx.name.slice(m.first, m.last).some((word) => AWAY.has(word.text)))
      add(rule, onWords(ctx, 'name', ctx.name, m.first, m.last));
  });
  findPhrases(LEAD_PHRASES, ctx.lead, (rule, m) =>
    add(rule, onWords(ctx, 'description', ctx.lead, m.first, m.last)),
  );
  if (HINT_OF_TEXT_PHRASE.test(ctx.tool.description)) {
    const words = descriptionWords(read);
    findPhrases(TEXT_PHRASES, words, (rule, m) =>
      add(rule, onWords(ctx, 'description', words, m.first, m.last)),
    );
  }
  return said;
}

/** One signal per parameter, with its places; places inside another one of the same field are left out. */
function group(rule: SignalRule, hits: readonly SignalHit[]): Signal[] {
  const signals = new Map<string | null, Signal>();
  for (const { param, evidence } of hits) {
    let signal = signals.get(param);
    if (signal === undefined) {
      signal = { id: rule.id, param, evidence: [] };
      signals.set(param, signal);
    }
    const covered = signal.evidence.some(
      (e) => e.field === evidence.field && e.start <= evidence.start && e.end >= evidence.end,
    );
    if (!covered && signal.evidence.length < MAX_EVIDENCE)
      signal.evidence.push({ ...evidence, rule: `S-${rule.id}` });
  }
  return [...signals.values()];
}

/**
 * Risk signals of `tool` in registry order, one per signal and parameter, each with the exact words that raised it.
 * `server` is the server that lists it, for rules that need its facts; `read` spares splitting a tool that has been split before.
 * Linear in the size of the record.
 */
export function findSignals(
  tool: ToolRecord,
  server?: ServerHead,
  read: ToolWords = toolWords(tool),
): Signal[] {
  const ctx = signalContext(tool, read, server);
  const said = saidBy(ctx, read);
  const signals: Signal[] = [];
  for (const rule of SIGNALS) {
    const hits = rule.test(ctx, said.get(rule) ?? NOTHING);
    if (hits.length > 0) signals.push(...group(rule, hits));
  }
  return signals;
}
