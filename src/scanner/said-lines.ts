import { isJsonObject } from '../domain/record/json.ts';
import { withoutColours } from './plain-line.ts';

/** A line of what a server printed, and how much it tells about why it ended. */
export interface SaidLine {
  readonly text: string;
  /** `echo`: a line of source or of a list, which names things without saying that they are missing. */
  readonly kind: 'error' | 'plain' | 'warning' | 'echo';
}

export interface Said {
  /** In the order in which they came, without blank lines, stack frames and what stands in a manual. */
  readonly lines: SaidLine[];
  /** The line by which it begins to print its usage, null when it does not. */
  readonly usage: string | null;
}

/** Longest part of a line that is looked at. */
const MAX_LINE_CHARS = 2000;

const USAGE = /^\s*(?:usage\b|synopsis\b|commands:|options:)/i;
/** Frames, positions and what Node prints below an error. */
const NOISE =
  /^\s*(?:at (?:\S+ )?\(?(?:file:|node:|\/|<anonymous>|async |Object\.|Module\.|new )|file:\/\/\S+:\d+$|node:internal\/|\/\S+:\d+$|\^+\s*$|~+\s*$|Node\.js v\d|[-=_*#─═╔╚║│┌└]+$|[[\]{}(),;]+$)/;
const WARNING =
  /^[^A-Za-z]*(?:\(node:\d+\) ?)?(?:\[?(?:[\w-]+[:/])?warn(?:ing)?\b|\w*Warning\b|deprecat|npm warn)|\u26a0|\blevel["']?[:=] ?["']?(?:warn|40)\b/i;
const ERROR =
  /^\W*(?:uncaught )?(?:[A-Z]\w*)?(?:Error|Exception)\b[^;]{0,80}: |\bfatal\b|^\W*(?:\[?\w*[:/-]?)?error\b|\b(?:error|failed|failure)[\w ()]*:|[\u2716\u274c\u2717]|Traceback|^\s*panic:/i;
const ECHO =
  /^\s*(?:['"`][^'"`]*['"`],?|(?:throw|return|const|let|var|if|else|import|export|await|async|function|class|process\.exit|console\.\w+)\b.*[;{(,]|\}.*|.*\bthrow new \w*Error\(.*)\s*$/;

/** Sorts what a server printed into lines. */
export function saidLines(said: string): Said {
  const all = withoutColours(said)
    .split(/\r?\n/)
    .map((line) => plainLine(line.slice(0, MAX_LINE_CHARS)));
  const at = all.findIndex((line) => USAGE.test(line));
  // A manual names tokens, hosts and files without wanting any of them: what stands before it tells a cause, and an error behind it.
  const behind = at === -1 ? [] : all.slice(at + 1).filter((line) => isPlainError(line));
  const told = at === -1 ? all : [...all.slice(0, at), ...behind];
  const lines = told
    .filter((line) => line.trim() !== '' && !NOISE.test(line))
    .map((text) => ({ text, kind: kindOf(text, told) }));
  return { lines, usage: at === -1 ? null : (all[at]?.trim() ?? '') };
}

/** A line that begins by saying that it is an error: manuals have lines about errors, but none like this. */
function isPlainError(line: string): boolean {
  return (
    /^(?:error|fatal|[A-Z]\w*Error|missing required|unknown (?:option|command))\b[^;]{0,80}/i.test(
      line,
    ) && !/^\S+\s{2,}/.test(line)
  );
}

function kindOf(line: string, all: readonly string[]): SaidLine['kind'] {
  if (WARNING.test(line)) return 'warning';
  if (ECHO.test(line) || isAboveCaret(line, all)) return 'echo';
  return ERROR.test(line) ? 'error' : 'plain';
}

/** Node prints the source line that threw, and a caret below it. */
function isAboveCaret(line: string, all: readonly string[]): boolean {
  const next = all[all.indexOf(line) + 1];
  return next !== undefined && /^\s*\^+\s*$/.test(next);
}

/** The message of a line of a structured log, with its level; any other line as it is. */
function plainLine(line: string): string {
  if (!line.startsWith('{')) return line;
  let entry: unknown;
  try {
    entry = JSON.parse(line);
  } catch {
    return line;
  }
  if (!isJsonObject(entry)) return line;
  const text = ['msg', 'message', 'error', 'err']
    .map((key) => entry[key])
    .find((v) => typeof v === 'string');
  if (text === undefined) return line;
  const { level } = entry;
  if (level === 'error' || level === 'fatal' || (typeof level === 'number' && level >= 50))
    return `error: ${text}`;
  return level === 'warn' || level === 40 ? `warning: ${text}` : String(text);
}
