import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { expect, it } from 'vitest';
import { jsonInHtml } from './json-in-html.ts';

/** Texts of the script elements that an HTML parser finds, and the names of all elements. */
function parse(html: string): { scripts: string[]; elements: string[] } {
  const found = { scripts: [] as string[], elements: [] as string[] };
  let inside = false;
  const parser = new Parser({
    onopentag(name) {
      found.elements.push(name);
      inside = name === 'script';
      if (inside) found.scripts.push('');
    },
    ontext(text) {
      if (inside) found.scripts.push((found.scripts.pop() ?? '') + text);
    },
    onclosetag() {
      inside = false;
    },
  });
  parser.end(html);
  return found;
}

const inPage = (json: string) =>
  `<head><script type="application/ld+json">${json}</script></head><body><p>after</p></body>`;

it('comes back from HTML as what went in, whatever the names are', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      const data = { names: [name] };
      const { scripts, elements } = parse(inPage(jsonInHtml(data)));
      expect(elements).toEqual(['head', 'script', 'body', 'p']);
      expect(JSON.parse(scripts[0] ?? '')).toEqual(data);
    }),
  );
});

it.each([
  '</script><img src=x onerror=alert(1)>',
  '<!--<script>',
  ']]>',
  'a\u2028b\u2029c',
  'a\u200b\u202eb\u{e0041}',
  '&lt;b&gt;',
])('keeps %j inside its block', (name) => {
  const json = jsonInHtml({ names: [name] });
  expect(json).not.toMatch(/[<>&\u2028\u2029\u200b\u202e]|\u{e0041}/u);
  expect(JSON.parse(json)).toEqual({ names: [name] });
});
