import { eld } from 'eld/extrasmall';
import type { Sentence } from '../text/sentences.ts';
import { FOREIGN_VERBS } from '../words/foreign-words.ts';
import type { LanguageId } from '../words/languages/language.ts';
import { readVerb } from './verb-forms.ts';

/** Language of a sentence as far as the rules can tell; `other` for one that they do not read. */
export type Tongue = 'en' | LanguageId | 'other';

/** Languages in Latin letters that the rules read; the library tells 60 apart. */
const LATIN: readonly LanguageId[] = ['es', 'pt', 'de', 'fr', 'tr', 'sv', 'it', 'nl', 'pl'];

/** Units of a sentence that are looked at. */
const MAX_CHARS = 160;
/** Score of English, 0 to 1, from which a sentence that looks more like another language is tried in English too: noun phrases of few words. */
const ENGLISH_SCORE = 0.35;
/** Languages that a short sentence is tried in, likeliest first. */
const GUESSES = 4;
/** Words of English that none of the other languages has: with one of them the library need not be asked. */
const ENGLISH = new Set(
  'the of from with and this your that are for by its which using when if it or not can only tool tools user users given'.split(
    ' ',
  ),
);
const MARK_WORDS = 16;

interface Scripts {
  latin: number;
  beyondAscii: number;
  han: number;
  kana: number;
  hangul: number;
  cyrillic: number;
  other: number;
}

/** Letters of a text by script, in UTF-16 units. */
export function countScripts(text: string, from: number, to: number): Scripts {
  const count = { latin: 0, beyondAscii: 0, han: 0, kana: 0, hangul: 0, cyrillic: 0, other: 0 };
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0x80) {
      const lower = code | 0x20;
      if (lower >= 0x61 && lower <= 0x7a) count.latin += 1;
    } else if (code < 0xc0 || code === 0xd7 || code === 0xf7) continue;
    else if (code < 0x250 || (code >= 0x1e00 && code < 0x1f00)) {
      count.latin += 1;
      count.beyondAscii += 1;
    } else if (code >= 0x400 && code < 0x530) count.cyrillic += 1;
    else if (code >= 0x3041 && code <= 0x30ff) count.kana += 1;
    else if (code >= 0x3400 && code <= 0x9fff) count.han += 1;
    else if (code >= 0xac00 && code <= 0xd7a3) count.hangul += 1;
    else if (
      code < 0x2000 ||
      (code >= 0x2c00 && code < 0x3000) ||
      (code >= 0xa000 && code < 0xac00)
    )
      count.other += 1;
  }
  return count;
}

interface Detected {
  language: string;
  isReliable: boolean;
  scores: Readonly<Record<string, number>>;
}

/** What the library said of the last texts: sentences repeat from tool to tool (`Returns:`, `Parameters`). */
const detected = new Map<string, Detected>();
const MAX_DETECTED = 1_000;

function detect(text: string): Detected {
  const before = detected.get(text);
  if (before !== undefined) return before;
  const found = eld.detect(text);
  const { language } = found;
  const isDecided = language === '' || language === 'en';
  const made = isDecided
    ? { language, isReliable: true, scores: {} }
    : { language, isReliable: found.isReliable(), scores: found.getScores() };
  if (detected.size >= MAX_DETECTED) detected.clear();
  detected.set(text, made);
  return made;
}

function latinTongue(sentence: Sentence, beyondAscii: number): readonly Tongue[] {
  const words = sentence.opening(MAX_CHARS);
  if (words.slice(0, MARK_WORDS).some(({ text }) => ENGLISH.has(text))) return ['en'];
  const first = words[0]?.text ?? '';
  if (beyondAscii === 0 && !FOREIGN_VERBS.has(first) && readVerb(first) !== undefined)
    return ['en'];
  const text = sentence.whole.slice(
    sentence.start,
    Math.min(sentence.end, sentence.start + MAX_CHARS),
  );
  const { language, isReliable, scores } = detect(text);
  if (language === '' || language === 'en') return ['en'];
  const mayBeEnglish = (scores['en'] ?? 0) >= ENGLISH_SCORE || !isReliable;
  const likely = Object.entries(scores)
    .sort(([, a], [, b]) => b - a)
    .slice(0, GUESSES)
    .flatMap(([id]): Tongue[] => {
      if (id === 'en') return [];
      return [LATIN.find((known) => known === id) ?? 'other'];
    });
  return [...new Set<Tongue>(mayBeEnglish ? [...likely, 'en'] : likely)];
}

/** The languages that a sentence can be in, likeliest first. Scripts decide where they can, else a library. */
export function tonguesOf(sentence: Sentence): readonly Tongue[] {
  const { whole, start, end } = sentence;
  const { latin, beyondAscii, han, kana, hangul, cyrillic, other } = countScripts(
    whole,
    start,
    Math.min(end, start + MAX_CHARS),
  );
  if (han + kana + hangul + cyrillic + other === 0) return latinTongue(sentence, beyondAscii);
  const most = Math.max(han + kana, hangul, cyrillic, other);
  // A name or two in another script inside an English sentence.
  if (latin > 4 * most) return ['en'];
  if (hangul >= most) return ['ko'];
  if (cyrillic >= most) return ['ru'];
  if (other >= most) return ['other'];
  // A sentence of Han alone is Japanese where the text around it is.
  const isJapanese = kana > 0 || countScripts(whole, 0, Math.min(whole.length, MAX_CHARS)).kana > 0;
  return [isJapanese ? 'ja' : 'zh', 'en'];
}
