import type { Client } from '@modelcontextprotocol/client';
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../domain/record/json.ts';
import { DEFAULT_LIMITS } from '../limits.ts';
import { offeredBy } from './offered-by.ts';

type Answer = (params: JsonObject | undefined) => unknown;

/** A client of a server that declares `capabilities` and answers by method; what it was asked is kept. */
function clientOf(
  capabilities: object,
  answers: Readonly<Record<string, Answer>>,
  instructions?: string,
): { client: Client; asked: string[] } {
  const asked: string[] = [];
  const client = {
    getServerCapabilities: () => capabilities,
    getInstructions: () => instructions,
    request: async ({ method, params }: { method: string; params?: JsonObject }) => {
      asked.push(method);
      const answer = answers[method];
      if (answer === undefined) throw new Error('method not found');
      return answer(params);
    },
  };
  return { client: client as unknown as Client, asked };
}

const PROMPT = {
  name: 'review',
  description: 'Reviews a page.',
  arguments: [{ name: 'page' }, {}],
};

describe('offeredBy', () => {
  it('asks for nothing that a server does not declare', async () => {
    const { client, asked } = clientOf({ tools: {} }, {}, 'Be kind.');
    const { offered, violations } = await offeredBy(client, DEFAULT_LIMITS);
    expect(asked).toEqual([]);
    expect(violations).toEqual([]);
    expect(offered).toEqual({ instructions: 'Be kind.', prompts: [], resources: [] });
  });

  it('reads prompts, resources and templates page by page, and leaves broken entries out', async () => {
    const { client } = clientOf(
      { prompts: {}, resources: {} },
      {
        'prompts/list': (params) =>
          params === undefined
            ? { prompts: [PROMPT, 7, { title: 'no name' }], nextCursor: 'b' }
            : { prompts: [{ name: 'second' }] },
        'resources/list': () => ({
          resources: [{ uri: 'file:///a', name: 'a' }, { name: 'none' }],
        }),
        'resources/templates/list': () => ({ resourceTemplates: [{ uriTemplate: 'x://{id}' }] }),
      },
    );
    const { offered, violations } = await offeredBy(client, DEFAULT_LIMITS);
    expect(violations).toEqual([]);
    expect(offered.prompts?.map(({ name }) => name)).toEqual(['review', 'second']);
    expect(offered.prompts?.[0]?.arguments.map(({ name }) => name)).toEqual(['page']);
    expect(offered.resources?.map(({ uri }) => uri)).toEqual(['file:///a', 'x://{id}']);
    expect(offered.instructions).toBeNull();
  });

  it('says what could not be read, and forgives a server without templates', async () => {
    const { client } = clientOf(
      { prompts: {}, resources: {} },
      { 'resources/list': () => ({ resources: [] }) },
    );
    const { offered, violations } = await offeredBy(client, DEFAULT_LIMITS);
    expect(violations).toEqual(['prompts/list: method not found']);
    expect(offered.prompts).toEqual([]);
  });

  it('ends where a cursor comes back or a list is too long, and cuts long texts between letters', async () => {
    let pages = 0;
    const many = Array.from({ length: 400 }, (_, at) => ({ name: `p${at}` }));
    const { client } = clientOf(
      { prompts: {}, resources: {} },
      {
        'prompts/list': () => {
          pages += 1;
          return { prompts: many, nextCursor: String(pages) };
        },
        'resources/list': () => ({
          resources: [{ uri: 'file:///a', description: `${'x'.repeat(19_999)}\u{1f600}` }],
          nextCursor: 'same',
        }),
        'resources/templates/list': () => ({}),
      },
    );
    const { offered, violations } = await offeredBy(client, DEFAULT_LIMITS);
    expect(pages).toBe(2);
    expect(offered.prompts).toHaveLength(500);
    expect(violations).toEqual(['prompts/list: reading stopped at 500 entries']);
    const [resource] = offered.resources ?? [];
    expect(resource?.description?.isWellFormed()).toBe(true);
  });
});
