import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { quarantineLoader, serversLoader } from './catalogue/servers-loader.ts';
import { AttackSchema } from './domain/attacks/attack.ts';
import { GuideSchema } from './domain/guides/guide.ts';
import { SourceSchema } from './domain/record/server-record.ts';
import { SignalPageSchema } from './domain/verdict/signals/signal-page.ts';

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
    entries: z.array(
      z.object({
        file: z.string(),
        line: z.number().nullable(),
        server: z.string().nullable(),
        tool: z.string().nullable(),
        pointer: z.string(),
        reason: z.string(),
        fix: z.string(),
        toolsLost: z.number(),
        kept: z.literal(true).optional(),
      }),
    ),
  }),
});

/** Front matter is checked as a whole by catalogue/load-attacks.ts; the collection gives the rendered body. */
const attacks = defineCollection({
  loader: glob({ base: 'content/attacks', pattern: '*.mdx' }),
  schema: AttackSchema,
});

const signals = defineCollection({
  loader: glob({ base: 'content/signals', pattern: '*.mdx' }),
  schema: SignalPageSchema,
});

const guides = defineCollection({
  loader: glob({ base: 'content/guides', pattern: '*.mdx' }),
  schema: GuideSchema,
});

export const collections = { servers, quarantine, attacks, signals, guides };
