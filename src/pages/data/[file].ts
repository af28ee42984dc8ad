import type { APIRoute } from 'astro';
import type { BulkFile } from '../../outputs/data/bulk-files.ts';
import { getBulkFiles } from '../../outputs/data/get-bulk-files.ts';

export async function getStaticPaths() {
  const files = await getBulkFiles();
  return files.map((file) => ({
    params: { file: file.name },
    props: { file },
    cacheKey: file.sha256,
  }));
}

export const GET: APIRoute<{ file: BulkFile }> = ({ props }) =>
  new Response(new Uint8Array(props.file.content));
