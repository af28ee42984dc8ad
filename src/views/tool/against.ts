import type { ToolEntry } from '../../domain/catalogue/catalogue.ts';
import { truncate } from '../../domain/text/truncate.ts';
import { visibleText } from '../../domain/text/visible-text.ts';
import { ALARM_WORDS, TEXT_ALARMS } from '../../domain/verdict/model-text/text-alarm.ts';
import type { RiskLevel, Verdict } from '../../domain/verdict/verdict.ts';
import type { AttackLink } from './tool-shape.ts';

/** Longest quote in the head. */
const MAX_QUOTE_CHARS = 90;

/** Something that speaks against a tool beyond its category. */
export interface AgainstView {
  /** What it is, a whole sentence without its stop: the text of the link. */
  text: string;
  href: string;
  /** Scanned words that show it; empty when there are none. */
  quote: string;
  /** What follows from it, in our words; empty when nothing does. */
  so: string;
}

/** The head of a page: what speaks against the tool, and the risk whose colour it has. */
export interface HeadTone {
  against: AgainstView[];
  tone: RiskLevel;
  /** The risk in words, one sentence. */
  level: string;
  /** What its calls do, one sentence. */
  says: string;
}

/** What speaks against a tool beyond its category. A head with any of it is never green. */
export function headTone(
  { reviewed }: Pick<ToolEntry, 'reviewed'>,
  vulnerabilities: readonly AttackLink[],
  sentence: string,
): HeadTone {
  const { verdict } = reviewed;
  const alarms = alarmsOf(verdict);
  const flaws = flawsAgainst(vulnerabilities);
  const unread = unreadOf(verdict);
  const against = [...alarms, ...flaws, ...unread];
  const isDoubtful = verdict.risk === 'Low' && against.length > 0;
  const tone = !isDoubtful ? verdict.risk : flaws.length > 0 ? 'High' : 'Unknown';
  // Beside text for the model, what the tool says of its calls is no more than its own word.
  const says =
    alarms.length === 0 || verdict.category === 'Unknown'
      ? sentence
      : `By its own words it ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`;
  return { against, tone, level: levelWords(verdict.risk, isDoubtful), says };
}

/** Known vulnerabilities of the scanned version. */
export function flawsAgainst(vulnerabilities: readonly AttackLink[]): AgainstView[] {
  return vulnerabilities.map(({ title, href, reason }) => ({
    text: `Known vulnerability of this version: ${title}`,
    href,
    quote: '',
    so: reason,
  }));
}

function levelWords(risk: RiskLevel, isDoubtful: boolean): string {
  if (risk === 'Unknown') return 'Unknown risk.';
  return isDoubtful ? `${risk} risk by what it says of itself.` : `${risk} risk.`;
}

function alarmsOf({ signals }: Verdict): AgainstView[] {
  return TEXT_ALARMS.flatMap((id) => {
    const signal = signals.find((one) => one.id === id);
    if (signal === undefined) return [];
    const [first] = signal.evidence;
    return [
      {
        text: `This tool ${ALARM_WORDS[id] ?? 'holds text for the model'}`,
        href: `/signals/${id}/`,
        quote: first === undefined ? '' : truncate(visibleText(first.quote), MAX_QUOTE_CHARS),
        so: 'Every policy here hides it.',
      },
    ];
  });
}

function unreadOf({ unread }: Verdict): AgainstView[] {
  if (unread === 0) return [];
  const text =
    unread === 1
      ? 'No rule could read the description'
      : `${Math.max(1, Math.round(unread * 100))} % of the description was not read by any rule`;
  const so =
    unread === 1 ? 'The name alone does not decide.' : 'What stands there is not in the verdict.';
  return [{ text, href: '#why', quote: '', so }];
}
