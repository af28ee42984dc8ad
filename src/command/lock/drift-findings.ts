import type { Finding, Level } from '../../domain/check/report/finding.ts';
import { truncate } from '../../domain/text/truncate.ts';
import { visibleName } from '../../domain/text/visible-text.ts';
import { type Category, SEVERITY } from '../../domain/verdict/verdict.ts';
import { plain } from '../style.ts';
import { type Drift, driftOf, isSame } from './drift.ts';
import type { LockFile } from './lock-file.ts';
import type { Offer } from './read-offers.ts';
import { shownWords } from './shown-words.ts';

const MAX_NAME_CHARS = 60;
const RULES_PAGE = '/changes/rules/';

/** What became of one configured server since it was locked. */
export interface LockedState {
  offer: Offer;
  /** Null where there is nothing to compare with: not locked, or not read now. */
  drift: Drift | null;
  findings: Finding[];
}

/** Holds every offer against the lock file, in the order of the offers. */
export function lockedStates(offers: readonly Offer[], lock: LockFile): LockedState[] {
  const locked = new Map(lock.servers.map((server) => [server.id, server]));
  return offers.map((offer) => {
    const before = locked.get(offer.id);
    const say = (rule: Finding['rule'], level: Level, message: string): Finding[] =>
      offer.names.map((subject) => ({ rule, level, subject, message, path: null }));
    if (before === undefined) {
      const message = 'It is not in the lock file. Look at it, then run toolward lock.';
      return { offer, drift: null, findings: say('not-locked', 'medium', message) };
    }
    if (offer.state === 'unread') {
      const message = `It could not be held against the lock file: ${plain(offer.reason)}.`;
      return { offer, drift: null, findings: say('not-compared', 'medium', message) };
    }
    const drift = driftOf(before, offer);
    if (isSame(drift)) return { offer, drift, findings: [] };
    return { offer, drift, findings: offer.names.flatMap((name) => driftFindings(name, drift)) };
  });
}

function driftFindings(server: string, drift: Drift): Finding[] {
  const finding = (tool: string | null, level: Level, message: string): Finding => ({
    rule: 'definition-drift',
    level,
    subject: tool === null ? server : `${server}: ${truncate(visibleName(tool), MAX_NAME_CHARS)}`,
    message,
    path: RULES_PAGE,
  });
  return [
    ...drift.changed.map(({ name, class: kind, direction, category, reasons }) => {
      const moved =
        category.before === category.after
          ? ''
          : ` It was ${category.before}, it is ${category.after}.`;
      const level = kind === 'risk' ? RISK_LEVELS[direction ?? 'unclear'] : CLASS_LEVELS[kind];
      return finding(
        name,
        level,
        `Changed since it was locked (${kind}): ${reasons.join(' ')}${moved}`,
      );
    }),
    ...drift.added.map(({ name, category }) =>
      finding(name, levelOfNew(category), `New since it was locked: a ${category} tool.`),
    ),
    ...drift.removed.map((name) => finding(name, 'low', 'Gone since it was locked.')),
    ...(drift.texts.length === 0
      ? []
      : [
          finding(
            null,
            'high',
            'Its instructions, prompts or resources changed since it was locked: the model reads them.',
          ),
        ]),
  ];
}

const CLASS_LEVELS = { cosmetic: 'info', wording: 'low', schema: 'medium' } as const;
const RISK_LEVELS = { rise: 'high', unclear: 'high', drop: 'low' } as const;

/** A tool that nobody has looked at yet: at least medium, and high from Execute on. */
function levelOfNew(category: Category): Level {
  return category === 'Unknown' || SEVERITY[category] >= SEVERITY.Execute ? 'high' : 'medium';
}

/** Every changed field word by word, for a person. Names and texts are a stranger's: nothing in them steers a terminal. */
export function driftText(states: readonly LockedState[]): string {
  const lines = states.flatMap(({ offer, drift }) => {
    if (drift === null || isSame(drift)) return [];
    return [
      `${plain(offer.names.join(', '))}:`,
      ...drift.added.map(({ name }) => `  added    ${plain(name)}`),
      ...drift.removed.map((name) => `  removed  ${plain(name)}`),
      ...drift.changed.flatMap(({ name, class: kind, fields }) => [
        `  ${kind.padEnd(8)} ${plain(name)}`,
        ...fields.map(({ field, words }) => `    ${field}: ${shownWords(words)}`),
      ]),
      ...(drift.texts.length === 0 ? [] : [`  texts    ${shownWords(drift.texts)}`]),
    ];
  });
  return lines.map((line) => `${line}\n`).join('');
}
