import anafanafo from 'anafanafo';
import { makeBadge } from 'badge-maker';
import type { ServerEntry, ToolEntry } from '../../domain/catalogue/catalogue.ts';
import { count } from '../../domain/text/plural.ts';
import { visibleText } from '../../domain/text/visible-text.ts';
import { escapeXml } from '../../domain/text/xml.ts';
import { riskOf } from '../../domain/verdict/model-text/text-alarm.ts';
import { type RiskLevel, WORST_FIRST } from '../../domain/verdict/verdict.ts';
import { site } from '../../site.config.ts';
import { RISK_COLOURS } from '../palette.ts';

/** What a badge says: the colour is that of `risk`, the words say the same without it. */
export interface Badge {
  /** What is rated, as the server reports it. */
  name: string;
  /** `Execute, High risk` */
  verdict: string;
  risk: RiskLevel;
}

const CARD = { width: 380, height: 60, left: 72, right: 12 } as const;
/** Longer names are cut before they are measured. */
const MAX_NAME_CHARS = 80;
/** Fonts with the table that measures them, which knows 10 and 11 pixels. */
const NAME = { size: 14, table: 'bold 10px Verdana', tableSize: 10 } as const;
const VERDICT = { size: 12, table: '11px Verdana', tableSize: 11 } as const;

/** The badge of a tool. */
export function toolBadge({ record, reviewed }: ToolEntry): Badge {
  const { category, risk } = reviewed.verdict;
  return { name: record.name, verdict: verdictWords(category, risk), risk };
}

/** The badge of a server: its worst category and how many tools have it. */
export function serverBadge({ record, tools, profile }: ServerEntry): Badge {
  const worst = WORST_FIRST.find((category) => profile.counts[category] > 0);
  if (worst === undefined) return { name: record.name, verdict: 'No tools known', risk: 'Unknown' };
  const verdict = `${profile.counts[worst]} of ${count(tools.length, 'tool')} ${worst}`;
  const signals = tools.flatMap((tool) => tool.reviewed.verdict.signals);
  return { name: record.name, verdict, risk: riskOf(worst, signals) };
}

function verdictWords(category: string, risk: RiskLevel): string {
  return risk === 'Unknown' ? 'Unknown' : `${category}, ${risk} risk`;
}

/** A badge as SVG, in one of its two sizes. */
export function badgeSvg(badge: Badge, size: 'small' | 'card', siteName: string): string {
  return size === 'card' ? cardBadge(badge, siteName) : smallBadge(badge, siteName);
}

/** The badge of 20 pixels height, for a README: site and verdict. */
export function smallBadge({ verdict, risk }: Badge, siteName: string): string {
  return makeBadge({
    label: siteName,
    message: verdict,
    color: RISK_COLOURS[risk],
    labelColor: '#333',
    style: 'flat',
  });
}

/** The badge of 380 × 60 pixels: name and verdict. */
export function cardBadge({ name, verdict, risk }: Badge, siteName: string): string {
  const { width, height, left } = CARD;
  const shown = fitName(visibleText(name).slice(0, MAX_NAME_CHARS));
  const title = `${siteName}: ${shown}: ${verdict}`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" role="img" aria-label="${escapeXml(title)}">`,
    `<title>${escapeXml(title)}</title>`,
    `<rect width="${width}" height="${height}" rx="6" fill="#fff" stroke="#c9ced6"/>`,
    `<path d="M6 .5H60v59H6A5.500 5.500 0 0 1 .5 54V6A5.500 5.500 0 0 1 6 .5z" fill="${RISK_COLOURS[risk]}"/>`,
    // The mark of the site, 24 units wide, drawn at 36 pixels.
    `<path transform="translate(12 12) scale(1.500)" fill="#fff" fill-rule="evenodd" d="${site.mark}"/>`,
    '<g font-family="Verdana,Geneva,DejaVu Sans,sans-serif" text-rendering="geometricPrecision">',
    line(left, 26, shown, NAME, 'font-size="14" font-weight="bold" fill="#1a1d21"'),
    line(
      left,
      46,
      `${siteName}: ${verdict}`,
      VERDICT,
      `font-size="12" fill="${RISK_COLOURS[risk]}"`,
    ),
    '</g></svg>',
  ].join('');
}

function line(
  x: number,
  y: number,
  text: string,
  font: typeof NAME | typeof VERDICT,
  style: string,
): string {
  if (text.trim() === '') return '';
  const length = Math.min(widthOf(text, font), CARD.width - CARD.left - CARD.right);
  return `<text x="${x}" y="${y}" ${style} textLength="${length}" lengthAdjust="spacingAndGlyphs">${escapeXml(text)}</text>`;
}

/** The name, cut where it is wider than the card. */
function fitName(name: string): string {
  const room = CARD.width - CARD.left - CARD.right;
  if (widthOf(name, NAME) <= room) return name;
  const chars = [...name];
  while (chars.length > 0 && widthOf(`${chars.join('')}…`, NAME) > room) chars.pop();
  return `${chars.join('')}…`;
}

function widthOf(text: string, { size, table, tableSize }: typeof NAME | typeof VERDICT): number {
  return Math.round((anafanafo(text, { font: table }) * size) / tableSize);
}
