import type { ToolEntry } from '../../domain/catalogue/catalogue.ts';
import { paragraph } from '../../domain/text/sentence.ts';
import { truncate } from '../../domain/text/truncate.ts';
import { visibleText } from '../../domain/text/visible-text.ts';
import {
  type RevealedSegment,
  revealHidden,
} from '../../domain/verdict/model-text/reveal-hidden.ts';
import type { ReviewedVerdict } from '../../domain/verdict/override/apply-override.ts';
import type { Evidence, Verdict } from '../../domain/verdict/verdict.ts';
import { whyOf } from '../policy/rule-words.ts';
import { effectSentence } from './effect-sentence.ts';
import { placeOf } from './place.ts';
import { type HiddenSpan, quoteText } from './quoted-text.ts';
import { signalViews } from './signal-view.ts';
import type { EvidenceView, VerdictView } from './tool-shape.ts';

/** A description of more characters or lines than this is folded: about twelve lines of the page. */
const LONG_CHARS = 900;
const LONG_LINES = 12;
/** Longest quote inside a sentence of ours. */
const MAX_QUOTE_CHARS = 90;
/** Longest decoded text. */
const MAX_DECODED_CHARS = 500;
/** More evidence than this repeats itself. */
const MAX_EVIDENCE = 8;

/** Long enough to be folded. */
export function isLongText(text: string): boolean {
  return text.length > LONG_CHARS || text.split('\n').length > LONG_LINES;
}

/** The verdict of a tool as its page shows it. */
export function verdictView({ record, reviewed }: ToolEntry): VerdictView {
  const { verdict } = reviewed;
  const evidence = verdict.evidence.slice(0, MAX_EVIDENCE);
  const marks = evidence.flatMap((item, index) =>
    item.field === 'description' ? [{ number: index + 1, evidence: item }] : [],
  );
  const hidden = revealHidden(record.description).filter((segment) => segment.hidden);
  const { description } = record;
  return {
    category: verdict.category,
    risk: verdict.risk,
    sentence: effectSentence(record, verdict),
    because: becauseOf(verdict),
    confidence: verdict.confidence,
    evidence: evidence.map(evidenceView),
    description: description === '' ? [] : quoteText(description, marks, hidden.map(hiddenSpan)),
    long: isLongText(description),
    decoded: hidden.flatMap(({ decoded }) =>
      decoded === null
        ? []
        : [
            `Hidden characters in this description spell: “${truncate(visibleText(decoded), MAX_DECODED_CHARS)}”`,
          ],
    ),
    signals: signalViews(verdict.signals),
    conflicts: verdict.conflicts.map((conflict) => conflict.text),
    modes: modesOf(verdict),
    undo:
      verdict.undo === null
        ? null
        : paragraph(`How it can be undone, as the server says: ${quoted(verdict.undo)}`),
    review: reviewOf(reviewed),
  };
}

function evidenceView(evidence: Evidence, index: number): EvidenceView {
  return {
    number: index + 1,
    place: placeOf(evidence.field),
    quote: truncate(visibleText(evidence.quote), MAX_QUOTE_CHARS),
    ruleId: evidence.rule,
    why: whyOf(evidence.rule),
    ruleHref: `/about/method/#${evidence.rule}`,
  };
}

/** One sentence that quotes the strongest evidence, and what it means. */
export function becauseOf(verdict: Verdict): string {
  const [first] = verdict.evidence;
  if (first === undefined) return '';
  const why = whyOf(first.rule);
  if (verdict.category === 'Unknown') return paragraph(why);
  return paragraph(`Its ${placeOf(first.field)} says ${quoted(first)}`, why);
}

/** The words of the strongest evidence, undefined without any. */
export function quoteOf({ evidence: [first] }: Verdict): string | undefined {
  return first === undefined ? undefined : truncate(visibleText(first.quote), MAX_QUOTE_CHARS);
}

function quoted(evidence: Evidence): string {
  return `“${truncate(visibleText(evidence.quote), MAX_QUOTE_CHARS)}”`;
}

function modesOf({ modes }: Verdict): string | null {
  if (modes === null) return null;
  const decides =
    modes.param === null
      ? 'The record does not say which argument decides'
      : `The argument ${truncate(modes.param, 60)} decides`;
  return paragraph(
    `Usual case ${modes.usual}, worst case ${modes.worst}: the verdict is the worst case`,
    decides,
  );
}

function hiddenSpan({ start, end, marker, name }: RevealedSegment & { hidden: true }): HiddenSpan {
  return { start, end, label: `${marker} ${name}` };
}

function reviewOf({ machineCategory, review }: ReviewedVerdict): string | null {
  if (review.state === 'none') return null;
  const who = `${review.reviewer} on ${review.date}`;
  if (review.state === 'stale') {
    return paragraph(
      `Definition changed since review: ${who} rated it ${review.category}, for a definition that is no longer served`,
      'The verdict above is the machine’s',
    );
  }
  return paragraph(
    `Reviewed by ${who}: ${review.reason}`,
    `The machine’s verdict is ${machineCategory}`,
  );
}
