import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { quarantineLoader, serversLoader } from './catalogue/servers-loader.ts';
import { SourceSchema } from './domain/record/server-record.ts';

const servers = defineCollection({
  loader: serversLoader(),
  schema: z.object({
    id: z.string(),
    name: z.string(),
    source: SourceSchema,
    version: z.string().nullable(),
    license: z.string().nullable(),
    category: z.string().nullable(),
    tools: z.number().int(),
  }),
});

const quarantine = defineCollection({
  loader: quarantineLoader(),
  schema: z.object({
    file: z.string(),
    line: z.number().nullable(),
    server: z.string().nullable(),
    tool: z.string().nullable(),
    pointer: z.string(),
    reason: z.string(),
    fix: z.string(),
    toolsLost: z.number(),
  }),
});

export const collections = { servers, quarantine };
