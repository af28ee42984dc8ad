import type { EntryRule } from '../entry.ts';

/** Words that judge or compare instead of saying what happened. */
const COMMENT =
  /\b(famous|infamous|notorious|a natural (carrier|target)|false comfort|unsurprisingly|textbook|classic (case|example)|of course|obviously|sadly|embarrassing|the same mistake|as (usual|expected)|well[- ]known trick)\b/i;

/** A summary states what happened; what one thinks of it belongs nowhere. */
export const summaryStates: EntryRule = ({ attack: { summary } }) => {
  const word = COMMENT.exec(summary);
  return word === null
    ? []
    : [{ field: 'summary', message: `"${word[0]}" comments: state what happened` }];
};
