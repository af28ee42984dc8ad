import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ServerHeadSchema } from '../record/server-record.ts';
import { ToolRecordSchema } from '../record/tool-record.ts';
import type { Category, Verdict } from '../verdict/verdict.ts';
import { affectedTools, indexTools } from './affected-tools.ts';
import type { Attack } from './attack.ts';
import { indexAttacks } from './attack-index.ts';
import { CAPABILITIES } from './capabilities.ts';
import { MAX_MATCHES, matchAttacks, notRuledOut } from './match.ts';
import { FRONT_MATTER, testAttack } from './test-attack.ts';

function verdict(category: Category, signals: Record<string, string | null> = {}): Verdict {
  return {
    category,
    risk: 'Low',
    confidence: 1,
    evidence: [],
    signals: Object.entries(signals).map(([id, param]) => ({ id, param, evidence: [] })),
    conflicts: [],
    modes: null,
    undo: null,
    unread: 0,
  };
}
const server = (ref: string, version: string | null, kind = 'npm') =>
  ServerHeadSchema.parse({ id: ref, name: ref, source: { kind, ref }, version });
const tool = (name: string, description = '') => ToolRecordSchema.parse({ name, description });
const READER = verdict('Read', { 'url-input': 'url' });
const other = (n: number, changes: object = {}): Attack =>
  testAttack({
    id: `MCPA-2026-${String(n).padStart(4, '0')}`,
    slug: `attack-${n}`,
    affected: [],
    ...changes,
  });

describe('by package', () => {
  const attacks = indexAttacks([testAttack(), other(2)]);
  const match = (version: string | null, name = 'read_page') =>
    matchAttacks(tool(name), READER, server('page-reader-mcp', version), attacks);

  test('an affected version comes first, with its fix', () => {
    expect(match('1.1.9')[0]).toMatchObject({
      slug: 'page-reader-ssrf',
      kind: 'known-vulnerability',
      reason: 'version 1.1.9 of page-reader-mcp is affected; fixed in 1.2.0',
    });
  });

  test('a fixed version is named as such, for the tool that had it', () => {
    expect(match('1.2.0')[0]).toMatchObject({
      kind: 'past-vulnerability',
      reason: 'other versions of page-reader-mcp had it; 1.2.0 is not in the affected range',
    });
  });

  test('an unknown version is said to be unknown', () => {
    expect(match(null)[0]).toMatchObject({ kind: 'unknown-version' });
  });

  test('an affected version concerns every tool of the server, a fixed one only the tool that had it', () => {
    const ping = (version: string) =>
      matchAttacks(tool('ping'), verdict('Read'), server('page-reader-mcp', version), attacks);
    expect(ping('1.0.0').map((m) => m.kind)).toEqual(['known-vulnerability']);
    expect(ping('1.2.0')).toEqual([]);
  });

  test('a package of the same name in another registry is another package', () => {
    const elsewhere = server('page-reader-mcp', '1.0.0', 'pypi');
    expect(matchAttacks(tool('ping'), verdict('Read'), elsewhere, attacks)).toEqual([]);
  });

  test('PyPI names are equal in their normal form', () => {
    const product = { ...FRONT_MATTER.affected[0], ecosystem: 'PyPI', package: 'mcp-server-git' };
    const python = indexAttacks([testAttack({ affected: [product] })]);
    const found = matchAttacks(
      tool('ping'),
      verdict('Read'),
      server('MCP_Server.git', '1.0', 'pypi'),
      python,
    );
    expect(found.map((m) => m.kind)).toEqual(['known-vulnerability']);
  });
});

describe('by capability', () => {
  const attacks = indexAttacks([testAttack()]);
  const elsewhere = server('some-server', '1.0.0');

  test('the reason names the parameter', () => {
    expect(matchAttacks(tool('fetch'), READER, elsewhere, attacks)[0]?.reason).toBe(
      'takes a URL (url) that the server fetches: SSRF',
    );
  });

  test('a reason without a parameter has no empty brackets, and a parameter is never a pattern', () => {
    const reason = (param: string | null) =>
      matchAttacks(tool('fetch'), verdict('Read', { 'url-input': param }), elsewhere, attacks)[0]
        ?.reason;
    expect(reason(null)).toBe(
      'takes a URL that the server fetches: SSRF; the record does not list the parameters',
    );
    expect(reason('$&')).toBe('takes a URL ($&) that the server fetches: SSRF');
  });

  test('a tool without a matching signal gets none, whatever its category', () => {
    for (const category of [
      'Read',
      'Write',
      'Execute',
      'Destructive',
      'Financial',
      'Unknown',
    ] as const) {
      expect(matchAttacks(tool('ping_host'), verdict(category), elsewhere, attacks)).toEqual([]);
    }
  });

  test('where no argument is known, what an Execute tool says of itself counts', () => {
    const request = tool('http_request', 'Makes an HTTP request to a URL.');
    expect(matchAttacks(request, verdict('Execute'), elsewhere, attacks)).toHaveLength(1);
    expect(matchAttacks(request, verdict('Unknown'), elsewhere, attacks)).toEqual([]);
  });

  test('the reason names the file that is written, never one that is read', () => {
    const files = indexAttacks([
      other(2, { abuses: ['write-file'] }),
      other(3, { abuses: ['upload-file'] }),
    ]);
    const arg = (name: string, description = '') =>
      ToolRecordSchema.parse({
        name,
        inputSchema: { type: 'object', properties: { path: { type: 'string', description } } },
      });
    const reasons = (record: ReturnType<typeof arg>) =>
      matchAttacks(record, verdict('Write', { 'file-path-input': 'path' }), elsewhere, files).map(
        (match) => match.reason,
      );
    expect(reasons(arg('create_note'))).toEqual(['writes to a path that the caller names (path)']);
    expect(reasons(arg('upload_logo'))).toEqual([
      'sends a file of the machine (path) to another system',
    ]);
    expect(reasons(arg('create_logo', 'Image to upload'))).toEqual([]);
    expect(reasons(arg('set_workspace'))).toEqual([]);
  });

  test('an address that is only stored is not fetched', () => {
    const stored = verdict('Read', { 'url-input': 'callback_url' });
    expect(matchAttacks(tool('get_hook'), stored, elsewhere, attacks)).toEqual([]);
  });
});

