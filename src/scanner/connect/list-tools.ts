import type { Client } from '@modelcontextprotocol/client';
import { z } from 'zod';
import { isJsonObject, type JsonObject } from '../../domain/record/json.ts';
import type { Limits } from '../limits.ts';

/**
 * One page of `tools/list`, checked no further than what paging needs. The SDK's own schema refuses the whole
 * list for one bad tool: server-gitlab would lose all nine.
 */
const PageSchema = z.custom<JsonObject>(isJsonObject, {
  error: 'the result of tools/list is not an object',
});

/** A tool list as the server sent it, and where reading it had to stop early. */
export interface RawToolList {
  readonly tools: readonly unknown[];
  readonly violations: readonly string[];
}

/** Reads `tools/list` to the last cursor, or to a limit. Throws what the client throws when a page fails. */
export async function listTools(
  client: Pick<Client, 'request'>,
  limits: Limits,
): Promise<RawToolList> {
  const tools: unknown[] = [];
  const violations: string[] = [];
  const seen = new Set<string>();
  let cursor: string | undefined;
  for (let page = 1; page <= limits.pages; page += 1) {
    const result = await client.request(
      { method: 'tools/list', ...(cursor === undefined ? {} : { params: { cursor } }) },
      PageSchema,
      { timeout: limits.attemptSeconds * 1000 },
    );
    const list = result['tools'];
    if (!Array.isArray(list)) violations.push(`tools/list page ${page}: tools is not a list`);
    else if (tools.length + list.length > limits.tools) {
      tools.push(...list.slice(0, limits.tools - tools.length));
      violations.push(`tools/list: reading stopped at ${limits.tools} tools`);
      return { tools, violations };
    } else tools.push(...list);
    const next = result['nextCursor'];
    if (next === undefined || next === null) return { tools, violations };
    if (typeof next !== 'string') {
      violations.push(`tools/list page ${page}: nextCursor is not text`);
      return { tools, violations };
    }
    if (seen.has(next)) {
      violations.push(`tools/list page ${page}: the same nextCursor came twice; reading stopped`);
      return { tools, violations };
    }
    seen.add(next);
    cursor = next;
  }
  violations.push(`tools/list: reading stopped after ${limits.pages} pages`);
  return { tools, violations };
}
