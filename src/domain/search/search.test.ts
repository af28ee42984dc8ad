import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { buildIndex } from './build-index.ts';
import { facetTerm } from './index-format.ts';
import { IndexReader } from './index-reader.ts';
import { memoryReader } from './memory-reader.ts';
import { inOrderOfName, type SearchDocument } from './search-document.ts';
import { search } from './search-engine.ts';
import { readQuery } from './search-query.ts';

const server = (name: string, about = ''): SearchDocument => ({
  kind: 'server',
  category: null,
  names: [name, `@example/${name.toLowerCase()}`],
  text: about,
  facets: [
    facetTerm('server', name.toLowerCase()),
    facetTerm('ref', `@example/${name.toLowerCase()}`),
  ],
  server: [name, name.toLowerCase()],
  place: name.toLowerCase(),
  about,
});
const tool = (
  provider: string,
  name: string,
  about = '',
  category: SearchDocument['category'] = 'Read',
  facets: string[] = [],
): SearchDocument => ({
  kind: 'tool',
  category,
  names: [name],
  text: about,
  facets: [facetTerm('server', provider.toLowerCase()), ...facets],
  server: [provider, provider.toLowerCase()],
  place: name.toLowerCase().replace(/[^a-z0-9]+/g, '-'),
  about,
});
const attack: SearchDocument = {
  kind: 'attack',
  category: null,
  names: ['Poisoned description steals keys', 'MCPA-2026-0001'],
  text: 'A tool description tells the model to send a file.',
  facets: [facetTerm('severity', 'high'), facetTerm('id', 'mcpa-2026-0001')],
  server: null,
  place: '/attacks/poisoned/',
  about: 'high research.',
};
const documents = inOrderOfName([
  server('Sockets'),
  tool('Sockets', 'zmq_send_request', 'Sends a request over a socket.', 'Write'),
  tool('Sockets', 'zmq_close', 'Closes a socket.'),
  server('GitHub'),
  tool('GitHub', 'createIssue', 'Creates an issue.', 'Write', [
    facetTerm('signal', 'free-text-sink'),
  ]),
  tool('GitHub', 'getIssueComments', 'Lists comments.'),
  tool('GitHub', 'list-pull-requests', 'Lists pull requests.'),
  tool('GitHub', 'delete_repository', 'Removes a project for good.', 'Destructive'),
  server('Tracker'),
  tool('Tracker', 'create_issue', 'Opens a ticket.', 'Write'),
  tool('Tracker', 'screenshot', 'Converts a page to a picture.'),
  tool('Tracker', 'fetch.web.page', 'Downloads a document.'),
  tool('Tracker', '获取天气', 'Weather.'),
  tool('Tracker', 'fares_2_list'),
  attack,
]);
const index = buildIndex(documents);

const ask = async (text: string, filters: Record<string, string> = {}) => {
  const query = readQuery(new URLSearchParams({ q: text, ...filters }));
  const answer = await search(memoryReader(index), query, 20);
  return answer.results.map((result) => result.record[0]);
};

