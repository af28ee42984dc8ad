import type { Catalogue } from '../../domain/catalogue/catalogue.ts';
import { leftOutCount } from '../../domain/record/quarantine.ts';
import { isOff } from '../../domain/seo/sections.ts';
import { CATEGORY_WORDS } from '../../domain/verdict/category-words.ts';
import { SIGNALS } from '../../domain/verdict/signals/registry.ts';
import { RISK_OF, WORST_FIRST } from '../../domain/verdict/verdict.ts';
import { hasToolFiles } from '../../views/site/file-plan.ts';
import type { SiteIdentity } from '../../views/site/site-identity.ts';
import { API_VERSION } from './api-version.ts';
import type { Contract } from './contract.ts';

/** The front door of the API: counts and addresses. */
export function indexJson(catalogue: Catalogue, site: SiteIdentity): Contract['Index'] {
  const at = (path: string) => `${site.url}${path}`;
  return {
    apiVersion: API_VERSION,
    name: site.name,
    url: at('/'),
    dataDate: catalogue.dataDate,
    counts: {
      servers: catalogue.servers.length,
      tools: catalogue.tools.length,
      attacks: catalogue.attacks.byId.size,
      leftOut: leftOutCount(catalogue.quarantined),
    },
    toolDocuments: hasToolFiles(catalogue, site),
    documents: there(site, {
      openapi: at('/api/v1/openapi.json'),
      servers: at('/api/v1/servers.json'),
      attacks: at('/api/v1/attacks.json'),
      categories: at('/api/v1/categories.json'),
      signals: at('/api/v1/signals.json'),
      techniques: at('/api/v1/techniques.json'),
      rules: at('/api/v1/rules.json'),
      glossary: at('/api/v1/glossary.json'),
      comparisons: at('/api/v1/comparisons.json'),
      changes: at('/api/v1/changes.json'),
      search: at('/api/v1/search.json'),
      leftOut: at('/quarantine.json'),
      policySchema: at('/schema/policy.v1.json'),
      attackSchema: at('/schema/attack.v1.json'),
    }),
  };
}

/** The categories with their definitions, worst first. */
export function categoriesJson(
  { byCategory }: Pick<Catalogue, 'byCategory'>,
  site: SiteIdentity,
): Contract['CategoryList'] {
  return {
    apiVersion: API_VERSION,
    categories: WORST_FIRST.map((category) => ({
      id: category,
      risk: RISK_OF[category],
      definition: CATEGORY_WORDS[category].definition,
      url: `${site.url}/risk/${CATEGORY_WORDS[category].slug}/`,
      tools: byCategory.get(category)?.length ?? 0,
    })),
  };
}

/** The signals with what they look for and why, in the order of pages. */
export function signalsJson(
  { bySignal }: Pick<Catalogue, 'bySignal'>,
  site: SiteIdentity,
): Contract['SignalList'] {
  return {
    apiVersion: API_VERSION,
    signals: SIGNALS.map(({ id, title, label, kind, weight, looksFor, why }) => ({
      id,
      title,
      label,
      kind,
      weight,
      looksFor,
      why,
      url: `${site.url}/signals/${id}/`,
      tools: bySignal.get(id)?.length ?? 0,
    })),
  };
}

/** Addresses without those of sections that are off. */
function there<Documents extends Record<string, string>>(
  { url, sections }: SiteIdentity,
  documents: Documents,
): Documents {
  const kept = Object.entries(documents).filter(
    ([, address]) => !isOff(address.slice(url.length), sections),
  );
  return Object.fromEntries(kept) as Documents;
}
