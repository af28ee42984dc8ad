import type { AffectedProduct, Attack } from '../attacks/attack.ts';
import type { ToolRule } from '../policy/schema.ts';
import type { PublisherFact } from '../record/publisher.ts';
import type { Role } from '../verdict/server/role.ts';
import type { Category } from '../verdict/verdict.ts';

/** Hex digits of a definition digest that the check compares: 64 bits. */
export const DIGEST_DIGITS = 16;

/** One tool of a known server. */
export interface KnownTool {
  name: string;
  slug: string;
  category: Category;
  /** First {@link DIGEST_DIGITS} digits of the definition digest. */
  digest: string;
  tokens: number;
  roles: Role[];
  rule: ToolRule;
}

/** One server of the catalogue as the check needs it. */
export interface KnownServer {
  key: string;
  /** Server id. */
  id: string;
  name: string;
  slug: string;
  /** Version that the tools were read from, null when the record does not say. */
  version: string | null;
  /** Grade letter, null without tools. */
  grade: string | null;
  /** Who publishes it. */
  publisher: readonly PublisherFact[];
  tools: KnownTool[];
}

/** Where tools of a name stand in the catalogue: `[server slug, server name, digest]`. */
export type KnownDefinition = [slug: string, server: string, digest: string];

/** One data file of tools: name -> definitions. */
export type DefinitionFile = [name: string, definitions: KnownDefinition[]][];

/** A package that entries of the attack database name as affected. */
export interface KnownAttack {
  /** See `packageKey`. */
  key: string;
  title: string;
  slug: string;
  severity: Attack['severity'];
  exploited: boolean;
  product: Pick<AffectedProduct, 'name' | 'ecosystem' | 'package' | 'versions' | 'fixedIn'>;
}

/** The digits of a digest (`sha256:…`) that are compared. */
export function shortDigest(digest: string): string {
  return digest.replace(/^sha256:/, '').slice(0, DIGEST_DIGITS);
}
