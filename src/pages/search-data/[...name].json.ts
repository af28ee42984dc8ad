import type { APIRoute } from 'astro';
import { hashText } from '../../domain/record/digest.ts';
import { getSearchIndex } from '../../outputs/search/get-search-index.ts';

export async function getStaticPaths() {
  const { files } = await getSearchIndex();
  return files.map(({ name, text }) => ({
    params: { name },
    props: { text },
    cacheKey: hashText(text),
  }));
}

export const GET: APIRoute = ({ props }) =>
  new Response(props['text'], { headers: { 'content-type': 'application/json' } });
