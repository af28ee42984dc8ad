/** A fenced block of a guide: its language, the words after it, and its text. */
export interface Fence {
  language: string;
  /** Words after the language: `policy`, `allow`, `deny`, `ask`. */
  marks: string[];
  text: string;
}

const FENCE = /^```([^\s`]*)([^\n`]*)\n([\s\S]*?)^```\s*$/gm;

/** The fenced blocks of a Markdown text, in order. */
export function fencesOf(markdown: string): Fence[] {
  return [...markdown.matchAll(FENCE)].map(([, language = '', marks = '', text = '']) => ({
    language,
    marks: marks.split(/\s+/).filter((mark) => mark !== ''),
    text,
  }));
}
