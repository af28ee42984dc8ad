import type { ServerEntry, ToolEntry } from '../../domain/catalogue/catalogue.ts';
import { PRESETS, recommendRule, serverPolicy } from '../../domain/policy/recommend.ts';
import { type SiteIdentity, schemaUrl } from '../../domain/view/site-identity.ts';

/** What the API says about one tool: the definition as reported, the verdict, the rule, where to read more. */
export function toolJson(entry: ToolEntry, site: SiteIdentity) {
  const { record, reviewed, digest, tokens, path } = entry;
  const { verdict, machine, review } = reviewed;
  return {
    name: record.name,
    url: `${site.url}${path}`,
    digest,
    tokens,
    verdict,
    ...(review.state === 'none' ? {} : { machineCategory: machine.category, review }),
    rule: recommendRule(record, verdict),
    definition: {
      title: record.title,
      description: record.description,
      inputSchema: record.inputSchema,
      outputSchema: record.outputSchema,
      annotations: record.annotations,
      params: record.params,
    },
  };
}

/** What the API says about one server: identity, scan, profile, its tools with their verdicts, the full policy in each preset. */
export function serverJson(entry: ServerEntry, site: SiteIdentity) {
  const { tools: _, provenance, ...head } = entry.record;
  const judged = entry.tools.map(({ record, reviewed }) => ({
    tool: record,
    verdict: reviewed.verdict,
  }));
  const { counts, grade, combinations } = entry.profile;
  return {
    ...head,
    url: `${site.url}${entry.path}`,
    provenance,
    profile: { counts, grade, combinations },
    policies: Object.fromEntries(
      PRESETS.map((preset) => [preset, serverPolicy(judged, preset, schemaUrl(site))]),
    ),
    tools: entry.tools.map((tool) => toolJson(tool, site)),
  };
}
