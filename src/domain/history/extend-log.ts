import canonicalize from 'canonicalize';
import { definitionOf, isSteady } from '../record/definition.ts';
import { digestOfferedTexts, digestTool } from '../record/digest.ts';
import { steadyTextsOf } from '../record/offered-texts.ts';
import type { ServerRecord } from '../record/server-record.ts';
import type { ToolRecord } from '../record/tool-record.ts';
import { classifyTool } from '../verdict/classify.ts';
import type {
  ChangedTool,
  ChangeLog,
  ListedTool,
  ListState,
  LogEntry,
  RejudgedTool,
  RereadTool,
} from './change-log.ts';
import { classifyChange } from './classify-change.ts';
import { DEFINITION_FIELDS } from './compare-tools.ts';
import { foldLog, type ListedTools } from './fold-log.ts';
import { listDigest } from './list-digest.ts';
import { isSameBytes } from './same-bytes.ts';
import { valueChanges } from './value-changes.ts';

/** Publication date of a version by the registry, null when it does not say. */
export type Published = (version: string | null) => string | null;

/** A log that begins with a record whose tools were read. */
export function startLog(record: ServerRecord, published: Published): ChangeLog {
  const tools = listed(record);
  return {
    schemaVersion: 1,
    server: record.id,
    start: { ...stateOf(record, tools, published), tools },
    entries: [],
  };
}

/**
 * The log after a scan that led from one record to the next, or the same object when nothing changed but times and
 * versions. The log must have reached `previous` (see settleLog). `comparedAt` is ISO 8601 in UTC.
 */
export function extendLog(
  log: ChangeLog,
  previous: ServerRecord,
  next: ServerRecord,
  comparedAt: string,
  published: Published,
): ChangeLog {
  const recorded = foldLog(log);
  const rejudged = rejudge(recorded, previous);
  const before = new Map(steadyToolsOf(previous).map((tool) => [tool.name, tool]));
  const after = new Map(steadyToolsOf(next).map((tool) => [tool.name, tool]));
  const reread = rereadTools(previous, next, before, after);
  const isReread = new Set(reread.map(({ name }) => name));
  const added = listed(next).filter(({ name }) => !before.has(name) && !isReread.has(name));
  const judgedBefore = listed(previous);
  const removed = judgedBefore.filter(({ name }) => !after.has(name) && !isReread.has(name));
  const changed = [...after.values()].flatMap((tool) =>
    isReread.has(tool.name) ? [] : (changeOf(before.get(tool.name), tool, previous, next) ?? []),
  );
  const texts = textsDigest(previous) !== textsDigest(next);
  const all = [added, removed, changed, rejudged, reread];
  if (!texts && all.every((list) => list.length === 0)) return log;
  const entry: LogEntry = {
    comparedAt,
    from: stateOf(previous, judgedBefore, published),
    to: stateOf(next, listed(next), published),
    added,
    removed,
    changed,
    rejudged,
    ...(reread.length === 0 ? {} : { reread }),
  };
  return { ...log, entries: [...log.entries, entry] };
}

/**
 * Tools whose record differs without a change by their author: all that differ when the same bytes were started again;
 * else those that differ only in what varies from start to start, or in what the earlier scan did not read.
 */
function rereadTools(
  previous: ServerRecord,
  next: ServerRecord,
  before: ReadonlyMap<string, ToolRecord>,
  after: ReadonlyMap<string, ToolRecord>,
): RereadTool[] {
  const same = isSameBytes(previous.scan, next.scan);
  const known = readsAll(previous);
  const dropped = new Set(next.tools.map(({ name }) => name).filter((name) => !after.has(name)));
  const came = new Set(previous.tools.map(({ name }) => name).filter((name) => !before.has(name)));
  const kept = [...after.values()].flatMap((tool): RereadTool[] => {
    const { name } = tool;
    const { category } = classifyTool(tool, next);
    const old = before.get(name);
    if (old === undefined) {
      const isNew = !same && !came.has(name) && (known || tool.capabilities === undefined);
      return isNew ? [] : [{ name, before: null, after: digestTool(tool), category }];
    }
    const digest = { before: digestTool(old), after: digestTool(tool) };
    if (digest.before === digest.after) return [];
    return same || sameDefinition(old, tool, known) ? [{ name, ...digest, category }] : [];
  });
  const gone = [...before.values()].flatMap((tool): RereadTool[] => {
    const { name } = tool;
    if (after.has(name) || !(same || dropped.has(name))) return [];
    const { category } = classifyTool(tool, next);
    return [{ name, before: digestTool(tool), after: null, category }];
  });
  return [...kept, ...gone];
}

