import { Parser } from 'htmlparser2';
import { expect, it } from 'vitest';
import { type AtomEntry, type AtomFeed, atomFeed } from './atom.ts';

const entry: AtomEntry = {
  url: 'https://example.org/attacks/one/',
  title: 'One',
  summary: 'What happened.',
  updated: '2026-11-02T00:00:00Z',
  published: null,
  categories: ['incident'],
};
const feed = (...entries: AtomEntry[]): AtomFeed => ({
  title: 'Feed',
  subtitle: 'About',
  feedUrl: 'https://example.org/feed.xml',
  pageUrl: 'https://example.org/',
  author: 'Example',
  entries,
});

/** Elements of a document with their text, in order. */
function elements(xml: string): { name: string; text: string }[] {
  const found: { name: string; text: string }[] = [];
  const open: { name: string; text: string }[] = [];
  const parser = new Parser(
    {
      onopentag(name) {
        const element = { name, text: '' };
        found.push(element);
        open.push(element);
      },
      ontext(text) {
        const element = open.at(-1);
        if (element) element.text += text;
      },
      onclosetag() {
        open.pop();
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return found;
}

it('is as old as its newest entry', () => {
  const older = {
    ...entry,
    url: 'https://example.org/attacks/two/',
    updated: '2026-10-01T00:00:00Z',
  };
  expect(elements(atomFeed(feed(older, entry)))).toContainEqual({
    name: 'updated',
    text: '2026-11-02T00:00:00Z',
  });
});

it('has what RFC 4287 asks of a feed and of each entry', () => {
  const names = elements(atomFeed(feed(entry))).map(({ name }) => name);
  expect(names.slice(0, 6)).toEqual(['feed', 'id', 'title', 'subtitle', 'updated', 'author']);
  const inside = names.slice(names.indexOf('entry') + 1);
  for (const required of ['id', 'title', 'updated', 'summary', 'link']) {
    expect(inside).toContain(required);
  }
});

it('gives no day of publication where none is known', () => {
  expect(atomFeed(feed(entry))).not.toContain('<published>');
});

it('takes hostile words as text', () => {
  const title = ']]></title><entry>&bogus;\u000b"';
  const found = elements(atomFeed(feed({ ...entry, title })));
  expect(found.filter(({ name }) => name === 'entry')).toHaveLength(1);
  expect(found.filter(({ name }) => name === 'title')[1]?.text).toBe(title.replace('\u000b', ''));
});

it('is a document without entries too', () => {
  expect(elements(atomFeed(feed())).some(({ name }) => name === 'updated')).toBe(true);
});
