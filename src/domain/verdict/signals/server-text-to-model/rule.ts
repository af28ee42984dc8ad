import { listOfferedTexts } from '../../../record/offered-texts.ts';
import type { ServerHead } from '../../../record/server-record.ts';
import { findDirectives, mayDirect } from '../../model-text/find-directives.ts';
import { findHidden } from '../../model-text/find-hidden.ts';
import type { SignalHit, SignalRule } from '../signal-rule.ts';

/** Places that one server reports: more than a page shows. */
const MAX_HITS = 8;

const known = new WeakMap<ServerHead, readonly SignalHit[]>();
const NONE: readonly SignalHit[] = [];

/** Directives and hidden characters in the texts that a server hands to the model beside its tools. */
export function serverTextHits(server: ServerHead): readonly SignalHit[] {
  const before = known.get(server);
  if (before !== undefined) return before;
  const hits: SignalHit[] = [];
  for (const { field, text } of listOfferedTexts(server)) {
    const look = mayDirect(text);
    const orders =
      look === null ? [] : findDirectives(text, look).filter(({ example }) => !example);
    for (const { start, end } of [...orders, ...findHidden(text)]) {
      if (hits.length === MAX_HITS) break;
      hits.push({ param: null, evidence: { field, start, end, quote: text.slice(start, end) } });
    }
  }
  const found = hits.length === 0 ? NONE : hits;
  known.set(server, found);
  return found;
}

export const SERVER_TEXT_TO_MODEL: SignalRule = {
  id: 'server-text-to-model',
  title: 'Server text for the model',
  label: 'server orders the model',
  kind: 'text',
  weight: 'high',
  looksFor:
    'Directives or hidden characters in the instructions of the server, or in the names and descriptions of its prompts and resources. Every tool of such a server has the signal.',
  why: 'Clients put these texts into the system prompt or offer them to the model, before any tool is called.',
  test: (ctx) => (ctx.server === undefined ? NONE : serverTextHits(ctx.server)),
};