/** Whether two definitions agree in all that does not vary and that both scans read. */
function sameDefinition(before: ToolRecord, after: ToolRecord, known: boolean): boolean {
  const places = unlike(before, after, known);
  return canonicalize(definitionOf(before, places)) === canonicalize(definitionOf(after, places));
}

/** Places that cannot be compared: what varies in one of the two, and what the earlier scan did not read. */
function unlike(before: ToolRecord, after: ToolRecord, known: boolean): string[] {
  const unread = known ? [] : ['/_meta', '/icons', '/execution'];
  return [...(before.varies ?? []), ...(after.varies ?? []), ...unread];
}

/** Whether a scan read all of an entry, and listed a second and third time; earlier scanners did not. */
function readsAll({ scan }: ServerRecord): boolean {
  return scan?.capabilities !== undefined;
}

/**
 * The log as far as it has come true for the stored record. A scan writes the log before the record: if it breaks off
 * between the two, the last entry leads to a list that was never stored, and it is taken back here. Null when the log
 * is about another list than the record: then one of the two was edited.
 */
export function settleLog(log: ChangeLog, record: ServerRecord): ChangeLog | null {
  const list = listDigest(
    steadyToolsOf(record).map((tool) => ({ name: tool.name, digest: digestTool(tool) })),
    textsDigest(record),
  );
  const last = log.entries.at(-1);
  if ((last?.to.list ?? log.start.list) === list) return log;
  if (last !== undefined && last.from.list === list)
    return { ...log, entries: log.entries.slice(0, -1) };
  return null;
}

function changeOf(
  before: ToolRecord | undefined,
  after: ToolRecord,
  previous: ServerRecord,
  server: ServerRecord,
): ChangedTool | null {
  if (before === undefined) return null;
  const digest = { before: digestTool(before), after: digestTool(after) };
  if (digest.before === digest.after) return null;
  const { class: kind, direction, reasons, category } = classifyChange(before, after, server);
  const places = unlike(before, after, readsAll(previous));
  const [old, now] = [definitionOf(before, places), definitionOf(after, places)];
  const fields = DEFINITION_FIELDS.flatMap((field) =>
    valueChanges(old[field] ?? null, now[field] ?? null).map((change) => ({ field, ...change })),
  );
  return { name: after.name, digest, class: kind, direction, category, reasons, fields };
}

/** Tools whose recorded verdict is not the one that the rules of today give the same definition. */
function rejudge(recorded: ListedTools, record: ServerRecord): RejudgedTool[] {
  return record.tools.flatMap((tool) => {
    const old = recorded.get(tool.name);
    if (old === undefined) return [];
    const { category, evidence } = classifyTool(tool, record);
    if (old.category === category) return [];
    const [first] = evidence;
    return [
      {
        name: tool.name,
        digest: old.digest,
        category: { before: old.category, after: category },
        rule: first?.rule ?? '',
        quote: first?.quote ?? '',
      },
    ];
  });
}

function listed(record: ServerRecord): ListedTool[] {
  return steadyToolsOf(record).map((tool) => ({
    name: tool.name,
    digest: digestTool(tool),
    category: classifyTool(tool, record).category,
  }));
}

function stateOf(
  record: ServerRecord,
  tools: readonly ListedTool[],
  published: Published,
): ListState {
  const { scan, version } = record;
  if (scan === null || scan.listedAt === null)
    throw new Error(`${record.id}: its tools were never read, so there is nothing to compare`);
  const texts = textsDigest(record);
  return {
    listedAt: scan.listedAt,
    version,
    published: published(version),
    integrity: scan.integrity,
    list: listDigest(tools, texts),
    ...(texts === null ? {} : { texts }),
  };
}

/** The tools of a list that every start gives. */
function steadyToolsOf(record: ServerRecord): ToolRecord[] {
  return record.tools.filter(isSteady);
}

function textsDigest(record: ServerRecord): string | null {
  return digestOfferedTexts(steadyTextsOf(record));
}
