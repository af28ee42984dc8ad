import { isLetterOrDigit } from '../text/characters.ts';

interface Node {
  /** By small letter, a to z. */
  letters: (Node | undefined)[];
  next: Map<number, Node>;
  /** Slots that have the word that ends here, as a whole word. */
  whole: number[];
  /** Slots that have it as the beginning of a word, or among signs, where words have no end. */
  open: number[];
}

const A = 0x61;
const LETTERS = 26;

const newNode = (): Node => ({
  letters: new Array<Node | undefined>(LETTERS).fill(undefined),
  next: new Map(),
  whole: [],
  open: [],
});

function step(node: Node, code: number): Node | undefined {
  const letter = code - A;
  return letter >= 0 && letter < LETTERS ? node.letters[letter] : node.next.get(code);
}
const UNDERSCORE = 0x5f;
const BLANK = 0x20;
const FIRST_SIGN = 0x2e80;

const isPart = (code: number): boolean => code === UNDERSCORE || isLetterOrDigit(code);
const isBlank = (code: number): boolean => code === BLANK || code === 0x0a || code === 0x09;

/** Words of many lists, found in one pass over a text. */
export class WordTrie {
  readonly #root = newNode();

  /** Adds a word of list `slot`; `open`: more letters may follow. */
  add(word: string, open: boolean, slot: number): void {
    let node = this.#root;
    for (let at = 0; at < word.length; at += 1) {
      const code = word.charCodeAt(at);
      let next = step(node, code);
      if (next === undefined) {
        next = newNode();
        const letter = code - A;
        if (letter >= 0 && letter < LETTERS) node.letters[letter] = next;
        else node.next.set(code, next);
      }
      node = next;
    }
    (open ? node.open : node.whole).push(slot);
  }

  /** Reports each list that has a word at a place of `text`: at the start of a word, or at any sign of a script without blanks. */
  scan(text: string, report: (slot: number, at: number) => void): void {
    let before = 0;
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code >= FIRST_SIGN || (isPart(code) && (!isPart(before) || before >= FIRST_SIGN)))
        this.#walk(text, at, report);
      before = code;
    }
  }

  #walk(text: string, from: number, report: (slot: number, at: number) => void): void {
    let node: Node | undefined = this.#root;
    let at = from;
    while (node !== undefined && at < text.length) {
      const code = text.charCodeAt(at);
      if (isBlank(code)) {
        node = node.next.get(BLANK);
        while (isBlank(text.charCodeAt(at + 1))) at += 1;
      } else node = step(node, code);
      at += 1;
      if (node === undefined) return;
      if (node.open.length > 0) for (const slot of node.open) report(slot, from);
      if (node.whole.length > 0 && !isPart(text.charCodeAt(at)))
        for (const slot of node.whole) report(slot, from);
    }
  }
}
