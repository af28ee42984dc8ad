import type { Param } from '../../record/schema-params.ts';

/** Characters of a description that stand for an argument whose name is empty. */
const MAX_CHARS = 120;

/** A place of the tool and the words that stand there, from `start` to `end`. */
export interface Quoted {
  field: string;
  start: number;
  end: number;
  quote: string;
}

/** The words that show an argument: its name; JSON allows an empty one, then the opening of its description. */
export function quoteParam({ name, pointer, description, descriptionPointer }: Param): Quoted {
  if (name !== '' || descriptionPointer === null)
    return { field: pointer, start: 0, end: name.length, quote: name };
  const quote = description.slice(0, MAX_CHARS);
  return { field: descriptionPointer, start: 0, end: quote.length, quote };
}
