import type { ServerEntry, ToolEntry } from '../../domain/catalogue/catalogue.ts';
import type {
  ChangedTool,
  FieldValues,
  LogEntry,
  RejudgedTool,
} from '../../domain/history/change-log.ts';
import type { ChangeClass, Direction } from '../../domain/history/change-rule.ts';
import { isSameBytes } from '../../domain/history/same-bytes.ts';
import { count } from '../../domain/text/plural.ts';
import { listOf } from '../../domain/text/sentence.ts';
import { truncate } from '../../domain/text/truncate.ts';
import { visibleName, visibleText } from '../../domain/text/visible-text.ts';
import { type Category, WORST_FIRST } from '../../domain/verdict/verdict.ts';
import { type AlikeChanges, alikeChanges, isMild } from './alike-changes.ts';
import { type DiffView, diffView } from './history-diff.ts';
import { classLabel, stateWords } from './history-words.ts';

/** Why a change has its class, one row. */
export interface ReasonView {
  says: string;
  ruleHref: string;
  param: string | null;
  before: string;
  after: string;
}

/** What happened to one tool between two scans. */
export interface ToolChangeView {
  kind: 'added' | 'removed' | 'changed' | 'rejudged';
  tool: string;
  /** Page of the tool, null when it is no longer listed. */
  href: string | null;
  /** Null for tools that came or went. */
  class: ChangeClass | null;
  direction: Direction | null;
  /** `risk, higher`, `wording`, `added`. */
  label: string;
  /** Null where it stayed the same. */
  verdict: { before: Category; after: Category } | null;
  /** Category of a tool that came or went. */
  category: Category | null;
  reasons: ReasonView[];
  diffs: DiffView[];
  /** Changed places beyond those in `diffs`. */
  moreDiffs: number;
  /** Changed places that the entry tells once for several tools. */
  alikePlaces: number;
}

/** What several tools of an entry share, told once. */
export interface AlikeView {
  diffs: { diff: DiffView; tools: number }[];
  /** Tools in which nothing else changed, in the order of the log. */
  only: { tool: string; href: string | null }[];
  /** Such tools beyond those in `only`. */
  moreOnly: number;
}

/** Which entry of a server's log it is. */
export interface EntryHead {
  href: string;
  server: { name: string; href: string };
  /** Day of the comparison. */
  comparedOn: string;
  from: string;
  to: string;
}

/** One entry of a server's log. */
export interface HistoryEntryView extends EntryHead {
  /** Anchor on the server's page; entries are numbered as they stand in the log, from 1. */
  id: string;
  /** `2 tools added, 1 removed, 3 changed (1 of class risk)`. */
  summary: string;
  /** Worst first. */
  changes: ToolChangeView[];
  /** Tools beyond those in `changes` and `alike`. */
  more: number;
  /** Null where no change is shared, or none is shown. */
  alike: AlikeView | null;
}

/** How much of an entry is shown. */
export interface EntryLimits {
  changes: number;
  reasons: number;
  /** Changed places of a tool; 0 leaves the words out. */
  diffs: number;
  /** Characters of one changed place. */
  diffChars: number;
  /** Changes told once for all tools that share them; 0 tells each tool by itself. */
  alike: number;
}

/** Longest quotation and name beside a reason. */
const MAX_QUOTE_CHARS = 140;
const MAX_NAME_CHARS = 64;
/** Tools named as changed in nothing else. */
const MAX_ALIKE_NAMES = 40;

/** Path of the page that explains the rules of change. */
export const CHANGE_RULES_PATH = '/changes/rules/';

/** Anchor of an entry on its server's page. */
export function entryId(index: number): string {
  return `change-${index + 1}`;
}

/** Entries on a server's page: about 200 bytes each when folded. Feeds hold no more, so that their links land. */
export const MAX_ENTRIES = 50;

/** Path of an entry: its place on the server's page, or the section when it is too old to stand there. */
export function entryPath({ path, history }: ServerEntry, index: number): string {
  const isShown = (history?.entries.length ?? 0) - index <= MAX_ENTRIES;
  return `${path}#${isShown ? entryId(index) : 'changes'}`;
}

/** Which entry it is, without its changes; `index` is its place in the log. */
export function entryHead(server: ServerEntry, entry: LogEntry, index: number): EntryHead {
  return {
    href: entryPath(server, index),
    server: { name: truncate(visibleName(server.record.name), MAX_NAME_CHARS), href: server.path },
    comparedOn: entry.comparedAt.slice(0, 10),
    from: stateWords(entry.from),
    to: stateWords(entry.to),
  };
}

