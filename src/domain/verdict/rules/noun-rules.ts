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
