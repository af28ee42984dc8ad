import { z } from 'zod';
import { DUMMY_KINDS, type DummyKind, dummyValue } from './dummy-values.ts';
import { parseTarget, type ScanTarget, sourceKey } from './target.ts';

const DummySchema = z.strictObject({
  /** Which made-up value to put in. */
  dummy: z.enum(DUMMY_KINDS),
  /** What a token of this service begins with (`xoxb-`), when the server checks it. */
  prefix: z.string().optional(),
});

const ArgumentSchema = z.union([
  z.string(),
  DummySchema.extend({
    /** What stands in the record for the value: `<account id>`. */
    shape: z.string().regex(/^<[^<>]+>$/, 'write it as <what it is>'),
  }),
]);

const EntrySchema = z.strictObject({
  /** `npm:<package>` without version, or the URL. */
  source: z.string(),
  /** Version to scan instead of the latest, when that cannot be installed or started. */
  version: z.string().optional(),
  /** What the server is for, one of the headings under which servers are listed; our word, not the server's. */
  category: z.string().min(1).max(60).optional(),
  /** Why the entry is as it is, for whoever edits it. */
  note: z.string().optional(),
  /** Name of the executable, for a package with several. */
  bin: z.string().optional(),
  /** Arguments for the second attempt, when the server does not list its tools bare. */
  arguments: z.array(ArgumentSchema).default([]),
  /** Environment variables for the second attempt: name to dummy. */
  environment: z.record(z.string().regex(/^[A-Za-z_][A-Za-z0-9_]*$/), DummySchema).default({}),
});

/** `content/launch-table.json`: which servers to scan, and how to start them when they refuse to start bare. */
export const LaunchTableSchema = z.strictObject({
  $comment: z.string().optional(),
  servers: z.array(EntrySchema),
});
export type LaunchEntry = z.output<typeof EntrySchema>;

/** How a server is started once: what to pass, what the record may say about it, what it must not say. */
export interface Launch {
  readonly arguments: readonly string[];
  readonly argumentShape: readonly string[];
  readonly environment: ReadonlyMap<string, string>;
  /** Dummy value -> what stands for it in a detail line. */
  readonly placeholders: ReadonlyMap<string, string>;
}

/** Started as it is: no arguments, no environment. */
export const BARE_LAUNCH: Launch = {
  arguments: [],
  argumentShape: [],
  environment: new Map(),
  placeholders: new Map(),
};

/** Parses the text of a launch table. Throws one Error that names every fault. */
export function parseLaunchTable(text: string, file: string): LaunchEntry[] {
  const result = LaunchTableSchema.safeParse(JSON.parse(text));
  if (!result.success) throw new Error(`${file}: ${z.prettifyError(result.error)}`);
  const seen = new Set<string>();
  for (const entry of result.data.servers) {
    const key = sourceKey(parseTarget(entry.source));
    if (key !== entry.source) throw new Error(`${file}: write "${key}" for "${entry.source}"`);
    targetOf(entry);
    if (seen.has(key)) throw new Error(`${file}: "${key}" stands there twice`);
    seen.add(key);
  }
  return result.data.servers;
}

/** The attempts for a target in order: bare, then as the table says if it says anything. */
export function launchesFor(target: ScanTarget, table: readonly LaunchEntry[]): Launch[] {
  const entry = table.find((candidate) => candidate.source === sourceKey(target));
  if (entry === undefined) return [BARE_LAUNCH];
  if (entry.arguments.length === 0 && Object.keys(entry.environment).length === 0)
    return [BARE_LAUNCH];
  return [BARE_LAUNCH, dummyLaunch(entry)];
}

/** The category that the table gives a target, null for none. */
export function categoryOf(target: ScanTarget, table: readonly LaunchEntry[]): string | null {
  return table.find(({ source }) => source === sourceKey(target))?.category ?? null;
}

/** The target of an entry: its version if it names one, else the latest. */
export function targetOf(entry: LaunchEntry): ScanTarget {
  const { source, version } = entry;
  if (version === undefined) return parseTarget(source);
  const sign = source.startsWith('pypi:') ? '==' : source.startsWith('oci:') ? ':' : '@';
  return parseTarget(`${source}${sign}${version}`);
}

function dummyLaunch(entry: LaunchEntry): Launch {
  const placeholders = new Map<string, string>();
  const make = (
    dummy: { dummy: DummyKind; prefix?: string | undefined },
    name: string,
    shape: string,
  ) => {
    const value = (dummy.prefix ?? '') + dummyValue(dummy.dummy, `${entry.source} ${name}`);
    placeholders.set(value, shape);
    return value;
  };
  const values = entry.arguments.map((argument) =>
    typeof argument === 'string' ? argument : make(argument, argument.shape, argument.shape),
  );
  const environment = new Map(
    Object.entries(entry.environment).map(([name, dummy]) => [
      name,
      make(dummy, name, `<${name}>`),
    ]),
  );
  return {
    arguments: values,
    argumentShape: entry.arguments.map((argument) =>
      typeof argument === 'string' ? argument : argument.shape,
    ),
    environment,
    placeholders,
  };
}
