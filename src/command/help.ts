import { COMMON_OPTIONS, type Command, EXIT, type Option } from './command.ts';
import type { Paint } from './style.ts';

const EXIT_WORDS = {
  [EXIT.ok]: 'done; of commands that look for something: nothing was found',
  [EXIT.found]: 'done, and something was found: a finding, a difference, a fault, a denied call',
  [EXIT.usage]: 'the command line is wrong',
  [EXIT.failed]: 'it could not be done',
} as const;

/** All commands, one line each. */
export function overview(commands: readonly Command[], paint: Paint): string {
  return [
    `${paint('bold', 'Usage:')} toolward <command> [options]`,
    '',
    paint('bold', 'Commands:'),
    ...columns(commands.map(({ name, summary }) => [name, summary])),
    '',
    'toolward <command> --help says more of each; toolward --version prints the version.',
    '',
    paint('bold', 'Exit codes:'),
    ...columns(Object.entries(EXIT_WORDS)),
  ].join('\n');
}

/** The help of one command. */
export function helpOf({ usage, summary, options, notes = [] }: Command, paint: Paint): string {
  return [
    summary,
    '',
    paint('bold', 'Usage:'),
    ...usage.map((line) => `  toolward ${line}`),
    '',
    paint('bold', 'Options:'),
    ...columns(Object.entries({ ...options, ...COMMON_OPTIONS }).map(optionRow)),
    ...notes.flatMap((note) => ['', note]),
    '',
    'toolward --help lists the exit codes.',
  ].join('\n');
}

/** The same as one JSON document. */
export function overviewJson(commands: readonly Command[]): string {
  const listed = commands.map(({ name, summary }) => ({ name, summary }));
  return JSON.stringify({ commands: listed, exitCodes: EXIT_WORDS });
}

export function helpJson({ name, usage, summary, options, notes = [] }: Command): string {
  const listed = Object.entries<Option>({ ...options, ...COMMON_OPTIONS }).map(
    ([option, { type, short = null, multiple = false, value = null, choices = null, says }]) => ({
      name: option,
      type,
      short,
      multiple,
      value,
      choices,
      says,
    }),
  );
  return JSON.stringify({
    name,
    summary,
    usage: usage.map((line) => `toolward ${line}`),
    options: listed,
    notes,
    exitCodes: EXIT_WORDS,
  });
}

function optionRow([name, { short, value, choices, multiple, says }]: [string, Option]): [
  string,
  string,
] {
  const head = short === undefined ? `--${name}` : `-${short}, --${name}`;
  const placeholder = value ?? choices?.join('|');
  return [
    placeholder === undefined ? head : `${head} ${placeholder}`,
    multiple === true ? `${says} (may stand several times)` : says,
  ];
}

/** Longest left column that the right one is aligned to. */
const MAX_LEFT_CHARS = 26;

function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length).filter(isNarrow));
  return rows.flatMap(([left, right]) =>
    isNarrow(left.length)
      ? [`  ${left.padEnd(width)}  ${right}`]
      : [`  ${left}`, `  ${''.padEnd(width)}  ${right}`],
  );
}

const isNarrow = (chars: number): boolean => chars <= MAX_LEFT_CHARS;
