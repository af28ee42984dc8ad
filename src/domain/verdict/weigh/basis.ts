/**
 * What a verdict rests on, best first; each kind has its own share of right verdicts (calibration.ts).
 * `agreed`: name and first sentence say the same; `lead`/`name`: only one of them says something;
 * `split`: they differ and the worse or more exact one was taken; `modes`/`argument`: an offered mode or a free-text
 * argument raised it; `noun`: no verb, only a word for information; `hint`: only an annotation; `silent`: nothing; `unread`: a description
 * of which nothing was read stands beside what decided.
 */
export const BASES = [
  'agreed',
  'lead',
  'name',
  'split',
  'modes',
  'argument',
  'noun',
  'hint',
  'silent',
  'unread',
] as const;
export type Basis = (typeof BASES)[number];
