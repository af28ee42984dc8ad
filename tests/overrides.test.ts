import { describe, expect, it } from 'vitest';
import { loadOverrides } from '../src/catalogue/load-overrides.ts';
import { loadRecords } from '../src/catalogue/load-records.ts';
import { digestTool } from '../src/domain/record/digest.ts';
import { classifyTool } from '../src/domain/verdict/classify.ts';

describe('the corrections of content/overrides', async () => {
  const overrides = await loadOverrides('content/overrides');
  const { servers } = await loadRecords(['content/servers']);
  const all = [...overrides].flatMap(([server, byTool]) =>
    [...byTool.values()].flat().map((one) => ({ server, ...one })),
  );

  it('are there', () => expect(all.length).toBeGreaterThan(0));

  it.each(all)('$server $tool is of this definition and still needed', (one) => {
    const server = servers.find(({ id }) => id === one.server);
    const tool = server?.tools.find(({ name }) => name === one.tool);
    if (tool === undefined)
      throw new Error(`${one.server} has no tool ${one.tool}: delete the correction`);
    expect(digestTool(tool)).toBe(one.digest);
    expect(classifyTool(tool).category).not.toBe(one.category);
  });
});
