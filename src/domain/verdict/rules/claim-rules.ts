/** A name or sentence that only names information, with no verb that changes anything. */
export const NOUN_RULE = {
  id: 'R-06',
  category: 'Read',
  looksFor:
    'A word for information (status, details, history, forecast) with no verb that changes anything.',
  why: 'A name or sentence that only names information describes a look-up.',
} as const;

/** A name or sentence that names something that runs what it is given. */
export const RUNNER_RULE = {
  id: 'X-23',
  category: 'Execute',
  looksFor:
    'A word for something that runs what it is given (executor, runner, shell, terminal) with no verb.',
  why: 'Such a thing does whatever its input says.',
} as const;

/** Deeds that a description names by a noun, with no verb. */
export const DEED_NOUN_RULES = {
  Destructive: {
    id: 'D-25',
    category: 'Destructive',
    looksFor: 'A sentence without a verb that names a deletion, removal or purge.',
    why: 'The noun says the same as the verb.',
  },
  Financial: {
    id: 'F-31',
    category: 'Financial',
    looksFor: 'A sentence without a verb that names a withdrawal, payout, refund or purchase.',
    why: 'The noun says the same as the verb.',
  },
} as const;

/** An argument that says where the result is saved. */
export const SAVE_RULE = {
  id: 'W-18',
  category: 'Write',
  looksFor:
    'An argument of a tool that reads, which says to which file or folder the result is saved.',
  why: 'A file is made, at a place that the caller chooses.',
} as const;

/** A hint of the server, used only where its words say nothing. */
export const HINT_RULE = {
  id: 'H-01',
  category: 'Destructive',
  looksFor: 'destructiveHint: true or readOnlyHint: false on a tool whose words say nothing.',
  why: 'A hint may raise a verdict, never lower it; the protocol itself says not to trust it.',
} as const;

/** A text of the caller’s that is run. */
export const FREE_TEXT_RULES = {
  query: {
    id: 'X-18',
    category: 'Execute',
    looksFor: 'A free-text argument for SQL, Cypher or GraphQL in a tool that queries.',
    why: 'The statement is the caller’s, so the worst case is what the database allows.',
  },
  code: {
    id: 'X-19',
    category: 'Execute',
    looksFor: 'A free-text argument for code or a script whose description says that it is run.',
    why: 'Whatever the text says happens.',
  },
} as const;

/** What a description says of the reach of a call. */
export const STATED_REACH_RULES = {
  money: {
    id: 'F-18',
    category: 'Financial',
    looksFor:
      'A call of any part of an interface whose description names payments, refunds or payouts among its parts.',
    why: 'The caller chooses the part, so the worst case is a movement of money.',
  },
  job: {
    id: 'X-43',
    category: 'Execute',
    looksFor: 'A look-up that is run and, by a later sentence, returns the id of a job.',
    why: 'A job goes on running after the call.',
  },
} as const;

/** A loss that the description states. */
export const STATED_LOSS_RULE = {
  id: 'D-18',
  category: 'Destructive',
  looksFor:
    'A sentence that says of a tool that changes something: data are lost, changes are discarded, the action is destructive.',
  why: 'The record itself says that something does not come back.',
} as const;

/** Nothing decided. */
export const SILENT_RULE = {
  id: 'U-01',
  category: 'Unknown',
  looksFor: 'A record in which no rule finds a verb, a word for information or a telling argument.',
  why: 'Saying nothing is not the same as doing nothing, so such a tool is never called Read.',
} as const;
