import { parse } from 'shell-quote';

/** One command of a line, and whether the output of the one before it goes in. */
export interface LineCommand {
  words: string[];
  piped: boolean;
}

const INTERPRETERS =
  /^(?:(?:ba|z|da|fi|k)?sh|python[\d.]*|py|node|bun|deno|perl|ruby|iex|invoke-expression|pwsh|powershell)$/;
const FETCHERS = /^(?:curl|wget|irm|iwr|invoke-restmethod|invoke-webrequest)$/;
/** `bash <(curl …)`, `sh -c "$(curl …)"`, `iex (irm …)`. */
const FETCHED_INSIDE =
  /(?:[$<]\(|`|\biex\b\W{0,3}|\binvoke-expression\b\W{0,3})\s*(?:&\s*)?[("'{$&\s]{0,6}(?:curl|wget|irm|iwr|invoke-restmethod|invoke-webrequest)\b/i;

/** Stands for the mark of a variable while a line is read: the parser would put in values, and refuses marks that are none. */
const DOLLAR = '\uE000';

/** The commands of a line of a shell, each without the variables that are set for it. Words keep their variables unresolved. */
export function lineCommands(line: string): LineCommand[] {
  const commands: LineCommand[] = [];
  let current: LineCommand = { words: [], piped: false };
  // A backslash before a line's end continues the line; another end of line ends its command.
  const text = line
    .replace(/\\\r?\n/g, ' ')
    .replace(/\r?\n/g, ' ; ')
    .replaceAll('$', DOLLAR);
  for (const token of parse(text)) {
    if (typeof token === 'string') current.words.push(token.replaceAll(DOLLAR, '$'));
    else if ('op' in token && token.op === 'glob')
      current.words.push(token.pattern.replaceAll(DOLLAR, '$'));
    else if ('op' in token && /^(?:&&|\|\||[;&|])$/.test(token.op)) {
      if (current.words.length > 0) commands.push(current);
      current = { words: [], piped: token.op === '|' };
    }
  }
  if (current.words.length > 0) commands.push(current);
  return commands
    .map(({ words, piped }) => ({ words: withoutAssignments(words), piped }))
    .filter(({ words }) => words.length > 0);
}

/** True where a line fetches a program from the network and runs it at once. */
export function runsWhatItFetches(line: string): boolean {
  if (FETCHED_INSIDE.test(line)) return true;
  let fetched = false;
  for (const { words, piped } of lineCommands(line)) {
    const names = words.slice(0, 3).map(baseName);
    if (piped && fetched && names.some((name) => INTERPRETERS.test(name))) return true;
    fetched = (piped && fetched) || names.some((name) => FETCHERS.test(name));
  }
  return false;
}

function withoutAssignments(words: string[]): string[] {
  const at = words.findIndex((word) => word !== 'exec' && word !== 'set' && !/^\w+=/.test(word));
  return at < 0 ? [] : words.slice(at);
}

/** Name of a program without its folder and the endings of Windows, in lower case. */
export function baseName(program: string): string {
  return (program.split(/[\\/]/).at(-1) ?? '').replace(/\.(?:exe|cmd|ps1|bat)$/i, '').toLowerCase();
}
