import type { ScanOutcome } from '../domain/record/server-record.ts';

/** What is known about a start that gave no list. */
export interface FailureFacts {
  readonly phase: 'initialize' | 'tools/list';
  readonly timedOut: boolean;
  /** The limit that it was ended for, in words; null when none. */
  readonly fault: string | null;
  readonly outOfMemory: boolean;
  readonly exitCode: number | null;
  readonly signal: string | null;
  /** Message of the client's error. */
  readonly message: string;
  /** End of what the server wrote to stderr. */
  readonly stderr: string;
}

export interface Failure {
  readonly outcome: Exclude<ScanOutcome, 'listed'>;
  /** One line for people. */
  readonly detail: string;
}

interface OutcomeRule {
  readonly outcome: Failure['outcome'];
  readonly pattern: RegExp;
}

/**
 * What a server's own words say about the cause; the first rule with a matching line wins. A missing program and
 * an unreachable host are said plainly, while words like "token" also stand in messages about those: so they
 * come last.
 */
const OUTCOME_RULES: readonly OutcomeRule[] = [
  {
    outcome: 'needs-binary',
    pattern:
      /\bspawn(?:Sync)? \S+ ENOENT\b|command not found|not found in (?:your )?PATH|is not installed|executable (?:doesn't|does not) exist|cannot find module '[^']{0,300}\.node'/i,
  },
  { outcome: 'needs-service', pattern: /\bECONNREFUSED\b|connection refused/i },
  {
    outcome: 'needs-network',
    pattern:
      /\b(?:ENOTFOUND|EAI_AGAIN|ENETUNREACH|EHOSTUNREACH|ETIMEDOUT)\b|getaddrinfo|fetch failed|network is unreachable|server selection timed out/i,
  },
  {
    outcome: 'needs-credentials',
    pattern:
      /api[ _-]?key|access[ _-]?key|\btoken\b|_TOKEN\b|_KEY\b|_SECRET\b|credential|unauthori[sz]ed|not authenticated|authentication|client[ _-]id|password|\benv(?:ironment)? var|connection string|\bmust (?:be set|provide|specify)|(?:is|are) required|missing required|required (?:option|argument|flag|parameter)|please (?:provide|set)|no configuration has been provided/i,
  },
];

const MAX_DETAIL_CHARS = 200;

/** The outcome and one line of detail for a start that gave no list. */
export function classifyFailure(facts: FailureFacts): Failure {
  if (facts.outOfMemory)
    return { outcome: 'failed', detail: 'ended: it used more memory than the scanner allows' };
  if (facts.fault !== null) return { outcome: 'failed', detail: `ended: it ${facts.fault}` };
  const all = facts.stderr.split(/\r?\n/);
  const usage = all.findIndex((line) => /^\s*usage\b/i.test(line));
  // A manual names tokens, hosts and files without wanting any of them: only what stands before it tells a cause.
  const lines = [...(usage === -1 ? all : all.slice(0, usage)), facts.message];
  for (const rule of OUTCOME_RULES) {
    const line = lines.find((candidate) => rule.pattern.test(candidate.slice(0, 2000)));
    if (line !== undefined) return { outcome: rule.outcome, detail: oneLine(line) };
  }
  if (usage !== -1) {
    return { outcome: 'needs-credentials', detail: oneLine(errorLine(lines) ?? all[usage] ?? '') };
  }
  if (facts.timedOut) return { outcome: 'timeout', detail: `no answer to ${facts.phase} in time` };
  return { outcome: 'failed', detail: endOf(facts, lines) };
}

/** One line of plain text, at most 200 characters: without control characters, and without times, so that it repeats. */
export function oneLine(text: string): string {
  const plain = text
    .slice(0, 4 * MAX_DETAIL_CHARS)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: terminal colours are what is removed here
    .replace(/\u001b\[[0-9;]*[A-Za-z]/g, '')
    .replace(/\[?\b\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d+)?Z?\]?/g, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim();
  return plain.length > MAX_DETAIL_CHARS
    ? `${plain.slice(0, MAX_DETAIL_CHARS - 1).trimEnd()}…`
    : plain;
}

/** `TypeError: …` before any line with the word: Node prints the source line that threw first. */
function errorLine(lines: readonly string[]): string | undefined {
  const short = lines.slice(0, -1).map((line) => line.slice(0, 2000));
  return (
    short.find((line) =>
      /^\s*(?:Uncaught )?(?:[A-Z]\w*)?(?:Error|Exception)\b[^;]*: /.test(line),
    ) ?? short.find((line) => /\berror\b|\bfatal\b|exception/i.test(line))
  );
}

function endOf(facts: FailureFacts, lines: readonly string[]): string {
  const said = oneLine(errorLine(lines) ?? facts.message);
  if (facts.exitCode !== null && facts.exitCode !== 0)
    return oneLine(`exit code ${facts.exitCode} at ${facts.phase}: ${said}`);
  return oneLine(`${facts.phase}: ${said}`);
}
