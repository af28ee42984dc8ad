import { randomUUID } from 'node:crypto';
import { isJsonObject, type JsonObject, type JsonValue } from '../domain/record/json.ts';
import { envelopeOf } from './envelope.ts';
import { type Declarations, readDeclarations } from './headers/declarations.ts';
import type { Link } from './link.ts';
import { own, type Request, type RequestId, type Response } from './message.ts';

/** What the gateway remembers of a tool's definition. */
export interface KnownTool {
  headers: Declarations;
  hasOutputSchema: boolean;
  inputSchema: JsonValue | undefined;
}

/**
 * The tools of one server, as its lists say. It learns from every list that passes, and asks the server
 * itself when a call names a tool that no list has named yet.
 */
export interface ToolCatalogue {
  /** Reads a `tools/list` result. */
  note(result: JsonObject): void;
  /** The server has said that its list has changed. */
  changed(): void;
  /** The tool of this name, `undefined` when there is none or the server does not say. `like` is the call. */
  find(name: string, like: Request): Promise<KnownTool | undefined>;
  /** True while the server is left alone because it has not answered a list in time. */
  isSilent(): boolean;
  /** Asks the server for its list anew. Never rejects. */
  refresh(like: Request): Promise<void>;
  /** Takes a response of the server; true when it answers one of our questions. */
  answered(response: Response): boolean;
  /** Takes the news that a request has no answer; true when it is ours. */
  lost(id: RequestId): boolean;
  /** Ends every wait. */
  close(): void;
}

/** How long a server may take to answer a list, and how long a server that did not is left alone. */
const LIST_TIMEOUT_MS = 10_000;
const SILENT_MS = 60_000;
/** Pages of one list; a server with more goes in circles. */
const MAX_PAGES = 200;

export function createToolCatalogue(server: Link, now: () => number = Date.now): ToolCatalogue {
  const tools = new Map<string, KnownTool>();
  const open = new Map<RequestId, (result: JsonObject | null) => void>();
  let complete = false;
  let asking: Promise<void> | null = null;
  let silentUntil = 0;
  let changes = 0;

  /** One page, null when there is no answer. */
  function ask(params: JsonObject): Promise<JsonObject | null> {
    const id = `gateway-list-${randomUUID()}`;
    return new Promise((resolve) => {
      const finish = (result: JsonObject | null) => {
        clearTimeout(timer);
        if (open.delete(id)) resolve(result);
      };
      const timer = setTimeout(() => {
        silentUntil = now() + SILENT_MS;
        const params = { requestId: id, reason: 'no answer in time' };
        const notice = { jsonrpc: '2.0', method: 'notifications/cancelled', params } as const;
        server.send(notice).catch(() => {});
        finish(null);
      }, LIST_TIMEOUT_MS);
      timer.unref();
      open.set(id, finish);
      server.send({ jsonrpc: '2.0', id, method: 'tools/list', params }).catch(() => finish(null));
    });
  }

  async function list(like: Request): Promise<void> {
    const envelope = envelopeOf(like);
    const base = Object.keys(envelope).length === 0 ? {} : { _meta: envelope };
    const found = new Map<string, KnownTool>();
    const before = changes;
    let cursor: string | undefined;
    for (let page = 0; page < MAX_PAGES; page++) {
      const result = await ask(cursor === undefined ? base : { ...base, cursor });
      if (result === null) return;
      for (const [name, tool] of readTools(result)) found.set(name, tool);
      const next = own(result, 'nextCursor');
      if (typeof next !== 'string' || next === cursor) break;
      cursor = next;
    }
    tools.clear();
    for (const [name, tool] of found) tools.set(name, tool);
    complete = changes === before;
  }

  function refresh(like: Request): Promise<void> {
    if (now() < silentUntil) return Promise.resolve();
    asking ??= list(like).finally(() => {
      asking = null;
    });
    return asking;
  }

  return {
    note(result) {
      for (const [name, tool] of readTools(result)) tools.set(name, tool);
    },
    changed() {
      changes += 1;
      tools.clear();
      complete = false;
    },
    async find(name, like) {
      if (!tools.has(name) && !complete) await refresh(like);
      return tools.get(name);
    },
    isSilent: () => now() < silentUntil,
    refresh,
    answered(response) {
      const finish = response.id === null ? undefined : open.get(response.id);
      if (finish === undefined) return false;
      finish('result' in response ? response.result : null);
      return true;
    },
    lost(id) {
      const finish = open.get(id);
      finish?.(null);
      return finish !== undefined;
    },
    close() {
      for (const finish of open.values()) finish(null);
    },
  };
}

/** The tools that a `tools/list` result names. */
export function readTools(result: JsonObject): [string, KnownTool][] {
  const tools = own(result, 'tools');
  if (!Array.isArray(tools)) return [];
  return tools.flatMap((tool): [string, KnownTool][] => {
    const name = isJsonObject(tool) ? own(tool, 'name') : undefined;
    if (!isJsonObject(tool) || typeof name !== 'string') return [];
    const inputSchema = own(tool, 'inputSchema');
    const headers = readDeclarations(inputSchema);
    const hasOutputSchema = own(tool, 'outputSchema') !== undefined;
    return [[name, { headers, hasOutputSchema, inputSchema }]];
  });
}
