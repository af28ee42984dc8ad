import type { ScanOutcome } from '../domain/record/server-record.ts';
import { oneLine } from './plain-line.ts';
import { type SaidLine, saidLines } from './said-lines.ts';

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
  /** End of what the server wrote to standard error, and to standard output beside messages, in the order in which it came. */
  readonly said: string;
  /** Whether it waits for connections on a port. */
  readonly listens: boolean;
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
 * What a line of a server's own words says about the cause; of one line the first rule that fits wins. A missing
 * program and an unreachable host are said plainly, while words like "token" also stand in messages about those: so
 * they come last.
 */
const OUTCOME_RULES: readonly OutcomeRule[] = [
  {
    outcome: 'needs-runtime',
    pattern:
      /\b(?:requires?|needs?|minimum|at least|supported?|please (?:use|upgrade)|upgrade)\b[^.\n]{0,40}\bnode(?:\.?js)?\b(?! modules)[^.\n]{0,20}\d|\bnode(?:\.?js)? (?:version )?v?\d[\d.]*\+?[^.\n]{0,40}\b(?:is (?:not supported|required|too old)|or (?:later|higher|newer|above)|required)|unsupported (?:node|engine)|bad option: --/i,
  },
  {
    outcome: 'needs-binary',
    pattern:
      /\bspawn(?:Sync)? \S+ ENOENT\b|command not found|executable not found|not found (?:in|on) (?:your )?(?:system )?PATH|(?:^|\W)(?:is|are) not installed|executable (?:doesn't|does not) exist|cannot find module '[^']{0,300}\.node'|\bexecvp [^:]+: No such file|cannot open shared object file|could not locate the bindings file/i,
  },
  { outcome: 'needs-service', pattern: /\bECONNREFUSED\b|connection refused/i },
  {
    outcome: 'needs-network',
    pattern:
      /\b(?:ENOTFOUND|EAI_AGAIN|ENETUNREACH|EHOSTUNREACH|ETIMEDOUT)\b|getaddrinfo|fetch failed|network is unreachable|server selection timed out|name resolution/i,
  },
  {
    outcome: 'needs-credentials',
    pattern:
      /api[ _-]?(?:key|token)|access[ _-]?key|\btoken\b|_TOKEN\b|_KEY\b|_SECRET\b|_PASSWORD\b|credential|unauthori[sz]ed|not (?:authenticated|logged in)|authentication|client[ _-](?:id|secret)|password|service account/i,
  },
  {
    outcome: 'needs-setting',
    pattern:
      /\benv(?:ironment)? var|connection string|\bmust (?:be set|provide|specify|be provided)|(?:is|are) required|missing required|required (?:option|argument|flag|parameter)|(?:argument|option)s? (?:is |are )?missing|not enough (?:non-option )?arguments|please (?:provide|set|specify|configure)|no configuration has been provided|(?:cannot|could not|can't|unable to) (?:find|load|read|locate) (?:the |a |any )?config|config(?:uration)?(?: file)? (?:was )?not found|not configured|no \w+ (?:specified|provided|configured)|(?:installation|set-?up|configuration) (?:is )?(?:not|in)[ -]?complete/i,
  },
];

/** How a server says that it waits on a port, for systems that do not tell. */
const SERVES =
  /\b(?:listening|running|started|serving|available)\b.{0,60}(?:\bport \d|\bhttps?:\/\/)/i;

/** The outcome and one line of detail for a start that gave no list. */
export function classifyFailure(facts: FailureFacts): Failure {
  if (facts.outOfMemory)
    return { outcome: 'failed', detail: 'ended: it used more memory than the scanner allows' };
  if (facts.fault !== null) return { outcome: 'failed', detail: `ended: it ${facts.fault}` };
  const { lines, usage } = saidLines(facts.said);
  const spoken = [...lines, { text: facts.message, kind: 'plain' as const }];
  const serves = facts.timedOut && (facts.listens || lines.some(({ text }) => SERVES.test(text)));
  // Who serves HTTP talks about tokens in passing: then only an error decides.
  const found = decide(serves ? spoken.filter(({ kind }) => kind === 'error') : spoken);
  if (found !== undefined) return found;
  if (serves)
    return { outcome: 'serves-http', detail: 'it serves HTTP, not standard input and output' };
  const last = lastSaid(lines);
  if (usage !== null)
    return {
      outcome: 'needs-setting',
      detail: oneLine(last?.kind === 'error' ? last.text : `it prints its usage: ${usage}`),
    };
  if (facts.timedOut) return { outcome: 'timeout', detail: `no answer to ${facts.phase} in time` };
  return { outcome: 'failed', detail: endOf(facts, last?.text ?? facts.message) };
}

/** What decides: error lines from the last to the first, then other lines, then source and lists. Warnings decide nothing. */
function decide(lines: readonly SaidLine[]): Failure | undefined {
  for (const kind of ['error', 'plain', 'echo'] as const) {
    for (const { text } of lines.filter((line) => line.kind === kind).reverse()) {
      const rule = OUTCOME_RULES.find(({ pattern }) => pattern.test(text));
      if (rule !== undefined) return { outcome: rule.outcome, detail: oneLine(text) };
    }
  }
  return undefined;
}

/** The line that tells most about the end: the last error, else the last that is no echo. */
function lastSaid(lines: readonly SaidLine[]): SaidLine | undefined {
  return (
    lines.findLast(({ kind }) => kind === 'error') ??
    lines.findLast(({ kind }) => kind === 'plain') ??
    lines.findLast(({ kind }) => kind === 'warning')
  );
}

function endOf(facts: FailureFacts, said: string): string {
  if (facts.exitCode !== null && facts.exitCode !== 0)
    return oneLine(`exit code ${facts.exitCode} at ${facts.phase}: ${said}`);
  return oneLine(`${facts.phase}: ${said}`);
}
