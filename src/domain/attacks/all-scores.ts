import type { Attack } from './attack.ts';

export type Cvss = NonNullable<Attack['cvss']>;

/** Every CVSS score of an entry, the first one first. */
export const allScores = ({ cvss, cvssOther }: Pick<Attack, 'cvss' | 'cvssOther'>): Cvss[] => [
  ...(cvss === null ? [] : [cvss]),
  ...cvssOther,
];
