import type { Client } from '@modelcontextprotocol/client';
import { z } from 'zod';
import { isJsonObject, type JsonObject } from '../../domain/record/json.ts';
import {
  type OfferedTexts,
  type PromptRecord,
  PromptSchema,
  type ResourceRecord,
  ResourceSchema,
} from '../../domain/record/offered-texts.ts';
import type { Limits } from '../limits.ts';

/** These lists are extras: a server that is slow with one must not cost us its tools. */
const MAX_SECONDS = 5;
/** Entries of a list that are kept. */
const MAX_ENTRIES = 500;
/** Longest text that is kept, in UTF-16 units. */
const MAX_CHARS = 20_000;

const PageSchema = z.custom<JsonObject>(isJsonObject, { error: 'the result is not an object' });

type Asking = Pick<Client, 'request' | 'getInstructions' | 'getServerCapabilities'>;

/**
 * What a server hands to the model beside its tools: its instructions, and its prompts and resources by name and
 * description where it declares them. Never throws: what could not be read is said as a violation.
 */
export async function offeredBy(
  client: Asking,
  limits: Limits,
): Promise<{ offered: OfferedTexts; violations: string[] }> {
  const violations: string[] = [];
  const has = client.getServerCapabilities();
  const list = async (method: string, member: string): Promise<JsonObject[]> => {
    const found: JsonObject[] = [];
    let cursor: string | undefined;
    try {
      for (let page = 0; page < limits.pages && found.length < MAX_ENTRIES; page += 1) {
        const result = await client.request(
          { method, ...(cursor === undefined ? {} : { params: { cursor } }) },
          PageSchema,
          { timeout: Math.min(MAX_SECONDS, limits.attemptSeconds) * 1000 },
        );
        const entries = result[member];
        if (Array.isArray(entries)) found.push(...entries.filter(isJsonObject));
        const next = result['nextCursor'];
        if (typeof next !== 'string' || next === cursor) break;
        cursor = next;
      }
    } catch (error) {
      // A server without templates may refuse to list them.
      if (method !== 'resources/templates/list')
        violations.push(
          `${method}: ${error instanceof Error ? error.message : String(error)}`.slice(0, 200),
        );
    }
    if (found.length > MAX_ENTRIES)
      violations.push(`${method}: reading stopped at ${MAX_ENTRIES} entries`);
    return found.slice(0, MAX_ENTRIES);
  };
  const prompts = has?.prompts === undefined ? [] : await list('prompts/list', 'prompts');
  const resources =
    has?.resources === undefined
      ? []
      : [
          ...(await list('resources/list', 'resources')),
          ...(await list('resources/templates/list', 'resourceTemplates')),
        ];
  const instructions = client.getInstructions();
  return {
    offered: {
      instructions: typeof instructions === 'string' ? cut(instructions) : null,
      prompts: prompts.flatMap(promptOf),
      resources: resources.flatMap(resourceOf),
    },
    violations,
  };
}

/** Half a surrogate pair has no digest: it is replaced as every reader of UTF-8 would. */
const cut = (text: string): string => text.slice(0, MAX_CHARS).toWellFormed();

const textOf = (entry: JsonObject, key: string): string | null => {
  const value = Object.hasOwn(entry, key) ? entry[key] : undefined;
  return typeof value === 'string' ? cut(value) : null;
};

function promptOf(entry: JsonObject): PromptRecord[] {
  const listed = entry['arguments'];
  const named = (one: JsonObject) => ({
    name: textOf(one, 'name'),
    title: textOf(one, 'title'),
    description: textOf(one, 'description'),
  });
  const parsed = PromptSchema.safeParse({
    ...named(entry),
    arguments: Array.isArray(listed)
      ? listed
          .slice(0, MAX_ENTRIES)
          .filter(isJsonObject)
          .map(named)
          .filter(({ name }) => name !== null)
      : [],
  });
  return parsed.success ? [parsed.data] : [];
}

function resourceOf(entry: JsonObject): ResourceRecord[] {
  const parsed = ResourceSchema.safeParse({
    uri: textOf(entry, 'uri') ?? textOf(entry, 'uriTemplate'),
    name: textOf(entry, 'name'),
    title: textOf(entry, 'title'),
    description: textOf(entry, 'description'),
    mimeType: textOf(entry, 'mimeType'),
  });
  return parsed.success ? [parsed.data] : [];
}
