import type { APIRoute } from 'astro';
import { getCatalogue } from '../../../../catalogue/get-catalogue.ts';
import { serverKey } from '../../../../catalogue/page-key.ts';
import { site } from '../../../../site.config.ts';
import { policyFiles } from '../../../../views/policy/policy-files.ts';

export async function getStaticPaths() {
  const { servers } = await getCatalogue();
  return servers.flatMap((entry) =>
    policyFiles(entry, site).map(({ file, text }) => ({
      params: { server: entry.slug, file },
      props: { text },
      cacheKey: serverKey(entry),
    })),
  );
}

/** A policy that is too long for the page of its server. */
export const GET: APIRoute = ({ props }) => new Response(props['text']);
