import { CHINESE } from './chinese.ts';
import { DUTCH } from './dutch.ts';
import { FRENCH } from './french.ts';
import { GERMAN } from './german.ts';
import { ITALIAN } from './italian.ts';
import { JAPANESE } from './japanese.ts';
import { KOREAN } from './korean.ts';
import type { Language, LanguageId } from './language.ts';
import { POLISH } from './polish.ts';
import { PORTUGUESE } from './portuguese.ts';
import { RUSSIAN } from './russian.ts';
import { SPANISH } from './spanish.ts';
import { SWEDISH } from './swedish.ts';
import { TURKISH } from './turkish.ts';

/** Every language that the rules read besides English. */
export const LANGUAGES: Readonly<Record<LanguageId, Language>> = {
  zh: CHINESE,
  ja: JAPANESE,
  ko: KOREAN,
  es: SPANISH,
  pt: PORTUGUESE,
  de: GERMAN,
  fr: FRENCH,
  ru: RUSSIAN,
  tr: TURKISH,
  sv: SWEDISH,
  it: ITALIAN,
  nl: DUTCH,
  pl: POLISH,
};
