import type { EntryRule } from '../entry.ts';

/** Ways of saying that something is left, in the words that limits use. */
const LEFT =
  /\b(got round|never complete|not complete|can redirect|change its address|leads? out|(is|are) not stopped|do(es)? not pass the policy|still (carry|cost|fits?|be|made|reaches)|goes on|holds? only where|has to refuse|(is|are) often not|often (is|are) not|can be compromised|needs? (approval of its own|a rule of its own|rules? for|the same rule))\b/i;

/** *stops* means that no call reaches the effect. A limit that names a way left contradicts it. */
export const stopWithoutWayLeft: EntryRule = ({ attack: { policyVerdict, policy } }) => {
  const way = policyVerdict === 'stops' ? LEFT.exec(policy?.limit ?? '') : null;
  return way === null
    ? []
    : [
        {
          field: 'policyVerdict',
          message: `stops, but the limit says "${way[0]}": write reduces, or close that way`,
        },
      ];
};
