import { z } from 'zod';
import { CONTROLS } from '../../domain/attacks/vocabulary.ts';
import { API_VERSION } from './api-version.ts';
import { category, count, counts } from './contract-parts.ts';

const Control = z.strictObject({ control: z.enum(CONTROLS), text: z.string() });

const TechniqueList = z.strictObject({
  apiVersion: z.literal(API_VERSION),
  techniques: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      definition: z.string(),
      url: z.url(),
      controls: z.array(Control).describe('To try in this order.'),
      limit: z.string().describe('What the controls do not reach.'),
      attacks: z.array(z.string()).describe('`slug` of each entry, from attacks.json.'),
    }),
  ),
});

const RuleList = z.strictObject({
  apiVersion: z.literal(API_VERSION),
  rules: z
    .array(
      z.strictObject({
        id: z.string().describe('As `rule` in the evidence of a verdict.'),
        category,
        looksFor: z.string(),
        why: z.string(),
        url: z.url(),
      }),
    )
    .describe('In the order in which they are tried.'),
});

const Glossary = z.strictObject({
  apiVersion: z.literal(API_VERSION),
  terms: z.array(
    z.strictObject({
      id: z.string(),
      group: z.string(),
      term: z.string(),
      aliases: z.array(z.string()),
      means: z.string(),
      related: z.array(z.string()),
      url: z.url(),
      source: z.strictObject({ title: z.string(), url: z.url() }).nullable(),
    }),
  ),
});

const ComparisonList = z.strictObject({
  apiVersion: z.literal(API_VERSION),
  comparisons: z
    .array(
      z.strictObject({
        slug: z.string(),
        job: z.string(),
        url: z.url(),
        servers: count,
        counts,
        tools: z.array(
          z.strictObject({
            server: z.string().describe('`slug` of the server.'),
            tool: z.string().describe('`slug` of the tool on its server.'),
            url: z.url(),
            category,
            signals: z.array(z.string()),
          }),
        ),
      }),
    )
    .describe('The same job on several servers, tools with less power first.'),
});

const SearchIndex = z
  .strictObject({
    apiVersion: z.literal(API_VERSION),
    version: z
      .string()
      .describe('Hash of all files of the index: add it as `?v=` and no older file mixes in.'),
    entries: count.describe('Entries of the index.'),
    recordsPerFile: count.describe('Entries in one file of results.'),
    files: z
      .array(
        z.strictObject({
          address: z.string().describe('Address; `{n}` counts from 0.'),
          count: count.describe('Files of this kind.'),
          holds: z.string().describe('What is in it.'),
        }),
      )
      .describe('Files of the index, in the order in which a search needs them.'),
    prose: z
      .url()
      .describe('Index of all prose: the bundle folder of Pagefind, with its own browser code.'),
  })
  .describe(
    'The static index of names that the search of this site reads; nothing answers queries.',
  );

/** Documents of what verdicts and attacks are explained by, of comparisons, and of the search. */
export const REFERENCE = {
  TechniqueList,
  RuleList,
  Glossary,
  ComparisonList,
  SearchIndex,
} as const;
