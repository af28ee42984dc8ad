import { nearWord } from '../text/near-word.ts';

/** Why a member of a record or tool is not read, with the name that was probably meant. */
export function unknownMember(key: string, of: string, known: readonly string[]): string {
  const near = nearWord(key, known);
  const hint = near === null ? '' : `; did you mean ${JSON.stringify(near)}?`;
  return `is no member of a ${of} that this catalogue knows${hint}`;
}
