/** Control, bidirectional and invisible format characters; joiners inside words (Persian, Indic, emoji) stay. */
const INVISIBLE =
  /[\p{Cc}\u00ad\u034f\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u2064\u2066-\u206f\ufeff\u{e0000}-\u{e0fff}]/gu;

/** Scanned text for a place where hidden characters cannot be shown as such (lists, sentences): they become blanks. */
export function visibleText(text: string): string {
  return text.replace(INVISIBLE, ' ');
}
