import { SEVERITIES, type Severity } from '../../attacks/vocabulary.ts';

/** How bad a finding is: that of an attack, the risk of a tool, or a remark. */
export type Level = Severity | 'info';

/** What kinds of findings there are, what each means, and what to do about it. Ids are the contract of SARIF and of `--ignore`. */
export const FINDING_RULES = {
  'known-vulnerability': {
    title: 'Known vulnerability',
    help: 'The pinned version is in the range that an entry of the attack database names as affected.',
    act: 'Raise it to a fixed version.',
  },
  'possible-vulnerability': {
    title: 'Possible vulnerability',
    help: 'An entry of the attack database names this package, and the configuration does not say the version.',
    act: 'Pin a fixed one.',
  },
  'definition-drift': {
    title: 'Changed since it was locked',
    help: 'The server offers something else than toolward.lock holds.',
    act: 'Read what changed, then write the lock anew: toolward lock.',
  },
  'not-locked': {
    title: 'Not locked',
    help: 'The server is configured and not in toolward.lock.',
    act: 'Look at it, then write the lock anew: toolward lock.',
  },
  'not-compared': {
    title: 'Not held against its lock',
    help: 'What the server offers now could not be read, so nothing is known of changes.',
    act: '',
  },
  'runs-what-it-fetches': {
    title: 'Runs what it fetches',
    help: 'Each start downloads a script and runs it: whoever controls the address runs code on this machine.',
    act: 'Install the program, and start that.',
  },
  'look-alike-name': {
    title: 'Look-alike name',
    help: 'The name is not in the catalogue, and nearly that of one that is.',
    act: 'Make sure that this is the package you mean.',
  },
  combination: {
    title: 'Dangerous together',
    help: 'Several servers together can do what none of them can alone.',
    act: 'Deny or ask for one of the parts.',
  },
  'risky-tools': {
    title: 'Risky tools',
    help: 'The server offers tools that delete, spend, or run code.',
    act: 'Hold them with rules: toolward protect writes them.',
  },
  deprecated: {
    title: 'Deprecated',
    help: 'Its author tells whoever installs it that it is deprecated: faults are not mended any more.',
    act: 'Look for what takes its place.',
  },
  'changed-definition': {
    title: 'Changed definition',
    help: 'A tool has another definition than the catalogue has of that server.',
    act: 'Read it before you use it.',
  },
  'tool-signal': {
    title: 'Suspicious text',
    help: 'The text of a tool holds what speaks to the model or hides from a reader.',
    act: '',
  },
  'plain-http': {
    title: 'No encryption',
    help: 'The address is plain http: tokens, calls and results can be read and changed on the way.',
    act: 'Use https.',
  },
  'floating-version': {
    title: 'Version floats',
    help: 'The next start may run another version than this one.',
    act: 'Pin an exact version, digest or commit.',
  },
  'unknown-server': {
    title: 'Not in the catalogue',
    help: 'Nothing is known of what its tools do.',
    act: 'Scan it: toolward scan.',
  },
  'not-read': {
    title: 'Not read',
    help: 'What runs in the end does not stand in the configuration, so it was not looked up.',
    act: '',
  },
  'unreadable-file': {
    title: 'File not read',
    help: 'The file holds no servers or tools that can be read.',
    act: '',
  },
} as const satisfies Record<string, { title: string; help: string; act: string }>;
export type FindingRule = keyof typeof FINDING_RULES;

/** One finding, a sentence about one file. Names of servers are a stranger's text; nothing else of the file stands in it. */
export interface Finding {
  rule: FindingRule;
  level: Level;
  /** Name of the server in the configuration, or of the tool in a list; null for the whole file. */
  subject: string | null;
  /** Whole sentences. */
  message: string;
  /** Page of the site that says more, from its root; null without one. */
  path: string | null;
}

/** Rank of a level, larger is worse. */
export function rankOf(level: Level): number {
  return level === 'info' ? -1 : SEVERITIES.indexOf(level);
}

/** Worst first; of one level in the order of the rules. */
export function worstFirst(findings: readonly Finding[]): Finding[] {
  const order = Object.keys(FINDING_RULES);
  return [...findings].sort(
    (a, b) => rankOf(b.level) - rankOf(a.level) || order.indexOf(a.rule) - order.indexOf(b.rule),
  );
}
