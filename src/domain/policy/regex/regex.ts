import { buildProgram, type Instruction } from './program.ts';
import { parseRegex, type Range, RegexSyntaxError, WORD } from './syntax.ts';

/** A compiled expression: true when the text has a match anywhere. */
export type Matcher = (text: string) => boolean;
export type CompiledRegex =
  | { ok: true; test: Matcher }
  | { ok: false; message: string; at: number };

/** States kept in memory before the table is started anew. */
const MAX_STATES = 1000;
const START = 0;
const AFTER_WORD = 1;
const AFTER_OTHER = 2;

/** A set of instructions that wait for the next character, and what stood before it. */
interface State {
  threads: readonly number[];
  before: number;
  /** By class of the next character (the last entry is the end of the text); true is a match. */
  next: (State | boolean | undefined)[];
}

/**
 * Compiles a pattern to an automaton that reads each character once, whatever the pattern and the
 * text: it never goes back. It is ours because every engine that the registry has brings Unicode
 * tables of more than 40 KB compressed to the page where a reader tries a policy; the tests compare
 * it with RE2 on random patterns. Syntax: parseRegex.
 */
export function compileRegex(pattern: string): CompiledRegex {
  try {
    const { instructions, start } = buildProgram(parseRegex(pattern));
    return { ok: true, test: matcher(instructions, start) };
  } catch (error) {
    if (error instanceof RegexSyntaxError)
      return { ok: false, message: error.message, at: error.at };
    throw error;
  }
}

function matcher(instructions: readonly Instruction[], start: number): Matcher {
  const classes = characterClasses(instructions);
  const endClass = classes.count;
  let states = new Map<string, State>();
  const initial: State = { threads: [], before: START, next: [] };

  function stateOf(threads: readonly number[], before: number): State {
    const key = `${before}:${threads.join()}`;
    const known = states.get(key);
    if (known !== undefined) return known;
    if (states.size >= MAX_STATES) states = new Map();
    const state: State = { threads, before, next: [] };
    states.set(key, state);
    return state;
  }

  /** Follows splits and tests from the threads and from the start; null when a match is reached. */
  function closure(state: State, isWordNext: boolean, isEnd: boolean): number[] | null {
    const seen = new Set<number>();
    const waiting: number[] = [];
    const stack = [start, ...state.threads];
    for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
      if (seen.has(at)) continue;
      seen.add(at);
      const instruction = instructions[at];
      if (instruction === undefined) continue;
      if (instruction.op === 'match') return null;
      if (instruction.op === 'set') waiting.push(at);
      else if (instruction.op === 'split') stack.push(...instruction.next);
      else {
        const isBoundary = (state.before === AFTER_WORD) !== isWordNext;
        const holds = {
          start: state.before === START,
          end: isEnd,
          word: isBoundary,
          notWord: !isBoundary,
        }[instruction.kind];
        if (holds) stack.push(instruction.next);
      }
    }
    return waiting;
  }

  function step(state: State, cls: number): State | boolean {
    const isEnd = cls === endClass;
    const isWordNext = !isEnd && isIn(WORD, classes.sample(cls));
    const waiting = closure(state, isWordNext, isEnd);
    if (waiting === null || isEnd) return waiting === null;
    const code = classes.sample(cls);
    const reached = new Set<number>();
    for (const at of waiting) {
      const instruction = instructions[at];
      if (instruction?.op === 'set' && isIn(instruction.ranges, code))
        reached.add(instruction.next);
    }
    return stateOf(
      [...reached].sort((a, b) => a - b),
      isWordNext ? AFTER_WORD : AFTER_OTHER,
    );
  }

  return (text) => {
    let state = initial;
    for (let i = 0; i < text.length; i += 1) {
      const code = text.codePointAt(i) ?? 0;
      if (code > 0xffff) i += 1;
      const cls = classes.of(code);
      const known = state.next[cls];
      const reached = known ?? step(state, cls);
      state.next[cls] = reached;
      if (reached === true) return true;
      if (reached === false) return false;
      state = reached;
    }
    return step(state, endClass) === true;
  };
}

/** Characters that no instruction tells apart share a class, so that the table stays small. */
function characterClasses(instructions: readonly Instruction[]) {
  const bounds = new Set<number>([0]);
  const cut = ([low, high]: Range): void => {
    bounds.add(low);
    bounds.add(high + 1);
  };
  WORD.forEach(cut);
  for (const instruction of instructions)
    if (instruction.op === 'set') instruction.ranges.forEach(cut);
  const starts = [...bounds].sort((a, b) => a - b);
  const find = (code: number): number => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= code) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  const ascii = Array.from({ length: 128 }, (_, code) => find(code));
  return {
    count: starts.length,
    of: (code: number): number => ascii[code] ?? find(code),
    sample: (cls: number): number => starts[cls] ?? 0,
  };
}

function isIn(ranges: readonly Range[], code: number): boolean {
  return ranges.some(([low, high]) => code >= low && code <= high);
}
