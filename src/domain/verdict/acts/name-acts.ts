import { CONNECTORS, PREPOSITIONS } from '../grammar/function-words.ts';
import { readVerb, type VerbReading } from '../grammar/verb-forms.ts';
import { INFORMATION } from '../rules/nouns.ts';
import { singular } from '../words/inflect.ts';
import type { Word } from '../words/word.ts';
import type { Act } from './act.ts';

interface Candidate {
  at: number;
  reading: VerbReading;
}

function candidatesOf(words: readonly Word[]): Candidate[] {
  const found: Candidate[] = [];
  words.forEach((word, at) => {
    const reading = readVerb(word.text);
    const isVerb =
      reading !== undefined &&
      (reading.form === 'base' || (reading.form === 'third' && !reading.ambiguous));
    if (isVerb) found.push({ at, reading });
  });
  return found;
}

/** The verb that governs a name: the first clear one, else a noun-like one where verbs stand. */
function mainVerb(words: readonly Word[], candidates: readonly Candidate[]): Candidate | undefined {
  const clear = candidates.find(({ reading }) => !reading.ambiguous);
  const first = candidates[0];
  if (first === undefined) return undefined;
  if (clear !== undefined) {
    const isHttpMethod =
      first.at === 0 && first.reading.lemma === 'post' && clear.reading.lemma === 'get';
    return isHttpMethod ? first : clear;
  }
  const lastWord = words.at(-1);
  if (first.at === 0 && words.length > 1) {
    const endsInInformation = lastWord !== undefined && INFORMATION.has(singular(lastWord.text));
    const second = words[1];
    return endsInInformation &&
      second !== undefined &&
      second === lastWord &&
      !isSettable(first.reading.lemma)
      ? undefined
      : first;
  }
  if (
    lastWord !== undefined &&
    INFORMATION.has(singular(lastWord.text)) &&
    candidates.at(-1)?.at !== words.length - 1
  )
    return undefined;
  return candidates.find(({ at }) => at > 0 && at < words.length - 1) ?? candidates.at(-1);
}

/** Noun-like verbs that do take a word of information as object: `set_status`, `update_value`. */
function isSettable(lemma: string): boolean {
  return [
    'set',
    'update',
    'change',
    'query',
    'list',
    'view',
    'show',
    'lock',
    'move',
    'copy',
    'import',
    'export',
    'share',
    'process',
  ].includes(lemma);
}

function actOf(
  words: readonly Word[],
  { at, reading }: Candidate,
  until: number,
  field: string,
  source: Act['source'],
): Act | undefined {
  const verb = words[at];
  if (verb === undefined) return undefined;
  const after = words.slice(at + 1, until);
  const cut = after.findIndex((word) => PREPOSITIONS.has(word.text));
  const direct = cut < 0 ? after : after.slice(0, cut);
  return {
    source,
    field,
    verb,
    lemma: reading.lemma,
    form: reading.form,
    direct: direct.length === 0 ? words.slice(0, at) : direct,
    indirect: cut < 0 ? (direct.length === 0 ? [] : words.slice(0, at)) : after.slice(cut + 1),
    ambiguous: reading.ambiguous && !(at === 0 && words.length > 1),
  };
}

/** What a tool name says that the tool does: one act, or several joined by `and`, `or`. */
export function nameActs(
  words: readonly Word[],
  field = 'name',
  source: Act['source'] = 'name',
): Act[] {
  const candidates = candidatesOf(words);
  const main = mainVerb(words, candidates);
  if (main === undefined) return [];
  const joined = candidates.filter(
    ({ at }) => at > main.at && CONNECTORS.has(words[at - 1]?.text ?? ''),
  );
  const before = candidates.filter(
    ({ at }) => at < main.at && CONNECTORS.has(words[at + 1]?.text ?? ''),
  );
  const all = [...before, main, ...joined];
  const acts = all.map((candidate, index) =>
    actOf(words, candidate, (all[index + 1]?.at ?? words.length + 1) - 1, field, source),
  );
  return acts.filter((act) => act !== undefined);
}
