import type { AstroPrerenderer } from 'astro';
import { expect, it } from 'vitest';
import { countingPrerenderer } from './build-progress.ts';

/** A prerenderer that has so many paths; rendering gives an empty page. */
function prerenderer(paths: number): AstroPrerenderer {
  return {
    name: 'test',
    getStaticPaths: async () => Array.from({ length: paths }) as never,
    render: async () => new Response(''),
  };
}

async function linesOf(paths: number, rendered: number): Promise<string[]> {
  const lines: string[] = [];
  const counting = countingPrerenderer(prerenderer(paths), (line) => lines.push(line));
  await counting.setup?.();
  await counting.getStaticPaths();
  for (let index = 0; index < rendered; index += 1) {
    await counting.render(new Request('https://x.example'), {} as never);
  }
  await counting.teardown?.();
  return lines;
}

it('says how many pages there are and how many were unchanged', async () => {
  expect((await linesOf(10, 4)).slice(1)).toEqual([
    'pages: 10 to publish',
    'pages: 4 rendered, 6 unchanged',
  ]);
});

it('prints at most twenty steps, however many pages', async () => {
  const lines = await linesOf(30_000, 30_000);
  expect(lines).toHaveLength(23);
  expect(lines[2]).toBe('pages: 1500/30000 rendered');
});
