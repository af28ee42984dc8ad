/** Languages other than English whose descriptions the rules read. */
export const LANGUAGE_IDS = [
  'zh',
  'ja',
  'ko',
  'es',
  'pt',
  'de',
  'fr',
  'ru',
  'tr',
  'sv',
  'it',
  'nl',
  'pl',
] as const;
export type LanguageId = (typeof LANGUAGE_IDS)[number];

/**
 * Words of one language, each line `meaning: form form …`. A meaning is an English verb or noun of the rules; a
 * second word is an object that the verb implies (`transfer money: überweist`). `legt~an` is a verb whose other part
 * stands later in the clause. A form that ends in `*` stands for all words that begin so.
 */
export interface Language {
  id: LanguageId;
  /** Where the head of a group of nouns stands: `lista de pedidos` first, `注文の一覧` last. */
  head: 'first' | 'last';
  /** Where the verb stands: in front of its object, or at the end of its clause. */
  verb: 'front' | 'end';
  /** How a written word is found in the lists: as it is, by its beginning (endings are glued on), or by its end (compounds). */
  match: 'whole' | 'beginning' | 'end';
  verbs: string;
  nouns: string;
  /** Nouns that name a deed (`pago`, `удаление`), with the verb that each stands for. */
  deeds: string;
  /** Verbs that only carry such a noun (`realizar`, `durchführen`). */
  light: string;
  /** Words in front of which no finite verb stands: articles and prepositions. */
  articles: string;
  /** Words that join verbs of equal rank. */
  joins: string;
  /** Words that turn a verb round, on either side of it. */
  not: string;
  /** Statements that a deed cannot be undone. */
  loss: RegExp;
  /** Forms of a regular verb that can say what a tool does; the infinitive alone where this is not given. */
  inflect?: (infinitive: string) => readonly string[];
}
