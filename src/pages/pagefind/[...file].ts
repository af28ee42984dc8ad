import type { APIRoute } from 'astro';
import { pageKey } from '../../catalogue/page-key.ts';
import { getProseIndex } from '../../outputs/search/get-prose-index.ts';

/** The index of all prose, as Pagefind's browser code reads it. */
export async function getStaticPaths() {
  const { files } = await getProseIndex();
  return files.map(({ name, content }) => ({
    params: { file: name },
    props: { content },
    cacheKey: pageKey(Buffer.from(content).toString('base64')),
  }));
}

export const GET: APIRoute<{ content: Uint8Array<ArrayBuffer> }> = ({ props }) =>
  new Response(props.content);
