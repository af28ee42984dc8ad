import fc from 'fast-check';
import { decode } from 'fast-png';
import { describe, expect, it } from 'vitest';
import {
  SOCIAL_IMAGE_SIZE,
  SOCIAL_IMAGES,
  type SocialImage,
  serverImage,
  socialImage,
} from '../../domain/seo/social-image.ts';
import { COLUMN_END, cardSvg, wrap } from './card-svg.ts';
import { drawPixels, indexedPng, rightEdge } from './renderer.ts';

const { width } = SOCIAL_IMAGE_SIZE;
const draw = async (image: SocialImage, siteName = 'Toolward') =>
  indexedPng(await drawPixels(cardSvg(image, siteName), width));

describe('social images', () => {
  it.each([...SOCIAL_IMAGES.values()])('$name has no text below the sign', async (image) => {
    const svg = cardSvg(image, 'Toolward');
    const texts = svg.match(/<text x="[^"]*" y="[^"]*" font-size[^>]*>[^<]*<\/text>/g) ?? [];
    expect(texts.length).toBeGreaterThan(2);
    const root = `<svg xmlns="http://www.w3.org/2000/svg" width="2400" height="630" font-family="IBM Plex Sans">`;
    const edge = await rightEdge(`${root}${texts.join('')}</svg>`, 2400);
    expect(edge).toBeGreaterThan(300);
    expect(edge).toBeLessThanOrEqual(COLUMN_END);
  });

  it('say the level in words', () => {
    for (const { level, eyebrow, title } of SOCIAL_IMAGES.values()) {
      if (level !== null) expect([eyebrow, ...title].join(' ')).toContain(level);
    }
  });

  it('are PNG files of 1200 × 630 pixels, the same bytes each time', async () => {
    const image = socialImage('financial');
    const png = await draw(image);
    expect(decode(png)).toMatchObject({ width: 1200, height: 630 });
    expect(Buffer.compare(png, await draw(image))).toBe(0);
  });

  it('show the colours that were drawn', async () => {
    const image = socialImage('execute');
    const { rgba } = await drawPixels(cardSvg(image, 'Toolward'), width);
    const { data, palette = [] } = decode(await draw(image));
    const shown = new Uint8Array(4 * data.length).fill(255);
    data.forEach((number, index) => {
      shown.set(palette[number]?.slice(0, 3) ?? [], 4 * index);
    });
    expect(Buffer.compare(shown, rgba)).toBe(0);
  });

  it('keep a name with markup inside its text', () => {
    expect(cardSvg(socialImage('home'), '<b>&"')).toContain('>&lt;b&gt;&amp;&quot;</text>');
  });

  it('refuse more colours than a palette holds', () => {
    const rgba = new Uint8Array(new Uint32Array(257).map((_, index) => index).buffer);
    expect(() => indexedPng({ width: 257, height: 1, rgba })).toThrow('257 colours');
  });
});

describe('the image of a server', () => {
  const none = { Read: 0, Write: 0, Execute: 0, Destructive: 0, Financial: 0, Unknown: 0 };

  it('is that of its worst category', () => {
    expect(serverImage({ ...none, Read: 9, Financial: 1 })).toBe('server-financial');
    expect(serverImage({ ...none, Write: 9, Unknown: 1 })).toBe('server-unknown');
  });

  it('says so when no tool is known', () => {
    expect(socialImage(serverImage(none)).title).toEqual(['No tools', 'known']);
  });
});

describe('wrapping', () => {
  const word = fc.stringMatching(/^[a-z,.]{1,12}$/);

  it('keeps every word in its order and no line longer than allowed', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 30 }), (words) => {
        const lines = wrap(words.join(' '), 24);
        expect(lines.join(' ')).toBe(words.join(' '));
        expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(24);
      }),
    );
  });

  it('evens out the lines', () => {
    expect(wrap('one two three four five six', 20)).toEqual(['one two three', 'four five six']);
  });
});
