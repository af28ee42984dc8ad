import type { APIRoute } from 'astro';
import { getCatalogue } from '../../catalogue/get-catalogue.ts';
import { catalogueKey, nameKeys } from '../../domain/check/catalogue-key.ts';

export const GET: APIRoute = async () => {
  const { servers } = await getCatalogue();
  const keys = servers.map(({ record: { source } }) => catalogueKey(source.kind, source.ref));
  return Response.json(nameKeys(keys));
};
