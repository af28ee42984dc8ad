import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { type Badge, cardBadge, smallBadge } from './badge.ts';

const badge: Badge = {
  name: 'delete_repo',
  verdict: 'Destructive, Critical risk',
  risk: 'Critical',
};

/** Elements, attributes and the title of an SVG. */
function read(svg: string) {
  const found = { elements: [] as string[], attributes: [] as string[], title: '' };
  let inTitle = false;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        found.elements.push(name);
        found.attributes.push(...Object.keys(attributes));
        inTitle = name === 'title';
      },
      ontext(text) {
        if (inTitle) found.title += text;
      },
      onclosetag() {
        inTitle = false;
      },
    },
    { xmlMode: true },
  );
  parser.end(svg);
  return found;
}

describe('badges', () => {
  it('say their verdict in words, in both sizes', () => {
    expect(read(smallBadge(badge, 'Example')).title).toBe('Example: Destructive, Critical risk');
    expect(read(cardBadge(badge, 'Example')).title).toBe(
      'Example: delete_repo: Destructive, Critical risk',
    );
  });

  it('are 20 and 60 pixels high', () => {
    expect(smallBadge(badge, 'Example')).toContain('height="20"');
    expect(cardBadge(badge, 'Example')).toMatch(/width="380" height="60"/);
  });

  it.each([
    '"><script>alert(1)</script>',
    ']]></title><image href="https://evil.example/"/>',
    '\u0000\u202e&x;',
  ])('take the name %j as text', (name) => {
    const { elements, attributes } = read(cardBadge({ ...badge, name }, 'Example'));
    expect(elements).toEqual(read(cardBadge(badge, 'Example')).elements);
    expect(attributes.some((attribute) => /^on|href/.test(attribute))).toBe(false);
  });

  it('cut a name that is wider than the card', () => {
    const svg = cardBadge({ ...badge, name: 'W'.repeat(200) }, 'Example');
    const widths = [...svg.matchAll(/textLength="(\d+)"/g)].map((match) => Number(match[1]));
    expect(Math.max(...widths)).toBeLessThanOrEqual(380 - 72 - 12);
    expect(svg).toContain('…');
  });

  it('load nothing and run nothing', () => {
    for (const svg of [smallBadge(badge, 'Example'), cardBadge(badge, 'Example')]) {
      expect(svg).not.toMatch(/<script|<style|href|url\(https?:/);
    }
  });
});
