import { type AssertKind, type Node, type Range, RegexSyntaxError } from './syntax.ts';

/** One instruction of the automaton; numbers are positions of instructions. */
export type Instruction =
  | { op: 'set'; ranges: readonly Range[]; next: number }
  | { op: 'split'; next: number[] }
  | { op: 'assert'; kind: AssertKind; next: number }
  | { op: 'match' };

/** Most instructions of a program: the work for each character grows with it. */
const MAX_INSTRUCTIONS = 2000;

/**
 * Builds Thompson's automaton for an expression. Instruction 0 is the match; `start` is where it
 * begins. Throws RegexSyntaxError when counted repeats make it too large.
 */
export function buildProgram(node: Node): { instructions: Instruction[]; start: number } {
  const instructions: Instruction[] = [{ op: 'match' }];
  const add = (instruction: Instruction): number => {
    if (instructions.length >= MAX_INSTRUCTIONS) {
      throw new RegexSyntaxError('the expression is too large: its repeats multiply', 0);
    }
    return instructions.push(instruction) - 1;
  };

  /** Adds `part` so that it goes on at `next`; returns where it begins. */
  function emit(part: Node, next: number): number {
    switch (part.type) {
      case 'set':
        return add({ op: 'set', ranges: part.ranges, next });
      case 'assert':
        return add({ op: 'assert', kind: part.kind, next });
      case 'cat':
        return part.parts.reduceRight((after, inner) => emit(inner, after), next);
      case 'alt':
        return add({ op: 'split', next: part.options.map((option) => emit(option, next)) });
      case 'repeat':
        return emitRepeat(part, next);
    }
  }

  function emitRepeat(part: Node & { type: 'repeat' }, next: number): number {
    let after = next;
    if (part.max === Number.POSITIVE_INFINITY) {
      const targets: number[] = [next];
      after = add({ op: 'split', next: targets });
      targets.push(emit(part.node, after));
    } else {
      for (let i = part.min; i < part.max; i += 1) {
        after = add({ op: 'split', next: [next, emit(part.node, after)] });
      }
    }
    for (let i = 0; i < part.min; i += 1) after = emit(part.node, after);
    return after;
  }

  return { instructions, start: emit(node, 0) };
}
