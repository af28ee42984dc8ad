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
