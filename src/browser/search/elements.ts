import type { Piece } from '../../domain/search/mark-words.ts';

/** A new element; text is only ever set as text. */
export const element = <K extends keyof HTMLElementTagNameMap>(tag: K): HTMLElementTagNameMap[K] =>
  document.createElement(tag);

/** A new element around the children. */
export function wrap<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  children: readonly (Node | string)[],
): HTMLElementTagNameMap[K] {
  const made = element(tag);
  made.append(...children);
  return made;
}

/** Pieces of a text, those that answer the query marked. */
export function nodes(pieces: readonly Piece[]): Node[] {
  return pieces.map(({ text, marked }) =>
    marked ? wrap('mark', [text]) : document.createTextNode(text),
  );
}
