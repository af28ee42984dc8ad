import type { Finding, Level } from '../../domain/check/report/finding.ts';
import { truncate } from '../../domain/text/truncate.ts';
import { visibleText } from '../../domain/text/visible-text.ts';
import { element } from '../try-policy/element.ts';

/** Names of tools are as long as a stranger likes. */
const MAX_CHARS = 400;

/** What a report comes to, said before all else. */
export interface Judged {
  /** Colour of the line; null where nothing was judged. */
  level: Level | null;
  /** One line. */
  says: string;
  /** What was looked at. */
  counted: string;
}

/** Class names of the risk levels, which hold the colours. */
const TONES: Record<Level, string> = {
  critical: 'Critical',
  high: 'High',
  medium: 'Medium',
  low: 'Low',
  info: 'Unknown',
};

/** The level of findings, the worst of which stands first; a report without any is no green one. */
export function worstLevel([worst]: readonly Finding[]): Level {
  return worst?.level ?? 'info';
}

/** Fills the line of judgement, which screen readers read out. */
export function showJudgement(line: HTMLElement, { level, says, counted }: Judged): void {
  line.className = `check-status ${level === null ? '' : TONES[level]}`.trim();
  line.replaceChildren(
    element(
      'p',
      { className: 'says' },
      element('bdi', { textContent: truncate(visibleText(says), MAX_CHARS) }),
    ),
    ...(counted === '' ? [] : [' ', element('p', { className: 'counted', textContent: counted })]),
  );
}
