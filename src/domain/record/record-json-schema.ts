import { z } from 'zod';
import { JsonObjectSchema } from './json-object-schema.ts';
import { ServerRecordSchema } from './server-record.ts';
import { ToolInputSchema } from './tool-record.ts';

/** Where the schema of server records is published, below the site's address. */
export const RECORD_SCHEMA_PATH = '/schema/server-record.v1.json';

/** JSON Schema (2020-12) of a server record as a catalogue is built from, made from the schema that reads it. */
export function recordJsonSchema(siteUrl: string): object {
  const schema = z.toJSONSchema(ServerRecordSchema, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema === JsonObjectSchema) jsonSchema.type = 'object';
      if (zodSchema === ToolInputSchema)
        Object.assign(jsonSchema, {
          type: 'object',
          properties: { properties: { type: 'object' } },
        });
    },
  });
  return { ...schema, $id: `${siteUrl}${RECORD_SCHEMA_PATH}`, title: 'Server record, version 1' };
}
