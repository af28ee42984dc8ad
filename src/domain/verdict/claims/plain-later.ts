import { hasTrait } from '../rules/rule.ts';
import { wordSet } from '../words/word-set.ts';
import type { ActMatch } from './match-act.ts';

const COMMON = wordSet('process processes workflow run action operation');
const ENDING = wordSet('stop kill cancel terminate abort');

/** True when a later sentence names a grave deed together with what it is done to (`Executes asynchronously` says too little). */
export function isPlain({ act, rule, object }: ActMatch): boolean {
  if (hasTrait(rule, 'wideVerb')) return act.form === 'ing' && act.direct.length > 0;
  if (hasTrait(rule, 'wide')) return false;
  return !hasTrait(rule, 'wideObject') || !COMMON.has(object?.text ?? '') || ENDING.has(act.lemma);
}
