import { z } from 'zod';

const optionalText = z
  .string()
  .nullish()
  .transform((v) => v ?? null);

/** How the official MCP registry, or a registry of that form, says that an entry stands. */
export const REGISTRY_STATUSES = ['active', 'deprecated', 'deleted'] as const;

/** What came of checking a signed statement. `unchecked` says nothing about the statement: it could not be checked here. */
export const SIGNATURE_STATES = ['verified', 'refused', 'unchecked'] as const;

/** A signed statement of where and how a version was built (in-toto, SLSA provenance). */
export const AttestationSchema = z.object({
  state: z.enum(SIGNATURE_STATES),
  /** Why it was refused or not checked, null for one that was verified. */
  reason: optionalText,
  /** Repository, commit and ref that it says the version was built from. */
  repository: optionalText,
  commit: optionalText,
  ref: optionalText,
  /** Workflow that built it, as the signer's certificate names it. */
  workflow: optionalText,
  /** Who vouches for the signer: issuer of the identity in the certificate. */
  issuer: optionalText,
});

/** A signature over an image or a bundle. */
export const SignatureSchema = z.object({
  /** `none`: nothing was found where such signatures lie. `self-signed`: it fits, and nobody vouches for the signer. */
  state: z.enum([...SIGNATURE_STATES, 'self-signed', 'none']),
  reason: optionalText,
  /** Whom the certificate names. */
  signer: optionalText,
  issuer: optionalText,
});

/** An entry of the official registry, or of a registry of that form, that names this package or address. */
export const RegistryEntrySchema = z.object({
  /** `io.github.owner/server`, `com.example/server`: the registry gives a name to whoever proves the account or domain. */
  name: z.string(),
  status: z.enum(REGISTRY_STATUSES),
  version: optionalText,
  /** When the registry was read, ISO 8601 in UTC. */
  checkedAt: z.iso.datetime(),
});

/** What a reading of the repository itself says; the scanner reads no repository, a file of facts may bring this along. */
export const RepositoryFactsSchema = z.object({
  url: z.string(),
  /** Whether its owner closed it for changes; null when that was not read. */
  archived: z
    .boolean()
    .nullish()
    .transform((v) => v ?? null),
  /** Tag or commit whose manifest was read, null for none. */
  ref: optionalText,
  /** Name of the package that the manifest there gives, null when there is none or it was not read. */
  packageName: optionalText,
  /** When it was read, ISO 8601 in UTC. */
  checkedAt: z.iso.datetime(),
});

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
  /** Accounts of the package registry that may publish it; absent where it names none. */
  owners: z.array(z.string()).optional(),
  /** The statement of `provenance`, checked; absent where there is none. */
  attestation: AttestationSchema.optional(),
  /** Of an image or a bundle. */
  signature: SignatureSchema.optional(),
  /** Absent where no registry was read. */
  registryEntry: RegistryEntrySchema.optional(),
  /** Absent where nobody read the repository. */
  repositoryFacts: RepositoryFactsSchema.optional(),
});

export type Publisher = z.output<typeof PublisherSchema>;
export type Signature = z.output<typeof SignatureSchema>;
export type Attestation = z.output<typeof AttestationSchema>;
export type RegistryEntry = z.output<typeof RegistryEntrySchema>;
export type RepositoryFacts = z.output<typeof RepositoryFactsSchema>;

/** Facts of which no registry was asked. */
export function unaskedPublisher(checkedAt: string): Publisher {
  return {
    checkedAt,
    registryName: null,
    provenance: null,
    releases: null,
    firstRelease: null,
    lastRelease: null,
    deprecated: null,
  };
}

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
