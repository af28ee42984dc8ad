import { expect, it } from 'vitest';
import { pageAsCode } from './page-as-code.ts';

const SOURCE = `---
import Card from './Card.astro';

interface Props {
  title: string;
}
const { title } = Astro.props;
---
<section>
  <h1>{title}</h1>
  <Card rows={42} />
</section>
`;

/** Line and column of a text, from 1. */
function find(text: string, part: string): { line: number; column: number } {
  const before = text.slice(0, text.indexOf(part)).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

it('says where in the component a fault of the code lies', () => {
  const { code, faults, placeOf } = pageAsCode(SOURCE, 'src/pages/example.astro');
  expect(faults).toEqual([]);
  for (const part of ['title } =', 'title}</h1>', 'Card rows', 'rows={42}', 'title: string']) {
    const { line, column } = find(code, part);
    expect(placeOf(line, column), part).toEqual(find(SOURCE, part));
  }
});

it('says of what the converter added that it is nobody’s line', () => {
  const { code, placeOf } = pageAsCode(SOURCE, 'src/pages/example.astro');
  const { line, column } = find(code, 'AstroComponent');
  expect(placeOf(line, column)).toBeNull();
});

it('passes on what cannot be read as a component', () => {
  const { faults } = pageAsCode('<p>{</p>\n', 'src/pages/example.astro');
  expect(faults.length).toBeGreaterThan(0);
  expect(faults[0]?.line).toBeGreaterThanOrEqual(1);
});
