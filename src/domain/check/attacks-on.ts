import { packageMatch, serverKey } from '../attacks/package-match.ts';
import { parseRange } from '../attacks/version-range.ts';
import { catalogueKey, imageName } from './catalogue-key.ts';
import type { KnownAttack } from './check-data.ts';
import type { LaunchTarget } from './launch/launch-target.ts';

/** An entry of the attack database about a package of the configuration. */
export interface AttackFinding {
  title: string;
  slug: string;
  severity: KnownAttack['severity'];
  exploited: boolean;
  /** `affected`: the pinned version is in the range; `possible`: the version is not said; `past`: it is not in the range. */
  kind: 'affected' | 'possible' | 'past';
  /** One clause. */
  reason: string;
}

const KIND_OF = {
  'known-vulnerability': 'affected',
  'unknown-version': 'possible',
  'past-vulnerability': 'past',
} as const;
/** Names that many products have: an image of such a name says nothing. */
const COMMON_NAMES =
  /^(?:mcp|server|app|mcp-?server|server-?mcp|mcp-?proxy|proxy|gateway|api|client)$/;

/** What is known against a package or image, the worst first. An image is matched by the package of its name, and by the repository that it is named after. */
export function attacksOn(target: LaunchTarget, attacks: readonly KnownAttack[]): AttackFinding[] {
  const { version } = target;
  return attacks
    .flatMap((attack): AttackFinding[] => {
      const by = matchedBy(target, attack);
      if (by === null) return [];
      const { title, slug, severity, exploited, product } = attack;
      const range = product.versions === null ? null : parseRange(product.versions);
      const match = packageMatch({ product, range }, version);
      const reason = by === 'image' ? `${match.reason}; the image has its name` : match.reason;
      return [{ title, slug, severity, exploited, kind: KIND_OF[match.kind], reason }];
    })
    .filter(isFirst)
    .sort((a, b) => urgency(b) - urgency(a) || (a.slug < b.slug ? -1 : 1));
}

function matchedBy(
  { kind, ref }: LaunchTarget,
  { key, product }: KnownAttack,
): 'package' | 'image' | null {
  if (kind === 'remote' || kind === 'unknown') return null;
  if (kind === 'oci') {
    const image = imageName(ref).toLowerCase();
    const [, repository] = /^[^/]+\.[^/]+\/([^/]+\/[^/]+)$/.exec(image) ?? [];
    if (repository !== undefined && key === `github:${repository}`) return 'package';
    const name = image.split('/').at(-1) ?? '';
    const published = (product.package ?? '')
      .toLowerCase()
      .replace(/^@[^/]*\//, '')
      .replace(/^.*\//, '');
    // Docker's own builds of the reference servers: mcp/git is mcp-server-git.
    const reference = /^(?:mcp-)?server-(.+)$/.exec(published)?.[1];
    if (image === `mcp/${reference}`) return 'image';
    return name === published && !COMMON_NAMES.test(name) ? 'image' : null;
  }
  const own = kind === 'github' ? catalogueKey(kind, ref) : serverKey(kind, ref);
  return own === key ? 'package' : null;
}

/** One line an entry: several products of it may have one name. The most certain stays. */
function isFirst(finding: AttackFinding, at: number, all: readonly AttackFinding[]): boolean {
  const same = all.filter(({ slug }) => slug === finding.slug);
  const worst = Math.max(...same.map(urgency));
  return (
    urgency(finding) === worst &&
    all.findIndex((one) => one.slug === finding.slug && urgency(one) === worst) === at
  );
}

/** What holds for this version before what may, then by severity. */
function urgency({ kind, severity }: AttackFinding): number {
  return (
    10 * ['past', 'possible', 'affected'].indexOf(kind) +
    ['low', 'medium', 'high', 'critical'].indexOf(severity)
  );
}
