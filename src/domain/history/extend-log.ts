import { digestOfferedTexts, digestTool } from '../record/digest.ts';
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
} from './change-log.ts';
import { classifyChange } from './classify-change.ts';
import { DEFINITION_FIELDS } from './compare-tools.ts';
import { foldLog, type ListedTools } from './fold-log.ts';
import { listDigest } from './list-digest.ts';
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
  const before = new Map(previous.tools.map((tool) => [tool.name, tool]));
  const after = new Map(next.tools.map((tool) => [tool.name, tool]));
  const added = listed(next).filter(({ name }) => !before.has(name));
  const judgedBefore = listed(previous);
  const removed = judgedBefore.filter(({ name }) => !after.has(name));
  const changed = next.tools.flatMap((tool) => changeOf(before.get(tool.name), tool, next) ?? []);
  const texts = digestOfferedTexts(previous) !== digestOfferedTexts(next);
  if (!texts && added.length + removed.length + changed.length + rejudged.length === 0) return log;
  const entry: LogEntry = {
    comparedAt,
    from: stateOf(previous, judgedBefore, published),
    to: stateOf(next, listed(next), published),
    added,
    removed,
    changed,
    rejudged,
  };
  return { ...log, entries: [...log.entries, entry] };
}

/**
 * The log as far as it has come true for the stored record. A scan writes the log before the record: if it breaks off
 * between the two, the last entry leads to a list that was never stored, and it is taken back here. Null when the log
 * is about another list than the record: then one of the two was edited.
 */
export function settleLog(log: ChangeLog, record: ServerRecord): ChangeLog | null {
  const list = listDigest(
    record.tools.map((tool) => ({ name: tool.name, digest: digestTool(tool) })),
    digestOfferedTexts(record),
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
  server: ServerRecord,
): ChangedTool | null {
  if (before === undefined) return null;
  const digest = { before: digestTool(before), after: digestTool(after) };
  if (digest.before === digest.after) return null;
  const { class: kind, direction, reasons, category } = classifyChange(before, after, server);
  const fields = DEFINITION_FIELDS.flatMap((field) =>
    valueChanges(before[field], after[field]).map((change) => ({ field, ...change })),
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
  return record.tools.map((tool) => ({
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
  const texts = digestOfferedTexts(record);
  return {
    listedAt: scan.listedAt,
    version,
    published: published(version),
    integrity: scan.integrity,
    list: listDigest(tools, texts),
    ...(texts === null ? {} : { texts }),
  };
}