/** One entry as its server's page shows it; `index` is its place in the log. */
export function entryView(
  server: ServerEntry,
  entry: LogEntry,
  index: number,
  limits: EntryLimits,
): HistoryEntryView {
  const alike = alikeChanges(entry, limits.alike);
  const changes = orderedChanges(entry).filter(
    ({ kind, name }) => kind !== 'changed' || !alike.only.has(name),
  );
  return {
    ...entryHead(server, entry, index),
    id: entryId(index),
    summary: entrySummary(entry),
    changes: changes
      .slice(0, limits.changes)
      .map((change) => changeView(server, change, limits, alike)),
    more: Math.max(0, changes.length - limits.changes),
    alike: alike.places.length === 0 ? null : alikeView(server, alike, limits),
  };
}

function alikeView(server: ServerEntry, alike: AlikeChanges, limits: EntryLimits): AlikeView {
  const names = [...alike.only];
  return {
    diffs: alike.places.map(({ place, tools }) => ({
      diff: diffView(place, limits.diffChars),
      tools,
    })),
    only: names.slice(0, MAX_ALIKE_NAMES).map((name) => ({
      tool: truncate(visibleName(name), MAX_NAME_CHARS),
      href: pagesOf(server).get(name)?.path ?? null,
    })),
    moreOnly: Math.max(0, names.length - MAX_ALIKE_NAMES),
  };
}

/** Whether an entry tells nothing that the author of the server did. */
export function isOnlyReread({ added, removed, changed, rejudged, from, to }: LogEntry): boolean {
  const said = added.length + removed.length + changed.length + rejudged.length;
  return said === 0 && (from.texts === to.texts || isSameBytes(from, to));
}

/** How many tools came, went and changed, as one clause. */
export function entrySummary(entry: LogEntry): string {
  const { added, removed, changed, rejudged, from, to } = entry;
  const reread = entry.reread ?? [];
  const same = isSameBytes(from, to);
  const risky = changed.filter((change) => change.class === 'risk').length;
  const parts = [
    added.length === 0 ? '' : `${count(added.length, 'tool')} added`,
    removed.length === 0 ? '' : `${count(removed.length, 'tool')} removed`,
    changed.length === 0
      ? ''
      : `${count(changed.length, 'tool')} changed${risky === 0 ? '' : ` (${risky} of class risk)`}`,
    rejudged.length === 0 ? '' : `${count(rejudged.length, 'verdict')} changed with our rules`,
    from.texts === to.texts || same ? '' : 'other texts for the model changed',
    reread.length === 0 && !(same && from.texts !== to.texts)
      ? ''
      : same
        ? `${reread.length === 0 ? 'other texts' : count(reread.length, 'tool')} recorded otherwise from the same package: not a change by its author`
        : `${count(reread.length, 'tool')} recorded in more detail, or different from start to start`,
  ];
  return listOf(parts.filter((part) => part !== ''));
}

/** One change of one tool, as the log has it. */
export type ToolChangeRecord =
  | { kind: 'added'; name: string; category: Category }
  | { kind: 'removed'; name: string; category: Category }
  | { kind: 'changed'; name: string; change: ChangedTool }
  | { kind: 'rejudged'; name: string; change: RejudgedTool };

const KIND_ORDER = { rejudged: 1, removed: 2, added: 3, changed: 4 } as const;
const CLASS_ORDER = { risk: 0, schema: 5, wording: 6, cosmetic: 7 } as const satisfies Record<
  ChangeClass,
  number
>;
const DIRECTION_ORDER = { rise: 0, unclear: 0.3, drop: 0.6 } as const satisfies Record<
  Direction,
  number
>;

function orderOf(record: ToolChangeRecord): number {
  if (record.kind === 'rejudged') return KIND_ORDER.rejudged;
  if (record.kind !== 'changed')
    return KIND_ORDER[record.kind] + WORST_FIRST.indexOf(record.category) / WORST_FIRST.length;
  const { class: kind, direction } = record.change;
  return CLASS_ORDER[kind] + (direction === null ? 0 : DIRECTION_ORDER[direction]);
}

/** How bad the worst change of an entry is, less is worse. */
export function entryOrder(entry: LogEntry): number {
  const [worst] = orderedChanges(entry);
  return worst === undefined ? Number.MAX_VALUE : orderOf(worst);
}

/** Every change of an entry: risk first, then verdicts, tools that went and came with the worst first, then the milder classes. */
export function orderedChanges(entry: LogEntry): ToolChangeRecord[] {
  const all: ToolChangeRecord[] = [
    ...entry.added.map(({ name, category }) => ({ kind: 'added' as const, name, category })),
    ...entry.removed.map(({ name, category }) => ({ kind: 'removed' as const, name, category })),
    ...entry.changed.map((change) => ({ kind: 'changed' as const, name: change.name, change })),
    ...entry.rejudged.map((change) => ({ kind: 'rejudged' as const, name: change.name, change })),
  ];
  return all.sort((a, b) => orderOf(a) - orderOf(b));
}

