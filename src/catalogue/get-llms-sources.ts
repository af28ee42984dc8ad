import { getCollection } from 'astro:content';
import { getAttacks } from './get-attacks.ts';
import { getCatalogue } from './get-catalogue.ts';

/** What llms.txt lists: catalogue, attacks, and the guides in reading order. */
export async function getLlmsSources() {
  const [catalogue, { entries }, guides] = await Promise.all([
    getCatalogue(),
    getAttacks(),
    getCollection('guides'),
  ]);
  return {
    catalogue,
    attacks: entries.map((entry) => entry.attack),
    guides: guides
      .sort((a, b) => a.data.order - b.data.order)
      .map(({ id, data }) => ({ id, title: data.title, summary: data.summary })),
  };
}
