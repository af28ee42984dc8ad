import type { ServerEntry } from '../../domain/catalogue/catalogue.ts';
import { recommendRule } from '../../domain/policy/recommend.ts';
import { hasOfferedTexts } from '../../domain/record/offered-texts.ts';
import type { SiteIdentity } from '../../views/site/site-identity.ts';
import type { Contract } from './contract.ts';
import { offeredJson } from './server-json.ts';

/** The lock file of a server: each tool's digest, category, rule and definition, to be held against what the server offers later. */
export function lockJson(entry: ServerEntry, site: SiteIdentity): Contract['Lock'] {
  const { id, source, version, scan } = entry.record;
  return {
    lockVersion: '1',
    server: { id, source, version, url: `${site.url}${entry.path}` },
    listedAt: scan?.listedAt ?? null,
    ...(hasOfferedTexts(entry.record) ? { offered: offeredJson(entry.record) } : {}),
    tools: entry.tools.map(({ record, digest, reviewed }) => {
      const { title, description, inputSchema, outputSchema, annotations } = record;
      return {
        name: record.name,
        digest,
        category: reviewed.verdict.category,
        rule: { ...recommendRule(record, reviewed.verdict) },
        definition: { title, description, inputSchema, outputSchema, annotations },
      };
    }),
  };
}
