import { z } from 'zod';

const optionalText = z
  .string()
  .nullish()
  .transform((v) => v ?? null);

/** What a registry says about who publishes a package, and what the package itself claims; facts, no verdict of trust. */
export const PublisherSchema = z.object({
  /** When the registry was asked, ISO 8601 in UTC. */
  checkedAt: z.iso.datetime(),
  /** Name in the official MCP registry that the package claims (`mcpName` of package.json). */
  registryName: optionalText,
  /** Whether the registry has a statement of where and how this version was built; null when it could not be asked. */
  provenance: z
    .boolean()
    .nullish()
    .transform((v) => v ?? null),
  /** Versions that the registry has. */
  releases: z
    .number()
    .int()
    .nullish()
    .transform((v) => v ?? null),
  /** Publication of the first and the last version, null where the registry does not say so credibly. */
  firstRelease: optionalText,
  lastRelease: optionalText,
  /** What its author says to whoever installs a deprecated version, null for one that is not. */
  deprecated: optionalText,
});

export type Publisher = z.output<typeof PublisherSchema>;

/** One fact about who publishes a server; none of them says whether to trust anybody. */
export interface PublisherFact {
  /** What it is about: `Scope`. */
  term: string;
  /** What is known, in our words, or the source's own. */
  says: string;
  /** Where it was read. */
  evidence: string;
  /** Day on which it was read, ISO 8601; null where nothing was asked. */
  date: string | null;
}

/** What the fact about a deprecated version is called. */
const DEPRECATED = 'Deprecated';

/** Whether its author has deprecated it, and what is said to whoever installs it. */
export function deprecationFact(deprecated: string | null): Pick<PublisherFact, 'term' | 'says'> {
  return { term: DEPRECATED, says: deprecated === null ? 'No' : `Yes: ${deprecated}` };
}

/** The fact that a server is deprecated; undefined for one that is not, or that nobody asked about. */
export function deprecationIn(facts: readonly PublisherFact[]): PublisherFact | undefined {
  const none = deprecationFact(null);
  return facts.find(({ term, says }) => term === none.term && says !== none.says);
}