/** One change of one tool of `server` as a page shows it; `alike` is what the page tells for several tools at once. */
export function changeView(
  server: ServerEntry,
  record: ToolChangeRecord,
  limits: Omit<EntryLimits, 'changes' | 'alike'>,
  alike: AlikeChanges | null = null,
): ToolChangeView {
  const page = pagesOf(server).get(record.name);
  const base: ToolChangeView = {
    kind: record.kind,
    tool: truncate(visibleName(record.name), MAX_NAME_CHARS),
    href: page?.path ?? null,
    class: null,
    direction: null,
    label: record.kind,
    verdict: null,
    category: null,
    reasons: [],
    diffs: [],
    moreDiffs: 0,
    alikePlaces: 0,
  };
  if (record.kind === 'added' || record.kind === 'removed')
    return { ...base, category: record.category };
  const { change } = record;
  const verdict = change.category.before === change.category.after ? null : change.category;
  if (record.kind === 'rejudged') {
    const reason = {
      says: `The definition stayed; our rules changed the verdict from ${change.category.before} to ${change.category.after}.`,
      ruleHref: `/about/method/#${record.change.rule}`,
      param: null,
      before: '',
      after: shownQuote(record.change.quote),
    };
    return { ...base, label: 'verdict, by our rules', verdict, reasons: [reason] };
  }
  const { class: kind, direction, reasons } = record.change;
  const told = reasons.filter((reason) => reason.class === kind);
  const all = tellingPlaces(record.change);
  const places =
    alike !== null && isMild(record.change) ? all.filter((place) => !alike.has(place)) : all;
  return {
    ...base,
    class: kind,
    direction,
    label: classLabel(kind, direction),
    verdict,
    reasons: told.slice(0, limits.reasons).map((reason) => ({
      says: reason.says,
      ruleHref: `${CHANGE_RULES_PATH}#${reason.rule}`,
      param: reason.param === null ? null : truncate(visibleText(reason.param), MAX_NAME_CHARS),
      before: shownQuote(reason.before),
      after: shownQuote(reason.after),
    })),
    diffs: places.slice(0, limits.diffs).map((place) => diffView(place, limits.diffChars)),
    // Where no words are shown, none are missed.
    moreDiffs: limits.diffs === 0 ? 0 : Math.max(0, places.length - limits.diffs),
    alikePlaces: all.length - places.length,
  };
}

/** Changed places, those that the worst reasons are about first, what came before what went; an annotation that a reason quotes is told already. */
function tellingPlaces({ class: worst, fields, reasons }: ChangedTool): FieldValues[] {
  const params = reasons.flatMap(({ param }) => (param === null ? [] : [nameInPath(param)]));
  const grave = reasons.filter((reason) => reason.class === worst);
  const came = grave.map((reason) => reason.after).filter(isTelling);
  const went = grave.map((reason) => reason.before).filter(isTelling);
  const orderOfPlace = ({ field, at, before, after }: FieldValues): number => {
    if (params.some((name) => at.split('/').includes(name))) return 0;
    const [old, now] = [JSON.stringify(before ?? ''), JSON.stringify(after ?? '')];
    if (came.some((quote) => now.includes(quote))) return 1;
    if (went.some((quote) => old.includes(quote))) return 2;
    if (field === 'description' || field === 'title') return 3;
    return field === 'inputSchema' ? 4 : 5;
  };
  const isTold = ({ field, at }: FieldValues): boolean =>
    field === 'annotations' &&
    reasons.some(({ before, after }) =>
      [before, after].some((quote) => quote.startsWith(`${at.slice(1)}: `)),
    );
  return fields.filter((place) => !isTold(place)).sort((a, b) => orderOfPlace(a) - orderOfPlace(b));
}

/** Shorter quotes stand in any text. */
const isTelling = (quote: string): boolean => quote.length >= 4;

/** The last name of a parameter's path: `script` of `steps[].script`. */
function nameInPath(path: string): string {
  return path.split('.').at(-1)?.replace(/\[\]$/, '') ?? path;
}

function shownQuote(text: string): string {
  return truncate(visibleText(text), MAX_QUOTE_CHARS);
}

const pages = new WeakMap<ServerEntry, Map<string, ToolEntry>>();

/** Tools of a server by name. */
function pagesOf(server: ServerEntry): Map<string, ToolEntry> {
  const known = pages.get(server);
  if (known !== undefined) return known;
  const made = new Map(server.tools.map((tool) => [tool.record.name, tool]));
  pages.set(server, made);
  return made;
}
