import { describe, expect, it } from 'vitest';
import type { JsonObject } from './json.ts';
import { listsArguments } from './lists-arguments.ts';
import { listParams } from './schema-params.ts';
import { ToolRecordSchema } from './tool-record.ts';

const EMPTY = { type: 'object', properties: {} };
const tool = (name: string, description: string, inputSchema: JsonObject | null = EMPTY) =>
  ToolRecordSchema.parse({ name, description, inputSchema });

describe('listsArguments', () => {
  it.each([
    ['rename', 'Rename a file or folder', { type: 'object' }],
    ['delete_vehicle', 'Fleet API tool for vehicles - delete operations', EMPTY],
    ['manageTicket', 'Create, update or delete a ticket', EMPTY],
    ['run_query', 'Runs a SQL query and returns the rows.', EMPTY],
    ['update_shift', 'Updates the shift.', { type: 'object', properties: {}, required: [] }],
    ['star', 'Star or unstar a photo', EMPTY],
    ['report', 'Makes the report.\n\nArgs:\n    month: which month', EMPTY],
    ['anything', 'Does it.', {}],
    ['anything', 'Does it.', { $schema: 'http://json-schema.org/draft-07/schema#' }],
    ['anything', 'Does it.', null],
  ])('%s: the schema tells nothing', (name, description, schema) =>
    expect(listsArguments(tool(name, description, schema))).toBe(false),
  );

  it.each([
    ['clear_notes', 'Clear all notes of the current session.', EMPTY],
    ['delete_cache', 'Deletes the cache.', EMPTY],
    ['close_browser', 'Close the browser', { type: 'object' }],
    ['list_vehicles', 'List vehicles', EMPTY],
    ['get_update', 'Get an update on the weather', EMPTY],
    ['restart', 'Restart the hub. Takes no arguments.', EMPTY],
    [
      'delete_draft',
      'Delete the draft. Parameters: none',
      { ...EMPTY, additionalProperties: false },
    ],
    ['remove_draft', 'Removes the draft. It needs no arguments.', EMPTY],
    ['report', 'Makes the report.\n\nArgs:\n    None', EMPTY],
    ['rename', 'Rename a file', { type: 'object', properties: { to: { type: 'string' } } }],
  ])('%s: it takes what the schema says', (name, description, schema) =>
    expect(listsArguments(tool(name, description, schema))).toBe(true),
  );

  it('reads a map of arguments in the place of a schema, with the places that it has', () => {
    const bare = {
      query: { type: 'string', description: 'SQL to run' },
      limit: { type: 'integer' },
    };
    const params = listParams(tool('ask', 'Asks.', bare));
    expect(params.map(({ path }) => path)).toEqual(['query', 'limit']);
    expect(params[0]?.descriptionPointer).toBe('/inputSchema/query/description');
    expect(listsArguments(tool('ask', 'Asks.', bare))).toBe(true);
  });

  it.each([
    [{ items: { type: 'string' } }],
    [{ properties: { a: { type: 'string' } } }],
    [{ a: 'string' }],
    [{ a: { nothing: 'known' } }],
  ])('takes no schema for such a map: %j', (schema) =>
    expect(listParams(tool('ask', 'Asks.', schema)).map(({ path }) => path)).toEqual(
      'properties' in schema ? ['a'] : [],
    ),
  );
});
