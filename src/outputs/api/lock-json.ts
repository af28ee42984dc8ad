import type { ServerEntry } from '../../domain/catalogue/catalogue.ts';
import { recommendRule } from '../../domain/policy/recommend.ts';
import { definitionOf, isSteady } from '../../domain/record/definition.ts';
import { hasOfferedTexts, steadyTextsOf } from '../../domain/record/offered-texts.ts';
import type { SiteIdentity } from '../../views/site/site-identity.ts';
import type { Contract } from './contract.ts';
import { offeredJson } from './server-json.ts';
import { differencesOf } from './tool-json.ts';

/** The lock file of a server: each tool's digest, category, rule and definition, to be held against what the server offers later. */
export function lockJson(entry: ServerEntry, site: SiteIdentity): Contract['Lock'] {
  const { id, source, version, scan } = entry.record;
  const texts = steadyTextsOf(entry.record);
  const varies = scan?.varies;
  const unsteady = entry.tools.filter(({ record }) => !isSteady(record));
  return {
    lockVersion: '1',
    server: { id, source, version, url: `${site.url}${entry.path}` },
    listedAt: scan?.listedAt ?? null,
    ...(hasOfferedTexts(texts) ? { offered: { ...offeredJson(entry.record), ...texts } } : {}),
    ...(varies === undefined ? {} : { varies }),
    ...(unsteady.length === 0 ? {} : { unsteady: unsteady.map(({ record }) => record.name) }),
    tools: entry.tools
      .filter(({ record }) => isSteady(record))
      .map(({ record, digest, reviewed }) => {
        return {
          name: record.name,
          digest,
          category: reviewed.verdict.category,
          rule: { ...recommendRule(record, reviewed.verdict) },
          definition: definitionOf(record),
          ...differencesOf(record),
        };
      }),
  };
}
