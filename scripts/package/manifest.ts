import { readFile } from 'node:fs/promises';

/** Packages that the bundle loads from node_modules: they bring a native library. */
const NATIVE = ['libsql'];

/** Packages that only a queue of scans that several machines share needs: whoever has one installs them beside. */
export const LEFT_OUT = ['pg-boss'];

/** package.json of the published package: what the repository's says, without what only builders of the site need. */
export async function manifestOf(): Promise<string> {
  const { name, version, license, repository } = await read('package.json');
  const manifest = {
    name,
    version,
    description:
      'Checks, locks and guards MCP servers: verdicts with their evidence, policies, and a gateway that enforces them.',
    keywords: ['mcp', 'model-context-protocol', 'security', 'policy', 'gateway'],
    license,
    ...(repository === undefined ? {} : { repository }),
    type: 'module',
    engines: { node: '>=20' },
    bin: { toolward: 'dist/toolward.mjs' },
    exports: {
      '.': { types: './dist/index.d.mts', default: './dist/index.mjs' },
      './package.json': './package.json',
    },
    // Native, so it cannot be bundled. Not optional: npm skips an optional one in silence, and the gateway could not count.
    dependencies: await versionsOf(NATIVE),
    peerDependencies: await versionsOf(LEFT_OUT),
    peerDependenciesMeta: Object.fromEntries(LEFT_OUT.map((one) => [one, { optional: true }])),
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

async function versionsOf(names: readonly string[]): Promise<Record<string, unknown>> {
  const versions = names.map(async (name) => [
    name,
    (await read(`node_modules/${name}/package.json`))['version'],
  ]);
  return Object.fromEntries(await Promise.all(versions));
}

async function read(file: string): Promise<Record<string, unknown>> {
  return JSON.parse(await readFile(file, 'utf8'));
}
