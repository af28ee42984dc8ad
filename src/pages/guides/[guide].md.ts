import { getCollection } from 'astro:content';
import type { APIRoute } from 'astro';
import { pageKey } from '../../catalogue/page-key.ts';
import { site } from '../../site.config.ts';

export async function getStaticPaths() {
  const guides = await getCollection('guides');
  return guides.map((guide) => ({
    params: { guide: guide.id },
    props: { guide },
    cacheKey: pageKey(guide.data, guide.body),
  }));
}

export const GET: APIRoute = ({ props }) => {
  const { id, data, body } = props['guide'];
  const head = [`# ${data.title}`, '', `Canonical: ${site.url}/guides/${id}/`, '', data.summary];
  return new Response(`${[...head, '', body.trim()].join('\n')}\n`);
};
