import { isJsonObject, type JsonObject, type JsonValue } from '../domain/record/json.ts';
import { envelopeOf } from './envelope.ts';
import { type Declarations, readDeclarations } from './headers/declarations.ts';
import { own, type Request } from './message.ts';
import type { ServerQuestions } from './server-questions.ts';

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
  /** The tool of this name, undefined when there is none or the server does not say. `like` is the call. */
  find(name: string, like: Request): Promise<KnownTool | undefined>;
  /** True while the server is left alone because it has not answered a list in time. */
  isSilent(): boolean;
  /** Asks the server for its list anew. Never rejects. */
  refresh(like: Request): Promise<void>;
}

/** Pages of one list; a server with more goes in circles. */
const MAX_PAGES = 200;

export function createToolCatalogue(questions: ServerQuestions): ToolCatalogue {
  const tools = new Map<string, KnownTool>();
  let complete = false;
  let asking: Promise<void> | null = null;
  let changes = 0;

  async function list(like: Request): Promise<void> {
    const envelope = envelopeOf(like);
    const base = Object.keys(envelope).length === 0 ? {} : { _meta: envelope };
    const found = new Map<string, KnownTool>();
    const before = changes;
    let cursor: string | undefined;
    for (let page = 0; page < MAX_PAGES; page++) {
      const params: JsonObject = cursor === undefined ? base : { ...base, cursor };
      const answer = await questions.ask('tools/list', params);
      if (answer === null || 'error' in answer) return;
      for (const [name, tool] of readTools(answer.result)) found.set(name, tool);
      const next = own(answer.result, 'nextCursor');
      if (typeof next !== 'string' || next === cursor) break;
      cursor = next;
    }
    tools.clear();
    for (const [name, tool] of found) tools.set(name, tool);
    complete = changes === before;
  }

  function refresh(like: Request): Promise<void> {
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
    isSilent: questions.isSilent,
    refresh,
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
