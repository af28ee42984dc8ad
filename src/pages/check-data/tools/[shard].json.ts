import type { APIRoute } from 'astro';
import { getCatalogue } from '../../../catalogue/get-catalogue.ts';
import { hashText } from '../../../domain/record/digest.ts';
import { definitionFiles } from '../../../outputs/check/check-files.ts';

export async function getStaticPaths() {
  return [...definitionFiles(await getCatalogue())].map(([shard, definitions]) => {
    const text = JSON.stringify(definitions);
    return { params: { shard }, props: { text }, cacheKey: hashText(text) };
  });
}

export const GET: APIRoute = ({ props }) =>
  new Response(props['text'], { headers: { 'content-type': 'application/json' } });
