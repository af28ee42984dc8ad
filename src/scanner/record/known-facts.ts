import { z } from 'zod';
import { sameRepository } from '../../domain/publisher/repository-name.ts';
import {
  type Publisher,
  type RegistryEntry,
  type RepositoryFacts,
  RepositoryFactsSchema,
  unaskedPublisher,
} from '../../domain/record/publisher.ts';
import type { ServerRecord } from '../../domain/record/server-record.ts';

/** What others found out about publishers, and a scan does not ask for. */
export interface KnownFacts {
  /** Entries of a registry by the key of the source that they name (see `sourceKey`). */
  readonly entries: ReadonlyMap<string, Omit<RegistryEntry, 'checkedAt'>>;
  /** Readings of repositories. */
  readonly repositories: readonly RepositoryFacts[];
}

const FileSchema = z.strictObject({ repositories: z.array(RepositoryFactsSchema.strict()) });

/** Reads a file of facts (docs/adding-a-server.md). Throws an Error that names it and each fault. */
export function readFactsFile(text: string, file: string): RepositoryFacts[] {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (error) {
    throw new Error(
      `${file} is not JSON: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
  const parsed = FileSchema.safeParse(document);
  if (!parsed.success) throw new Error(`${file}: ${z.prettifyError(parsed.error)}`);
  return parsed.data.repositories;
}

/** The record with what is known beside the scan; `at` is when the registry's list was read. */
export function withKnownFacts(
  record: ServerRecord,
  key: string,
  { entries, repositories }: KnownFacts,
  at: string,
): ServerRecord {
  const entry = entries.get(key);
  const facts = readingOf(record, repositories);
  if (entry === undefined && facts === undefined) return record;
  return {
    ...record,
    publisher: {
      ...(record.publisher ?? unaskedPublisher(at)),
      ...(entry === undefined ? {} : { registryEntry: { ...entry, checkedAt: at } }),
      ...(facts === undefined ? {} : { repositoryFacts: facts }),
    },
  };
}

/** Of several readings of one repository the one about this package. */
function readingOf(
  { repository, source }: ServerRecord,
  repositories: readonly RepositoryFacts[],
): RepositoryFacts | undefined {
  if (repository === null) return undefined;
  const own = repositories.filter(({ url }) => sameRepository(url, repository));
  return own.find(({ packageName }) => packageName === source.ref) ?? own[0];
}

/**
 * The facts to store when a server is scanned again. What this scan did not ask for stays: facts that others brought
 * along, and those of the package registry when the package could not be installed.
 */
export function mergePublisher(
  previous: Publisher | undefined,
  next: Publisher | undefined,
): Publisher | undefined {
  if (previous === undefined || next === undefined) return next ?? previous;
  const { registryEntry, repositoryFacts } = previous;
  const kept = {
    ...(registryEntry === undefined ? {} : { registryEntry }),
    ...(repositoryFacts === undefined ? {} : { repositoryFacts }),
  };
  if (wasAsked(next) || !wasAsked(previous)) return { ...kept, ...next };
  return {
    ...previous,
    ...(next.registryEntry === undefined ? {} : { registryEntry: next.registryEntry }),
    ...(next.repositoryFacts === undefined ? {} : { repositoryFacts: next.repositoryFacts }),
  };
}

/** Whether a package registry, or the package itself, said anything. */
function wasAsked({ releases, provenance, registryName, signature }: Publisher): boolean {
  return (
    releases !== null || provenance !== null || registryName !== null || signature !== undefined
  );
}
