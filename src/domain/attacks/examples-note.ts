import type { AttackPolicy } from './attack.ts';

/** That names in a policy are ours, and why; null where they are those of the product. */
export const examplesNote = ({ namesAreExamples, examplesBecause }: AttackPolicy): string | null =>
  namesAreExamples
    ? `Names of tools or arguments are examples${examplesBecause === null ? ', as the public record names none' : `: ${examplesBecause}`}. Put in your own.`
    : null;
