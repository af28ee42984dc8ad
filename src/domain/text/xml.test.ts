import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { expect, it } from 'vitest';
import { escapeXml } from './xml.ts';

/** What an XML parser reads inside an element and an attribute made from the text. */
function readBack(text: string): { content: string; attribute: string; elements: number } {
  const read = { content: '', attribute: '', elements: 0 };
  const parser = new Parser(
    {
      onopentag(_name, attributes) {
        read.elements += 1;
        read.attribute = attributes['a'] ?? '';
      },
      ontext(part) {
        read.content += part;
      },
    },
    { xmlMode: true },
  );
  parser.end(`<t a="${escapeXml(text)}">${escapeXml(text)}</t>`);
  return read;
}

/** Production 2 of XML 1.0. */
function isXmlChar(char: string): boolean {
  const code = char.codePointAt(0) ?? 0;
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd;
  return code <= 0xd7ff || (code >= 0xe000 && code <= 0xfffd) || code >= 0x10000;
}

it('gives a parser back every text that XML can hold', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const legal = [...text].filter(isXmlChar).join('');
      expect(readBack(text)).toEqual({ content: legal, attribute: legal, elements: 1 });
    }),
  );
});

it('lets no text end its element or start another', () => {
  expect(readBack(']]></t><script>&bogus;"\'').elements).toBe(1);
});

it('drops controls, lone surrogates and noncharacters', () => {
  expect(escapeXml('a\u0000b\u000bc\u001bd\ud800e\ufffff')).toBe('abcdef');
});

it('keeps tabs, line feeds and characters beyond the basic plane', () => {
  expect(escapeXml('a\tb\nc\u{1f600}')).toBe('a\tb\nc\u{1f600}');
});
