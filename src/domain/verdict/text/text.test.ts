import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { singular } from '../words/inflect.ts';
import { splitSentences } from './sentences.ts';
import { splitName } from './split-name.ts';
import { splitText } from './split-text.ts';

const names = (name: string) => splitName(name).map((w) => w.text);
const texts = (text: string) =>
  splitSentences(text).map((s) => s.words.map((w) => w.text).join(' '));

describe('splitName', () => {
  it.each([
    ['delete_file', ['delete', 'file']],
    ['undelete-file', ['undelete', 'file']],
    ['createIssueComment', ['create', 'issue', 'comment']],
    ['getURLForHTTPServer', ['get', 'url', 'for', 'http', 'server']],
    ['API-post-page', ['api', 'post', 'page']],
    ['issues.create', ['issues', 'create']],
    ['s3_list', ['s3', 'list']],
    ['__x', ['x']],
  ])('splits %s', (name, words) => expect(names(name)).toEqual(words));
});

describe('splitText', () => {
  it('keeps programmatic names whole and marks them', () => {
    const words = splitText("Use `delete_file`, don't e-mail createIssue.");
    expect(words.map((w) => [w.text, w.before, w.identifier])).toEqual([
      ['use', '', false],
      ['delete_file', '`', true],
      ["don't", ',', false],
      ['e', ' ', false],
      ['mail', '-', false],
      ['createissue', ' ', true],
    ]);
  });

  it('takes a dot inside a word for no end', () =>
    expect(splitText('Save report.txt. Done').map((w) => w.before)).toEqual(['', ' ', '-', '.']));

  it('cuts Han text into overlapping pairs', () => {
    expect(splitText('查询订单').map((w) => w.text)).toEqual(['查询', '询订', '订单', '单']);
  });
});

describe('splitSentences', () => {
  it('ends sentences at stops, blank lines and list items, not at abbreviations or versions', () => {
    expect(texts('Reads v1.2 files, e.g. notes. Never\nwrites! \n- one\n- two')).toEqual([
      'reads v1 2 files e g notes',
      'never writes',
      'one',
      'two',
    ]);
  });

  it('closes a heading line that ends in a colon', () => {
    expect(texts('Args:\n  path: where\nReturns:\n  text')).toEqual([
      'args',
      'path where',
      'returns',
      'text',
    ]);
  });
});

describe('singular', () => {
  it.each([
    ['cookies', 'cookie'],
    ['categories', 'category'],
    ['caches', 'cache'],
    ['matches', 'match'],
    ['indices', 'index'],
    ['status', 'status'],
  ])('of %s is %s', (plural, one) => expect(singular(plural)).toBe(one));
});

describe('offsets', () => {
  it('always give back the word from the original text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        for (const word of [
          ...splitName(text),
          ...splitText(text),
          ...splitSentences(text).flatMap((s) => s.words),
        ]) {
          expect(text.slice(word.start, word.end).toLowerCase()).toBe(word.text);
          expect(word.end).toBeGreaterThan(word.start);
        }
      }),
    );
  });
});

describe('a sign of Han', () => {
  it('has the letter behind it in small', () => {
    expect(splitText('㐀Ⴀ').map(({ text }) => text)).toEqual(['㐀ⴀ', 'ⴀ']);
  });
});

describe('a sentence', () => {
  // Each mark that may close behind a full stop: without its entry the second sentence is read as part of the first.
  it.each(['"', "'", ')', '*', '`', '”', ']'])('ends behind %s', (mark) => {
    expect(splitSentences(`Reads a row.${mark} Deletes it.`)).toHaveLength(2);
  });
});
