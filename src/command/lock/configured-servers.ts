import type { ConfigServer } from '../../domain/check/config-server.ts';
import { readClientConfig } from '../../domain/check/read-client-config.ts';
import { findFiles } from '../check/find-files.ts';
import { UsageError } from '../command.ts';
import { readInput } from '../read-input.ts';
import type { World } from '../world.ts';

/** Servers of the named files, or of all that the known clients have; those of settings that hold none are passed over. */
export async function configuredServers(
  named: readonly string[],
  projectOnly: boolean,
  world: World,
): Promise<ConfigServer[]> {
  const scopes = projectOnly ? (['project'] as const) : (['project', 'user'] as const);
  const files = named.length > 0 ? named : (await findFiles(world, scopes)).map(({ file }) => file);
  const servers: ConfigServer[] = [];
  for (const file of files) {
    const content = await readClientConfig(await readInput(file, world));
    if (content.kind === 'servers') servers.push(...content.servers);
    else if (named.length > 0) {
      const why = content.kind === 'fault' ? content.fault.message : 'it holds tools, no servers';
      throw new UsageError(`${file} is no configuration: ${why}.`);
    }
  }
  if (servers.length === 0)
    throw new UsageError('No configured server was found. Name the file of a configuration.');
  return servers;
}
