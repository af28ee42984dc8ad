import { jsonPointer } from '../../record/quarantine.ts';
import { type Override, OverrideFileSchema } from './override-schema.ts';

/** Corrections by server id, then tool name. */
export type Overrides = ReadonlyMap<string, ReadonlyMap<string, readonly Override[]>>;

/** A fault of an override file: where, what, and what to do. */
export interface OverrideFault {
  file: string;
  /** JSON pointer inside the file, '' for the whole of it. */
  pointer: string;
  message: string;
}

/** Thrown with every fault of every file at once, so that one build shows all there is to mend. */
export class OverrideError extends Error {
  readonly faults: readonly OverrideFault[];
  constructor(faults: readonly OverrideFault[]) {
    const lines = faults.map(
      ({ file, pointer, message }) =>
        `  ${file}${pointer === '' ? '' : ` at ${pointer}`}: ${message}`,
    );
    super(
      `${faults.length} ${faults.length === 1 ? 'fault' : 'faults'} in override files. Mend or delete them:\n${lines.join('\n')}`,
    );
    this.name = 'OverrideError';
    this.faults = faults;
  }
}

function readJson(text: string): { value: unknown } | { fault: string } {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    return { fault: `not JSON: ${error instanceof Error ? error.message : String(error)}` };
  }
}

/**
 * Reads override files, given as `{file, text}`. Throws `OverrideError` with the faults of all files: a hand-written correction
 * that is wrong must stop the build rather than be skipped. Two files for one server are a fault as well.
 */
export function parseOverrides(files: Iterable<{ file: string; text: string }>): Overrides {
  const faults: OverrideFault[] = [];
  const byServer = new Map<string, Map<string, Override[]>>();
  const fileOf = new Map<string, string>();
  for (const { file, text } of files) {
    const json = readJson(text);
    if ('fault' in json) {
      faults.push({ file, pointer: '', message: json.fault });
      continue;
    }
    const parsed = OverrideFileSchema.safeParse(json.value);
    if (!parsed.success) {
      for (const issue of parsed.error.issues)
        faults.push({ file, pointer: jsonPointer(issue.path), message: issue.message });
      continue;
    }
    const { server, overrides } = parsed.data;
    const other = fileOf.get(server);
    if (other !== undefined) {
      faults.push({
        file,
        pointer: '/server',
        message: `${JSON.stringify(server)} has overrides in ${other} already: put them into one file`,
      });
      continue;
    }
    fileOf.set(server, file);
    const byTool = new Map<string, Override[]>();
    for (const override of overrides)
      byTool.set(override.tool, [...(byTool.get(override.tool) ?? []), override]);
    byServer.set(server, byTool);
  }
  if (faults.length > 0) throw new OverrideError(faults);
  return byServer;
}

/**
 * The override for a tool: the one made for this digest, else the newest one (which is then stale); undefined when there is none.
 */
export function overrideFor(
  overrides: Overrides,
  server: string,
  tool: string,
  digest: string,
): Override | undefined {
  const list = overrides.get(server)?.get(tool);
  if (list === undefined) return undefined;
  const exact = list.find((one) => one.digest === digest);
  return exact ?? list.reduce((newest, one) => (one.date > newest.date ? one : newest));
}

/** Overrides that name a server or tool which is not in the catalogue, one sentence each for the build to print. */
export function unusedOverrides(
  overrides: Overrides,
  hasTool: (server: string, tool: string) => boolean,
): string[] {
  const warnings: string[] = [];
  for (const [server, tools] of overrides)
    for (const tool of tools.keys())
      if (!hasTool(server, tool))
        warnings.push(
          `override for ${JSON.stringify(tool)} of ${JSON.stringify(server)}: no such tool in the catalogue. Delete it or mend the name.`,
        );
  return warnings;
}
