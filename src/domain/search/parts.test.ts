import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entryCode, kindOfType, readCode, SEARCH_KINDS } from './index-format.ts';
import { markWords } from './mark-words.ts';
import { cutIntoWords, isOneEditApart } from './near-words.ts';
import { decodePostings, encodePostings } from './postings.ts';
import { readQuery, writeQuery } from './search-query.ts';
import { compactName, nameWords, splitWords } from './split-words.ts';
import { stem } from './stem.ts';

describe('postings', () => {
  it('reads what it wrote', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(2 ** 30 - 1)), (ids) => {
        const sorted = ids.sort((a, b) => a - b);
        expect(decodePostings(encodePostings(sorted))).toEqual(sorted);
      }),
    );
  });
});

describe('entryCode', () => {
  it('keeps kind and length of name in one character', () => {
    for (const kind of SEARCH_KINDS) {
      for (let length = 1; length <= 8; length += 1) {
        const code = entryCode(kind, kind === 'tool' ? 'Write' : null, length);
        const read = readCode(code.charCodeAt(0));
        expect([kindOfType(read.type), read.length]).toEqual([kind, length]);
        expect(code).toMatch(/^[\x23-\x7e]$/);
      }
    }
  });
});

describe('nameWords', () => {
  it.each([
    ['zmq_send_request', ['zmq', 'send', 'request'], 3],
    ['getIssueComments', ['get', 'issue', 'comments'], 3],
    ['list-pull-requests', ['list', 'pull', 'requests'], 3],
    ['GitHub', ['git', 'hub', 'github'], 2],
    ['HTTPServer', ['http', 'server', 'httpserver'], 2],
    ['获取天气', ['获取', '取天', '天气'], 3],
  ])('cuts %s', (name, words, length) => {
    expect(nameWords(name)).toEqual({ words, length });
  });

  it('gives the same compact name for all styles', () => {
    expect(compactName('zmq_send_request')).toBe(compactName('zmqSendRequest'));
  });
});

describe('isOneEditApart', () => {
  it.each([
    ['request', 'reqest'],
    ['request', 'requuest'],
    ['request', 'requezt'],
    ['request', 'reqeust'],
    ['ab', 'ba'],
  ])('%s and %s', (a, b) => {
    expect(isOneEditApart(a, b)).toBe(true);
    expect(isOneEditApart(b, a)).toBe(true);
  });

  it('is false for equal words and for two errors', () => {
    expect(isOneEditApart('request', 'request')).toBe(false);
    expect(isOneEditApart('request', 'rqust')).toBe(false);
    expect(isOneEditApart('abcd', 'badc')).toBe(false);
  });
});

describe('cutIntoWords', () => {
  it('cuts a run into known words, fewest first', () => {
    const known = new Set(['send', 'request', 're', 'quest']);
    expect(cutIntoWords('sendrequest', known, 3)).toEqual([
      ['send', 'request'],
      ['send', 're', 'quest'],
    ]);
    expect(cutIntoWords('sendx', known, 3)).toEqual([]);
  });
});

describe('stem', () => {
  it.each([
    ['converts', 'converting'],
    ['create', 'creating'],
    ['files', 'file'],
    ['queries', 'query'],
    ['stopped', 'stopping'],
    ['searches', 'search'],
  ])('gives %s and %s one form', (a, b) => {
    expect(stem(a)).toBe(stem(b));
  });

  it.each([
    ['status', 'stat'],
    ['address', 'addres'],
    ['string', 'str'],
  ])('keeps %s and %s apart', (a, b) => {
    expect(stem(a)).not.toBe(stem(b));
  });
});

describe('splitWords', () => {
  it('is linear: 100,000 characters of any kind are cut', () => {
    expect(splitWords('a_'.repeat(50_000))).toHaveLength(50_000);
  });
});

describe('markWords', () => {
  it('marks whole words, beginnings and mistyped ones', () => {
    expect(markWords('send_request', 'send req').filter((piece) => piece.marked)).toEqual([
      { text: 'send', marked: true },
      { text: 'req', marked: true },
    ]);
    expect(markWords('send_request', 'reqest')[1]).toEqual({ text: 'request', marked: true });
  });

  it('loses nothing of the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (text, query) => {
        expect(
          markWords(text, query)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});

describe('the query in the address', () => {
  it('survives the way there and back', () => {
    const address = 'q=send+mail&in=descriptions&kind=tool&category=Write&server=a-b';
    expect(writeQuery(readQuery(new URLSearchParams(address)))).toBe(address);
  });

  it('leaves out values that no filter has', () => {
    const query = readQuery(new URLSearchParams('kind=nonsense&server=../x&risk=low'));
    expect(writeQuery(query)).toBe('');
  });
});
