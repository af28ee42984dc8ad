import type { APIRoute } from 'astro';
import { getCatalogue } from '../catalogue/get-catalogue.ts';

/** Everything that was left out of this build, with the reason and what to do. */
export const GET: APIRoute = async () => {
  const { quarantined } = await getCatalogue();
  const tools = quarantined.reduce((sum, entry) => sum + entry.toolsLost, 0);
  return Response.json({ entries: quarantined.length, toolsLost: tools, quarantined });
};
