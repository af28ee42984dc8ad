import { isJsonObject } from './json.ts';
import { describeIssue, jsonPointer, type QuarantineEntry } from './quarantine.ts';
import { unreadPlaces } from './schema-params.ts';
import { ScanSchema, ServerHeadSchema, type ServerRecord, SourceSchema } from './server-record.ts';
import { readToolFields } from './tool-fields.ts';
import { type ToolRecord, ToolRecordSchema } from './tool-record.ts';
import { readToolsListAnswer } from './tools-list-answer.ts';
import { unknownMember } from './unknown-member.ts';

/** Deepest nesting of a definition: real ones stay below 30; deeper ones exhaust the stack of common JSON readers. */
export const MAX_DEPTH = 200;

export interface ParsedRecord {
  /** null when the record itself cannot be used. */
  server: ServerRecord | null;
  quarantined: QuarantineEntry[];
}

/** Where a raw record was read. */
export interface RecordOrigin {
  file: string;
  line: number | null;
}

/**
 * Checks one raw server record. A bad tool is left out and named; a bad head leaves the whole record out.
 * Never throws: faults come back as quarantine entries, and so does what was not read of an entry that is kept.
 */
export function parseRecord(raw: unknown, origin: RecordOrigin): ParsedRecord {
  const tools = isJsonObject(raw) && Array.isArray(raw['tools']) ? raw['tools'] : [];
  const id = isJsonObject(raw) && typeof raw['id'] === 'string' ? raw['id'] : null;
  const head = ServerHeadSchema.safeParse(raw);
  if (!head.success || (isJsonObject(raw) && 'tools' in raw && !Array.isArray(raw['tools']))) {
    const fault = head.success
      ? { pointer: '/tools', reason: 'tools has to be a list in brackets' }
      : describeIssue(head.error);
    const answer = readToolsListAnswer(raw);
    if (answer !== null) {
      const entry = { ...origin, server: null, tool: null, ...LIST_FAULT };
      return { server: null, quarantined: [{ ...entry, toolsLost: answer.tools.length }] };
    }
    const fix = 'Correct the record; the whole server is left out until then.';
    const entry = { ...origin, server: id, tool: null, ...fault, fix, toolsLost: tools.length };
    return { server: null, quarantined: [entry] };
  }
  const quarantined = unknownMembers(raw).map(
    ({ pointer, reason }): QuarantineEntry => ({
      ...origin,
      server: id,
      tool: null,
      pointer,
      reason,
      fix: 'Rename it or take it out; the record is kept without it.',
      toolsLost: 0,
      kept: true,
    }),
  );
  const accepted = new Map<string, ToolRecord>();
  tools.forEach((rawTool, index) => {
    const checked = parseTool(rawTool, index);
    const name =
      'tool' in checked
        ? checked.tool.name
        : isJsonObject(rawTool) && typeof rawTool['name'] === 'string'
          ? rawTool['name']
          : null;
    if ('tool' in checked && !accepted.has(checked.tool.name)) {
      accepted.set(checked.tool.name, checked.tool);
      for (const { pointer, reason } of checked.unread) {
        const fix =
          'Nothing, if it does not matter: the tool is kept, this part of it is not judged.';
        const entry = { ...origin, server: id, tool: name, pointer, reason, fix, toolsLost: 0 };
        quarantined.push({ ...entry, kept: true });
      }
      return;
    }
    const fault =
      'tool' in checked
        ? { pointer: `/tools/${index}/name`, reason: 'a tool of this server already has this name' }
        : checked;
    const fix = 'Correct this tool and build again; it is left out until then.';
    quarantined.push({ ...origin, server: id, tool: name, ...fault, fix, toolsLost: 1 });
  });
  return { server: { ...head.data, tools: [...accepted.values()] }, quarantined };
}

const LIST_FAULT = {
  pointer: '',
  reason: 'is the answer of a server to tools/list, not a record',
  fix: 'Wrap it: {"id": "npm:<package>", "name": "<name>", "source": {"kind": "npm", "ref": "<package>"}, "tools": [...]}, or build with --as npm:<package>.',
} as const;

/** Members of a record that is kept which are no part of the format, with the name that was probably meant. */
function unknownMembers(raw: unknown): { pointer: string; reason: string }[] {
  if (!isJsonObject(raw)) return [];
  const unknown = (object: unknown, of: string, known: readonly string[], at: PropertyKey[]) =>
    (isJsonObject(object) ? Object.keys(object) : [])
      .filter((key) => !known.includes(key))
      .map((key) => ({
        pointer: jsonPointer([...at, key]),
        reason: unknownMember(key, of, known),
      }));
  return [
    ...unknown(raw, 'record', [...Object.keys(ServerHeadSchema.shape), 'tools'], []),
    ...unknown(raw['source'], 'source', Object.keys(SourceSchema.shape), ['source']),
    ...unknown(raw['scan'], 'scan', Object.keys(ScanSchema.shape), ['scan']),
  ];
}

function parseTool(
  raw: unknown,
  index: number,
):
  | { tool: ToolRecord; unread: { pointer: string; reason: string }[] }
  | { pointer: string; reason: string } {
  const at = ['tools', index];
  if (isDeeperThan(raw, MAX_DEPTH)) {
    return { pointer: jsonPointer(at), reason: `is nested deeper than ${MAX_DEPTH} levels` };
  }
  const read = isJsonObject(raw) ? readToolFields(raw) : undefined;
  const parsed = ToolRecordSchema.safeParse(read?.fields ?? raw);
  if (!parsed.success) return describeIssue(parsed.error, at);
  const broken = brokenText(raw);
  if (broken !== null) {
    return { pointer: jsonPointer([...at, ...broken]), reason: 'has half of a surrogate pair' };
  }
  const unread = [
    ...(read?.unread ?? []).map(({ key, reason }) => ({
      pointer: jsonPointer([...at, key]),
      reason,
    })),
    ...unreadPlaces(parsed.data).map(({ pointer, reason }) => ({
      pointer: `${jsonPointer(at)}${pointer}`,
      reason,
    })),
  ];
  return { tool: parsed.data, unread };
}

/** Walks iteratively: the input may be nested far deeper than the stack. */
function isDeeperThan(value: unknown, limit: number): boolean {
  const stack: [unknown, number][] = [[value, 0]];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const [node, depth] = next;
    if (typeof node !== 'object' || node === null) continue;
    if (depth > limit) return true;
    for (const child of Object.values(node)) stack.push([child, depth + 1]);
  }
  return false;
}

/** Path to the first text that is not well-formed Unicode (RFC 8785 has no digest for it), null when there is none. */
function brokenText(value: unknown, path: PropertyKey[] = []): PropertyKey[] | null {
  if (typeof value === 'string') return value.isWellFormed() ? null : path;
  if (typeof value !== 'object' || value === null) return null;
  for (const [key, child] of Object.entries(value)) {
    if (!key.isWellFormed()) return path;
    const found = brokenText(child, [...path, key]);
    if (found !== null) return found;
  }
  return null;
}
