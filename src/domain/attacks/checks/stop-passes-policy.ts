import type { EntryRule } from '../entry.ts';

/** A caller who reaches the server's own port does not pass a policy in front of a client. */
export const stopPassesPolicy: EntryRule = ({ attack: { policyVerdict, signals } }) =>
  policyVerdict === 'stops' &&
  signals.some((s) => s === 'network-listener' || s === 'no-auth-default')
    ? [
        {
          field: 'policyVerdict',
          message:
            'stops, but the attacker reaches the port of the server and passes no policy: write reduces or cannot',
        },
      ]
    : [];