describe('where a record lists no parameters', () => {
  const elsewhere = server('some-server', '1.0.0');
  const attacks = indexAttacks([
    other(2, { abuses: ['read-file'] }),
    other(3, { abuses: ['read-logs'] }),
  ]);
  const listed = ToolRecordSchema.parse({ name: 'a', inputSchema: { type: 'object' } });

  test('what the tool says of a path stands in for the argument, and the reason says so', () => {
    const read = tool('read_pages', 'Reads pages of a PDF file.\nArgs: pdf_path: Path to the file');
    expect(matchAttacks(read, verdict('Read'), elsewhere, attacks)).toMatchObject([
      {
        slug: 'attack-2',
        reason:
          'reads a file that the caller names: path traversal; the record does not list the parameters',
      },
    ]);
    const listing = { ...read, inputSchema: { type: 'object', additionalProperties: false } };
    expect(matchAttacks(listing, verdict('Read'), elsewhere, attacks)).toEqual([]);
  });

  test('no attack through a parameter is ruled out; where they are listed all others are', () => {
    expect(notRuledOut(tool('a'), attacks).map(({ slug }) => slug)).toEqual(['attack-2']);
    expect(notRuledOut(listed, attacks)).toEqual([]);
    const saysNothing = {
      ...listed,
      inputSchema: { $schema: 'https://json-schema.org/draft-07/schema#' },
    };
    expect(notRuledOut(saysNothing, attacks)).toHaveLength(1);
  });
});

test('at most five, at most two for one reason, the more specific before the less', () => {
  const attacks = indexAttacks([
    ...[1, 2, 3, 4].map((n) => other(n)),
    ...[5, 6, 7].map((n) => other(n, { abuses: ['read-file'] })),
    ...[8, 9].map((n) => other(n, { abuses: ['run-sql'] })),
  ]);
  const all = verdict('Read', { 'url-input': 'u', 'file-path-input': 'p', 'sql-input': 'q' });
  const found = matchAttacks(tool('everything'), all, server('x', '1.0.0'), attacks);
  expect(found).toHaveLength(MAX_MATCHES);
  expect(found.map((m) => m.capability)).toEqual([
    'fetch-url',
    'fetch-url',
    'run-sql',
    'run-sql',
    'read-file',
  ]);
});

test('the order of the attacks does not change the answer', () => {
  const list = [1, 2, 3, 4, 5].map((n) => other(n));
  const answer = (attacks: Attack[]) =>
    matchAttacks(tool('fetch'), READER, server('x', '1.0.0'), indexAttacks(attacks));
  fc.assert(
    fc.property(fc.shuffledSubarray(list, { minLength: 5 }), (shuffled) => {
      expect(answer(shuffled)).toEqual(answer(list));
    }),
  );
});

test('hostile names and descriptions are ordinary data', () => {
  const attacks = indexAttacks([testAttack({ affected: [], abuses: ['address-model'] })]);
  const addressing = verdict('Read', { 'directive-to-model': null });
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), fc.string(), (name, description) => {
      const found = matchAttacks(
        tool(name, description),
        addressing,
        server('__proto__', null),
        attacks,
      );
      expect(found).toHaveLength(1);
    }),
  );
});

test('the reverse gives the same pairs, in an order of its own', () => {
  const attacks = indexAttacks([testAttack(), other(2, { abuses: ['run-sql'] })]);
  const tools = [
    { server: server('page-reader-mcp', '1.0.0'), tool: tool('read_page'), verdict: READER },
    { server: server('b', '1.0.0'), tool: tool('fetch'), verdict: READER },
    { server: server('a', '1.0.0'), tool: tool('fetch'), verdict: READER },
    { server: server('c', '1.0.0'), tool: tool('ping'), verdict: verdict('Read') },
  ];
  const names = (input: typeof tools) =>
    affectedTools('MCPA-2026-0001', indexTools(input, attacks)).map(
      (t) => `${t.serverId}/${t.toolName}`,
    );
  expect(names(tools)).toEqual(['page-reader-mcp/read_page', 'a/fetch', 'b/fetch']);
  expect(names([...tools].reverse())).toEqual(names(tools));
  expect(affectedTools('MCPA-2026-0002', indexTools(tools, attacks))).toEqual([]);
});

test('each capability has its own id, and a reason that reads as a clause', () => {
  const ids = CAPABILITIES.map((c) => c.id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { why, looksFor, param } of CAPABILITIES) {
    expect(why).not.toMatch(/\.$/);
    expect(looksFor).toMatch(/\.$/);
    expect(why.includes('{param}')).toBe(param !== null);
  }
});
