/** A question and its answer, plain text in our words; names from records stand in it as text. */
export interface FaqItem {
  question: string;
  answer: string;
  /** A command that belongs to the answer, set apart so that it can be copied; null when there is none. */
  code: string | null;
}
