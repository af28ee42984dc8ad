import type { ChangeLog, ListedTool, LogEntry } from './change-log.ts';
import { listDigest } from './list-digest.ts';

/** The tools of a list by name, with digest and last recorded verdict. */
export type ListedTools = ReadonlyMap<string, ListedTool>;

/** The tools after an entry. Throws an Error that names tool and field where the entry does not fit the tools before. */
export function applyEntry(tools: ListedTools, entry: LogEntry): Map<string, ListedTool> {
  const next = new Map(tools);
  for (const { name, digest } of entry.removed) {
    known(next, name, digest, 'removed');
    next.delete(name);
  }
  for (const { name, digest, category } of entry.rejudged) {
    known(next, name, digest, 'rejudged');
    next.set(name, { name, digest, category: category.after });
  }
  for (const { name, digest, category } of entry.changed) {
    known(next, name, digest.before, 'changed');
    next.set(name, { name, digest: digest.after, category: category.after });
  }
  for (const { name, before, after, category } of entry.reread ?? []) {
    if (before !== null) known(next, name, before, 'reread');
    else if (next.has(name)) throw new Error(`reread: ${JSON.stringify(name)} was there before`);
    if (after === null) next.delete(name);
    else next.set(name, { name, digest: after, category });
  }
  for (const tool of entry.added) {
    if (next.has(tool.name))
      throw new Error(`added: ${JSON.stringify(tool.name)} was there before`);
    next.set(tool.name, tool);
  }
  return next;
}

function known(tools: ListedTools, name: string, digest: string, field: string): void {
  const old = tools.get(name);
  if (old === undefined) throw new Error(`${field}: ${JSON.stringify(name)} was not there before`);
  if (old.digest !== digest)
    throw new Error(`${field}: ${JSON.stringify(name)} had another definition before`);
}

/** The tools at the end of a log. Throws where an entry does not follow from what stands before it, naming entry and field. */
export function foldLog({
  start,
  entries,
}: Pick<ChangeLog, 'start' | 'entries'>): Map<string, ListedTool> {
  let tools = new Map(start.tools.map((tool) => [tool.name, tool]));
  if (listDigest(tools.values(), start.texts ?? null) !== start.list)
    throw new Error('start/list: is not the digest of start/tools');
  let last = start.list;
  for (const [index, entry] of entries.entries()) {
    if (entry.from.list !== last)
      throw new Error(`entries/${index}/from/list: is not the list that the log has reached`);
    try {
      tools = applyEntry(tools, entry);
    } catch (error) {
      throw new Error(`entries/${index}/${error instanceof Error ? error.message : String(error)}`);
    }
    if (listDigest(tools.values(), entry.to.texts ?? null) !== entry.to.list)
      throw new Error(`entries/${index}/to/list: is not the list that its changes lead to`);
    last = entry.to.list;
  }
  return tools;
}
