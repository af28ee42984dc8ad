import type { Attack } from '../../domain/attacks/attack.ts';
import type { Technique } from '../../domain/attacks/technique.ts';
import type { Catalogue } from '../../domain/catalogue/catalogue.ts';
import { compareGroups } from '../../domain/compare/compare-groups.ts';
import { powerSignals } from '../../domain/compare/power.ts';
import type { GlossaryPart } from '../../domain/glossary/read-glossary.ts';
import { countCategories } from '../../domain/verdict/count-categories.ts';
import { CATEGORY_RULES } from '../../domain/verdict/rules/category-rules.ts';
import type { SiteIdentity } from '../../views/site/site-identity.ts';
import { API_VERSION } from './api-version.ts';
import type { Contract } from './contract.ts';

/** The attack techniques with their controls and entries. */
export function techniquesJson(
  techniques: readonly Technique[],
  attacks: readonly Attack[],
  site: SiteIdentity,
): Contract['TechniqueList'] {
  return {
    apiVersion: API_VERSION,
    techniques: techniques.map(
      ({ id, title, definition, firstControl, secondControl, honestLimit }) => ({
        id,
        title,
        definition,
        url: `${site.url}/attacks/techniques/${id}/`,
        controls: [firstControl, secondControl],
        limit: honestLimit,
        attacks: attacks.filter(({ technique }) => technique === id).map(({ slug }) => slug),
      }),
    ),
  };
}

/** The rules that decide a category. */
export function rulesJson(site: SiteIdentity): Contract['RuleList'] {
  return {
    apiVersion: API_VERSION,
    rules: CATEGORY_RULES.map(({ id, category, looksFor, why }) => ({
      id,
      category,
      looksFor,
      why,
      url: `${site.url}/about/method/#${id}`,
    })),
  };
}

/** The terms of the glossary, in the order of its page. */
export function glossaryJson(
  parts: readonly GlossaryPart[],
  site: SiteIdentity,
): Contract['Glossary'] {
  return {
    apiVersion: API_VERSION,
    terms: parts.flatMap(({ group, terms }) =>
      terms.map(({ id, term, aliases, means, related, source }) => ({
        id,
        group,
        term,
        aliases,
        means,
        related,
        url: `${site.url}/glossary/#${id}`,
        source: source ?? null,
      })),
    ),
  };
}

/** The comparisons that have a page: one job on several servers. */
export function comparisonsJson(
  catalogue: Catalogue,
  site: SiteIdentity,
): Contract['ComparisonList'] {
  return {
    apiVersion: API_VERSION,
    comparisons: compareGroups(catalogue).groups.map(({ slug, name, path, tools, servers }) => {
      const categories = tools.map(({ reviewed }) => reviewed.verdict.category);
      return {
        slug,
        job: name,
        url: `${site.url}${path}`,
        servers,
        counts: countCategories(categories),
        tools: tools.map((tool) => ({
          server: tool.server.slug,
          tool: tool.slug,
          url: `${site.url}${tool.path}`,
          category: tool.reviewed.verdict.category,
          signals: powerSignals(tool),
        })),
      };
    }),
  };
}
