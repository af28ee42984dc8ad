import { vAny as schemas } from '@anthropic-ai/mcpb/browser';
import semver from 'semver';
import { z } from 'zod';
import type { JsonObject } from '../../domain/record/json.ts';

/** What a scan reads of a manifest; the schema of its version checks all of it. */
const ReadSchema = z.object({
  name: z.string(),
  display_name: z.string().optional(),
  version: z.string(),
  description: z.string().default(''),
  homepage: z.string().optional(),
  license: z.string().optional(),
  repository: z.object({ url: z.string() }).optional(),
  server: z.object({
    type: z.enum(['python', 'node', 'binary', 'uv']),
    entry_point: z.string(),
    mcp_config: z.object({
      command: z.string(),
      args: z.array(z.string()).default([]),
      env: z.record(z.string(), z.string()).default({}),
    }),
  }),
  tools: z.array(z.object({ name: z.string() })).default([]),
  user_config: z
    .record(
      z.string(),
      z.object({
        type: z.string().default('string'),
        default: z.unknown().optional(),
      }),
    )
    .default({}),
});
export type BundleManifest = z.output<typeof ReadSchema>;

/** Variables that every host fills in. */
const HOST_VARIABLES = new Set([
  '__dirname',
  'HOME',
  'DESKTOP',
  'DOCUMENTS',
  'DOWNLOADS',
  'pathSeparator',
  '/',
]);

/**
 * Checks a manifest against the schema of its version, and for what that lets pass: an entry point that is not there, a
 * variable that nobody declares, a version that is none. Throws an Error with one sentence where a scan cannot read it.
 */
export function checkManifest(
  raw: JsonObject,
  files: ReadonlySet<string>,
): { manifest: BundleManifest; faults: string[] } {
  const read = ReadSchema.safeParse(raw);
  if (!read.success) throw new Error(`manifest.json: ${oneIssue(read.error)}`);
  const manifest = read.data;
  const faults: string[] = [];
  const whole = schemas.McpbManifestSchema.safeParse(raw);
  if (!whole.success) {
    const [issue] = whole.error.issues;
    faults.push(
      `manifest.json: ${issue?.path.join('/') ?? ''}: ${issue?.message ?? 'is not valid'}`,
    );
  }
  if (semver.valid(manifest.version) === null)
    faults.push(`manifest.json: version: "${manifest.version.slice(0, 40)}" is no version`);
  if (!files.has(normal(manifest.server.entry_point)))
    faults.push(`manifest.json: server/entry_point: there is no such file in the bundle`);
  const unknown = new Set(
    variablesOf(manifest).filter(
      (name) =>
        !HOST_VARIABLES.has(name) &&
        !(name.startsWith('user_config.') && Object.hasOwn(manifest.user_config, name.slice(12))),
    ),
  );
  for (const name of unknown)
    faults.push(`manifest.json: server/mcp_config: nobody declares \${${name.slice(0, 60)}}`);
  return { manifest, faults };
}

/** Names between `${` and `}` in all that the server is started with. */
function variablesOf({ server }: BundleManifest): string[] {
  const { command, args, env } = server.mcp_config;
  return [command, ...args, ...Object.values(env)].flatMap((text) =>
    [...text.matchAll(/\$\{([^}]*)\}/g)].map((match) => match[1] ?? ''),
  );
}

function normal(path: string): string {
  return path.replace(/^(?:\$\{__dirname\}|\.)\//, '');
}

function oneIssue(error: z.ZodError): string {
  const [issue] = error.issues;
  return `${issue?.path.join('/') ?? ''}: ${issue?.message ?? 'is not valid'}`;
}