describe('search', () => {
  it.each([
    ['zmq_send_request', 'zmq_send_request'],
    ['zmq send request', 'zmq_send_request'],
    ['send request', 'zmq_send_request'],
    ['zmq-send-request', 'zmq_send_request'],
    ['zmqsendrequest', 'zmq_send_request'],
    ['getissuecomments', 'getIssueComments'],
    ['issue comments', 'getIssueComments'],
    ['pull requests', 'list-pull-requests'],
    ['web page', 'fetch.web.page'],
    ['github', 'GitHub'],
    ['git hub', 'GitHub'],
    ['create issue tracker', 'create_issue'],
    ['create issue github', 'createIssue'],
    ['MCPA-2026-0001', 'Poisoned description steals keys'],
    ['天气', '获取天气'],
  ])('"%s" finds %s first', async (query, name) => {
    expect((await ask(query))[0]).toBe(name);
  });

  it('completes the word that is being typed', async () => {
    expect(await ask('screensh')).toEqual(['screenshot']);
    expect((await ask('delete rep'))[0]).toBe('delete_repository');
  });

  it('keeps its results at the first letter of a further word', async () => {
    const before = await ask('send');
    expect(before.length).toBeGreaterThan(0);
    expect(await ask('send r')).toEqual(before);
    expect((await ask('send request'))[0]).toBe('zmq_send_request');
  });

  it('puts the very name before longer ones, whatever its style', async () => {
    expect((await ask('create_issue')).slice(0, 2).sort()).toEqual(['createIssue', 'create_issue']);
  });

  it('finds words of descriptions in another form', async () => {
    expect(await ask('converting pages')).toContain('screenshot');
  });

  it('finds other words for the same where the asked ones bring little', async () => {
    expect(await ask('remove repository')).toContain('delete_repository');
    expect((await ask('fetch issue comments'))[0]).toBe('getIssueComments');
  });

  it('says how each result was found, what has the words as written first', async () => {
    const query = readQuery(new URLSearchParams({ q: 'create isue' }));
    const { asWritten, total, results } = await search(memoryReader(index), query, 20);
    expect([asWritten, total]).toEqual([0, 2]);
    expect(results.map(({ how }) => how)).toEqual(['mended', 'mended']);
    const partly = await search(
      memoryReader(index),
      readQuery(new URLSearchParams({ q: 'zmq send weather' })),
      20,
    );
    expect(partly.results.map(({ how }) => how)).toEqual(['all-but-one-word']);
  });

  it('answers alike whatever was asked before', async () => {
    const kept = memoryReader(index);
    for (const text of ['isue', 'send', 'create isue', 'remove', 'pull requests', 'create isue']) {
      const query = readQuery(new URLSearchParams({ q: text }));
      expect(await search(kept, query, 20)).toEqual(await search(memoryReader(index), query, 20));
    }
  });

  it('brings nothing for a word that no entry has, alone or beside others', async () => {
    expect(await ask('xyzzyplugh')).toEqual([]);
    expect(await ask('send xyzzyplugh')).toEqual([]);
    expect(await ask('zmq send request xyzzyplugh')).toEqual([]);
  });

  it('does not list all tools of a server whose name was asked for', async () => {
    expect(await ask('tracker')).toEqual(['Tracker']);
  });

  it('needs "mcp" and "server" only where nothing else is asked', async () => {
    expect((await ask('create issue github mcp server'))[0]).toBe('createIssue');
    expect(await ask('github mcp')).toEqual(await ask('github'));
  });

  it('looks into descriptions only where names leave room, so that a search makes few requests', async () => {
    const reader = memoryReader(index);
    const looks = vi.spyOn(reader, 'find');
    const families = () => new Set(looks.mock.calls.map(([family]) => family));
    const query = (text: string) => readQuery(new URLSearchParams({ q: text }));
    await search(reader, query('list pull requests'), 20);
    expect(families()).toEqual(new Set(['names']));
    await search(reader, query('converting pages'), 20);
    expect(families()).toEqual(new Set(['names', 'texts']));
  });

  it('knows a name by its telling words, and asks no descriptions for it', async () => {
    const own = buildIndex(
      inOrderOfName([
        tool('Board', 'link_issue_to_page', 'Links.'),
        tool('Board', 'link_issue_page_now', 'Links.'),
      ]),
    );
    const reader = memoryReader(own);
    const looks = vi.spyOn(reader, 'find');
    const query = readQuery(new URLSearchParams({ q: 'link_issue_to_page' }));
    const { results } = await search(reader, query, 20);
    expect(results[0]?.record[0]).toBe('link_issue_to_page');
    expect(looks.mock.calls.filter(([family]) => family === 'texts')).toEqual([]);
  });

  it('leaves files of results unread where the words are a name and many blocks were asked for', async () => {
    const many = inOrderOfName(
      Array.from({ length: 400 }, (_, at) =>
        tool(`Host${at}`, at % 2 === 0 ? 'take_step' : `a${at}_step_${at}`),
      ),
    );
    const filesFor = async (text: string, maxFiles: number) => {
      const loaded: string[] = [];
      const reader = memoryReader(buildIndex(many), (name) => loaded.push(name));
      await search(reader, readQuery(new URLSearchParams({ q: text })), 100, maxFiles);
      return loaded.filter((name) => name.startsWith('records/')).length;
    };
    expect(await filesFor('take_step', 1)).toBe(2);
    // Nothing is called that: the reader has to look further.
    expect(await filesFor('step', 1)).toBe(4);
  });

  it('reads only as many files of results as it is told, and counts them all', async () => {
    const many = inOrderOfName(
      Array.from({ length: 200 }, (_, at) => tool(`Host${at}`, `a${at}_step_${(at * 37) % 200}`)),
    );
    const loaded: string[] = [];
    const reader = memoryReader(buildIndex(many), (name) => loaded.push(name));
    const query = readQuery(new URLSearchParams({ q: 'step' }));
    const { total, results } = await search(reader, query, 200, 7);
    const files = new Set(loaded.filter((name) => name.startsWith('records/')));
    expect([total, files.size]).toEqual([200, 6]);
    expect(results.length).toBeGreaterThan(0);
    expect(results.length).toBeLessThan(200);
  });

  it('says which word is missing, and how much is found without it', async () => {
    const query = readQuery(new URLSearchParams({ q: 'send xyzzyplugh' }));
    const { missing } = await search(memoryReader(index), query, 20);
    expect(missing).toEqual({ words: ['xyzzyplugh'], rest: 'send', without: 2 });
    const both = readQuery(new URLSearchParams({ q: 'send request' }));
    expect((await search(memoryReader(index), both, 20)).missing).toBeNull();
  });

  it('says how much has each word where no entry has both', async () => {
    const query = readQuery(new URLSearchParams({ q: 'zmq weather' }));
    const { total, missing, apart } = await search(memoryReader(index), query, 20);
    expect([total, missing]).toEqual([0, null]);
    expect(apart).toEqual([
      { word: 'zmq', alone: 2 },
      { word: 'weather', alone: 1 },
    ]);
    const found = readQuery(new URLSearchParams({ q: 'zmq close' }));
    expect((await search(memoryReader(index), found, 20)).apart).toEqual([]);
  });

  it('looks for the name alone where nobody of that name published it', async () => {
    expect((await ask('npx -y @stranger/github-mcp-server'))[0]).toBe('GitHub');
    expect(await ask('npx -y @stranger/xyzzyplugh')).toEqual([]);
  });

  it('takes an id for exactly one entry', async () => {
    expect(await ask('mcpa-2026-0001')).toEqual(['Poisoned description steals keys']);
    expect(await ask('MCPA-2026-0002')).toEqual([]);
    expect(await ask('CVE-2026-1234')).toEqual([]);
  });

  it('looks through launch lines, versions and registries for the server', async () => {
    for (const text of [
      'npx -y @example/github@1.2.3',
      'npm:@example/github',
      'npm install @example/github',
      '@example/github@latest',
    ])
      expect((await ask(text))[0], text).toBe('GitHub');
  });

  it('takes a number with letters for one word', async () => {
    expect(await ask('2 fares')).toEqual(['fares_2_list']);
    expect(await ask('2fa')).toEqual([]);
  });

  it('keeps to the filters', async () => {
    expect((await ask('issue', { category: 'Write' })).sort()).toEqual([
      'createIssue',
      'create_issue',
    ]);
    expect(await ask('issue', { server: 'tracker' })).toEqual(['create_issue']);
    expect(await ask('issue', { signal: 'free-text-sink' })).toEqual(['createIssue']);
    expect(await ask('', { risk: 'Critical' })).toEqual(['delete_repository']);
    expect(await ask('', { severity: 'high' })).toEqual(['Poisoned description steals keys']);
    expect(await ask('issue', { signal: 'no-such-signal' })).toEqual([]);
  });

  it('shows nothing for the empty query', async () => {
    expect(await ask('')).toEqual([]);
    expect(await ask(' _-. ')).toEqual([]);
  });

  it('finds every name of six letters or more with one typing error', async () => {
    const names = documents
      .map((one) => one.names[0] ?? '')
      .filter((name) => /^[a-z._-]{6,}$/i.test(name));
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...names),
        fc.nat(),
        fc.constantFrom('drop', 'double', 'swap'),
        async (name, place, error) => {
          const at = 1 + (place % (name.length - 2));
          const [a, b] = [name.charAt(at), name.charAt(at + 1)];
          const rest = name.slice(at + 2);
          const middle = { drop: b, double: a + a + b, swap: b + a }[error] ?? '';
          expect(await ask(name.slice(0, at) + middle + rest)).toContain(name);
        },
      ),
    );
  });

  it('answers any text without failing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (text) => {
        const found = await ask(text);
        expect(found.length).toBeLessThanOrEqual(documents.length);
      }),
    );
  });

  it('looks nothing up where there is no letter or digit, whatever the filters', async () => {
    for (const text of ['🔥', '"', '%%%', '__']) {
      const query = readQuery(new URLSearchParams({ q: text, kind: 'tool' }));
      expect((await search(memoryReader(buildIndex(documents)), query, 20)).total).toBe(0);
    }
  });

  it('refuses records of another index rather than show them with the wrong badge', async () => {
    const other = buildIndex([server('Sockets'), tool('Sockets', 'zmq_close', '', 'Destructive')]);
    const index = buildIndex([server('Sockets'), tool('Sockets', 'zmq_close', '', 'Read')]);
    const mixed = memoryReader({ ...index, records: other.records });
    const query = readQuery(new URLSearchParams({ q: 'zmq close' }));
    await expect(search(mixed, query, 20)).rejects.toThrow('published anew');
  });

  it('asks again for a file that failed to load', async () => {
    const good = memoryReader(index);
    let failed = false;
    const reader = new IndexReader(async (name) => {
      if (!failed) {
        failed = true;
        throw new Error(`cannot load ${name}`);
      }
      return name === 'meta' ? index.meta : good;
    });
    await expect(reader.table()).rejects.toThrow('cannot load meta');
    expect((await reader.table()).count).toBe(documents.length);
  });
});
