import type { APIRoute } from 'astro';
import { getCatalogue } from '../catalogue/get-catalogue.ts';
import { leftOutCount } from '../domain/record/quarantine.ts';

/** Everything that was left out of this build or not read of an entry, with the reason and what to do. */
export const GET: APIRoute = async () => {
  const { quarantined } = await getCatalogue();
  const tools = quarantined.reduce((sum, entry) => sum + entry.toolsLost, 0);
  return Response.json({ entries: leftOutCount(quarantined), toolsLost: tools, quarantined });
};
