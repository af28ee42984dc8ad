import { v5 as uuidv5 } from 'uuid';
import type { Attack } from '../../domain/attacks/attack.ts';
import { EXPLOITATION } from '../../domain/attacks/record-facts.ts';
import { taxonomyUrl } from '../../domain/attacks/taxonomies.ts';
import type { Technique } from '../../domain/attacks/technique.ts';
import type { SiteIdentity } from '../../views/site/site-identity.ts';

/** Namespace of our STIX ids (RFC 9562, version 5): equal entries have equal ids in every build. */
const NAMESPACE = '6c1f3d0e-5a6b-4c38-9a0b-3f2f6f3c9d51';
/** Day from which techniques and controls stand: they carry no dates of their own. */
const FIRST_RELEASE = '2026-11-21T00:00:00.000Z';

interface ExternalReference {
  source_name: string;
  external_id?: string;
  url?: string;
}

/** A STIX 2.1 object as far as this bundle uses it (docs.oasis-open.org/cti/stix/v2.1). */
interface StixObject {
  type: string;
  spec_version: '2.1';
  id: string;
  created: string;
  modified: string;
  created_by_ref?: string;
  name?: string;
  description?: string;
  identity_class?: string;
  labels?: string[];
  external_references?: ExternalReference[];
  relationship_type?: string;
  source_ref?: string;
  target_ref?: string;
}

/** A STIX 2.1 bundle. */
export interface StixBundle {
  type: 'bundle';
  id: string;
  objects: StixObject[];
}

const idOf = (type: string, name: string): string =>
  `${type}--${uuidv5(`${type}:${name}`, NAMESPACE)}`;
const at = (day: string): string => `${day}T00:00:00.000Z`;

/** All entries, techniques and controls as one STIX 2.1 bundle. Equal data give equal bytes. */
export function stixBundle(
  attacks: readonly Attack[],
  techniques: readonly Technique[],
  site: SiteIdentity,
): StixBundle {
  const author = idOf('identity', site.url);
  const common = (created: string, modified: string) =>
    ({ spec_version: '2.1', created, modified, created_by_ref: author }) as const;
  const relate = (source: string, how: string, target: string, day: string): StixObject => ({
    type: 'relationship',
    id: idOf('relationship', `${source} ${how} ${target}`),
    ...common(at(day), at(day)),
    relationship_type: how,
    source_ref: source,
    target_ref: target,
  });
  const identity: StixObject = {
    type: 'identity',
    id: author,
    spec_version: '2.1',
    created: FIRST_RELEASE,
    modified: FIRST_RELEASE,
    name: site.name,
    identity_class: 'organization',
  };
  const patterns = techniques.map(
    (technique): StixObject => ({
      type: 'attack-pattern',
      id: idOf('attack-pattern', technique.id),
      ...common(FIRST_RELEASE, FIRST_RELEASE),
      name: technique.title,
      description: technique.definition,
      external_references: [
        {
          source_name: site.name,
          external_id: technique.id,
          url: `${site.url}/attacks/techniques/${technique.id}/`,
        },
        ...technique.mappings.atlas.map((id) => ({
          source_name: 'mitre-atlas',
          external_id: id,
          url: taxonomyUrl('atlas', id),
        })),
        ...technique.mappings.cwe.map((id) => ({
          source_name: 'cwe',
          external_id: id,
          url: taxonomyUrl('cwe', id),
        })),
      ],
    }),
  );
  const controls = techniques.flatMap((technique) =>
    [technique.firstControl, technique.secondControl].flatMap(({ control, text }, i) => {
      const id = idOf('course-of-action', `${technique.id} ${i}`);
      return [
        {
          type: 'course-of-action',
          id,
          ...common(FIRST_RELEASE, FIRST_RELEASE),
          name: `${control}: ${text}`,
          description: technique.honestLimit,
        },
        {
          ...relate(id, 'mitigates', idOf('attack-pattern', technique.id), '2026-11-21'),
        },
      ] satisfies StixObject[];
    }),
  );
  const entries = [...attacks]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap((attack) => {
      const entry = stixEntry(attack, site, common(at(attack.published), at(attack.modified)));
      const pattern = idOf('attack-pattern', attack.technique);
      const how = entry.type === 'vulnerability' ? 'targets' : 'related-to';
      return [entry, relate(pattern, how, entry.id, attack.published)];
    });
  return {
    type: 'bundle',
    id: idOf('bundle', `${site.url} ${entries.map(({ id, modified }) => id + modified).join()}`),
    objects: [identity, ...patterns, ...controls, ...entries],
  };
}

/** A vulnerability where the entry has an id of one, else an incident. */
function stixEntry(
  attack: Attack,
  site: SiteIdentity,
  common: Pick<StixObject, 'spec_version' | 'created' | 'modified'> & { created_by_ref: string },
): StixObject {
  const isVulnerability = attack.cve.length + attack.ghsa.length > 0;
  const type = isVulnerability ? 'vulnerability' : 'incident';
  return {
    type,
    id: idOf(type, attack.id),
    ...common,
    name: attack.cve[0] ?? attack.title,
    description: `${attack.title}. ${attack.summary}`,
    labels: [
      attack.kind,
      `severity:${attack.severity}`,
      `policy:${attack.policyVerdict}`,
      `use:${EXPLOITATION[attack.exploitation.state]}`,
    ],
    external_references: [
      {
        source_name: site.name,
        external_id: attack.id,
        url: `${site.url}/attacks/${attack.slug}/`,
      },
      ...attack.cve.map((id) => ({
        source_name: 'cve',
        external_id: id,
        url: `https://www.cve.org/CVERecord?id=${id}`,
      })),
      ...attack.ghsa.map((id) => ({
        source_name: 'ghsa',
        external_id: id,
        url: `https://github.com/advisories/${id}`,
      })),
      ...attack.mal.map((id) => ({
        source_name: 'osv',
        external_id: id,
        url: `https://osv.dev/vulnerability/${id}`,
      })),
      ...attack.sources.map(({ publisher, url }) => ({ source_name: publisher, url })),
    ],
  };
}
