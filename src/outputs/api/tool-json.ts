import type { Catalogue, ToolEntry } from '../../domain/catalogue/catalogue.ts';
import { recommendRule, toolPolicy } from '../../domain/policy/recommend.ts';
import type { ToolRecord } from '../../domain/record/tool-record.ts';
import { attackLinks } from '../../views/attacks/attack-link.ts';
import { changesDocument, toolHistoryView } from '../../views/history/history-server.ts';
import { type SiteIdentity, schemaUrl } from '../../views/site/site-identity.ts';
import { serverTwins } from '../../views/site/twins.ts';
import type { AttackLink } from '../../views/tool/tool-shape.ts';
import { API_VERSION } from './api-version.ts';
import type { Contract, ToolJson } from './contract.ts';

/** What the API says about one tool: the definition as reported, the verdict, the rule, where to read more. */
export function toolJson(entry: ToolEntry, site: SiteIdentity): ToolJson {
  const { record, reviewed, digest, tokens, path, slug } = entry;
  const { verdict, machineCategory, review } = reviewed;
  const { name, title, description, inputSchema, outputSchema, annotations, params } = record;
  const { _meta, icons, execution } = record;
  return {
    name,
    slug,
    url: `${site.url}${path}`,
    digest,
    tokens,
    verdict,
    machineCategory,
    review: review.state === 'none' ? null : review,
    rule: { ...recommendRule(record, verdict) },
    definition: {
      ...{ title, description, inputSchema, outputSchema, annotations, params },
      ...(_meta === undefined ? {} : { _meta }),
      ...(icons === undefined ? {} : { icons }),
      ...(execution === undefined ? {} : { execution }),
    },
    ...differencesOf(record),
  };
}

/** How its listing differs from start to start and between clients; nothing for most tools. */
export function differencesOf({ varies, capabilities }: ToolRecord): {
  varies?: string[];
  capabilities?: string[];
} {
  return {
    ...(varies === undefined ? {} : { varies }),
    ...(capabilities === undefined ? {} : { capabilities }),
  };
}

/** The document of one tool: all of {@link toolJson}, with its policy file and the attacks that apply. */
export function toolDocument(
  entry: ToolEntry,
  catalogue: Catalogue,
  site: SiteIdentity,
): Contract['ToolDocument'] {
  const { server, record, reviewed } = entry;
  const { vulnerabilities, attacks, outgrown } = attackLinks(entry, catalogue);
  return {
    apiVersion: API_VERSION,
    server: {
      id: server.record.id,
      name: server.record.name,
      url: `${site.url}${server.path}`,
      document: `${site.url}${serverTwins(server).json}`,
    },
    ...toolJson(entry, site),
    policy: { ...toolPolicy(record, reviewed.verdict, schemaUrl(site)) },
    changes: toolHistoryView(entry) === null ? null : `${site.url}${changesDocument(server)}`,
    vulnerabilities: vulnerabilities.map((attack) => appliedAttack(attack, site)),
    attacks: [...attacks, ...outgrown].map((attack) => appliedAttack(attack, site)),
  };
}

function appliedAttack({ id, title, href, reason }: AttackLink, site: SiteIdentity) {
  return { id, title, url: `${site.url}${href}`, reason };
}
