import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entryCode, kindOfType, readCode, SEARCH_KINDS } from './index-format.ts';
import { markWords } from './mark-words.ts';
import { matchLine } from './match-line.ts';
import { mistypedReadings } from './mistyped-readings.ts';
import { cutAtBadStart, cutIntoWords, isOneEditApart } from './near-words.ts';
import { decodePostings, encodePostings } from './postings.ts';
import { readQuery, writeQuery } from './search-query.ts';
import { compactName, nameWords, splitWords } from './split-words.ts';
import { stem } from './stem.ts';
import { synonymsOf } from './synonyms.ts';
import { decodeWords, encodeWords } from './word-list.ts';

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

describe('the list of words', () => {
  it('reads what it wrote', () => {
    const word = fc.stringMatching(/^[a-z0-9\u4e00-\u4e10]{1,40}$/);
    fc.assert(
      fc.property(fc.uniqueArray(word), (words) => {
        const sorted = words.sort();
        expect(decodeWords(encodeWords(sorted))).toEqual(sorted);
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

describe('cutAtBadStart', () => {
  it('finds the second word when its first letter is wrong or lost', () => {
    const known = new Set(['issue', 'comments']);
    for (const run of ['issueomments', 'issuedomments'])
      expect(cutAtBadStart(run, known)).toEqual([['issue', 'comments']]);
  });
});

describe('mistypedReadings', () => {
  const vocabulary = ['create', 'get', 'issue', 'issues', 'let', 'set'];
  const wordsOf = (query: string) =>
    mistypedReadings(query, vocabulary).map((reading) =>
      reading.map(({ forms }) => forms.map(({ word }) => word).join('|')).join(' '),
    );

  it('mends the word that no name has, not its neighbours', () => {
    expect(wordsOf('get_isue')).toEqual(['get issue']);
  });

  it('mends a separator in the wrong place', () => {
    expect(wordsOf('geti_ssue')).toContain('get issue');
  });

  it('leaves short texts as they are', () => {
    expect(wordsOf('isue')).toEqual([]);
  });
});

describe('synonymsOf', () => {
  it('knows other words for a word in any form', () => {
    expect(synonymsOf('removing')).toContain('delete');
    expect(synonymsOf('folders')).toContain('directory');
    expect(synonymsOf('zmq')).toEqual([]);
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

  it('marks other words for the same, and no words that say nothing', () => {
    expect(
      markWords('Deletes the files of a user', 'remove the file').flatMap((piece) =>
        piece.marked ? [piece.text] : [],
      ),
    ).toEqual(['files']);
    expect(
      markWords('delete the file', 'remove').flatMap((piece) => (piece.marked ? [piece.text] : [])),
    ).toEqual(['delete']);
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

describe('matchLine', () => {
  const line = (text: string, query: string) =>
    matchLine(text, query)
      .map(({ text: piece, marked }) => (marked ? `[${piece}]` : piece))
      .join('');
  const long = `Tells about many things ${'and others '.repeat(30)}before it sends a request to a socket that waits for it${' and more'.repeat(30)}.`;

  it('is the beginning where the words stand there, or nowhere', () => {
    expect(line('Sends a request.', 'request')).toBe('Sends a [request].');
    expect(line(long, 'things')).toMatch(/^Tells about many \[things\] and .*…$/);
    expect(line(long, 'absent')).toMatch(/^Tells about many things and .*…$/);
  });

  it('is the part with most of the words where that is further on', () => {
    expect(line(long, 'things request socket')).toMatch(
      /^….* a \[request\] to a \[socket\] that waits .*…$/,
    );
  });

  it('is one line of text, whatever the text and query', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (text, query) => {
        const shown = matchLine(text, query)
          .map((piece) => piece.text)
          .join('');
        expect(shown.length).toBeLessThanOrEqual(112);
        expect(text).toContain(shown.replace(/^…/, '').replace(/…$/, ''));
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
