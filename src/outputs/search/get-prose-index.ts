import { getCollection } from 'astro:content';
import { dependencies } from '../../../package.json' with { type: 'json' };
import { getAttacks } from '../../catalogue/get-attacks.ts';
import { getGlossary } from '../../catalogue/get-glossary.ts';
import { handedOver } from '../../catalogue/handed-over.ts';
import { isOff } from '../../domain/seo/sections.ts';
import { site } from '../../site.config.ts';
import { clientsView } from '../../views/clients/clients-view.ts';
import { policyFormatView } from '../../views/policy/policy-format-view.ts';
import { keptProseIndex, type ProseIndex } from './kept-prose-index.ts';
import { SITE_PAGES } from './plain-pages.ts';
import { proseRecords } from './prose-records.ts';

let building: Promise<ProseIndex> | undefined;

/** The index of all prose of this build, made once. */
export function getProseIndex(): Promise<ProseIndex> {
  building ??= build();
  return building;
}

async function build(): Promise<ProseIndex> {
  const [{ entries, techniques }, signals, guides, glossary] = await Promise.all([
    getAttacks(),
    getCollection('signals'),
    getCollection('guides'),
    getGlossary(),
  ]);
  const records = proseRecords({
    attacks: entries,
    techniques: site.sections.attacks ? techniques : [],
    signals: signals.map(({ data, body }) => ({ page: data, body: body ?? '' })),
    guides: guides.map(({ id, data, body }) => ({ id, ...data, body: body ?? '' })),
    glossary,
    clients: clientsView(),
    policyFormat: policyFormatView(site.url),
    pages: SITE_PAGES.filter(({ path }) => !isOff(path, site.sections)),
  });
  const started = performance.now();
  const index = await keptProseIndex(
    records,
    dependencies.pagefind,
    handedOver()?.cacheDir ?? null,
  );
  const bytes = index.files.reduce((sum, { content }) => sum + content.byteLength, 0);
  console.log(
    `search of prose: ${records.length} records in ${index.files.length} files, ${Math.round(bytes / 1024)} KB, ${Math.round(performance.now() - started)} ms`,
  );
  return index;
}
