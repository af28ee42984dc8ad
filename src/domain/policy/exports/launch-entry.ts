import type { ExportServer, Launch } from './plan.ts';

/** An entry of `mcpServers` as most clients write it: the command, or the address under the key that the client has for it. */
export function launchEntry(launch: Launch, addressKey = 'url'): Record<string, unknown> {
  if ('url' in launch) return { [addressKey]: launch.url };
  const { command, args, variables } = launch;
  return {
    command,
    args: [...args],
    ...(variables.length === 0 ? {} : { env: placeholders(variables) }),
  };
}

/** Variables with a place to fill in: values are the reader's secrets. */
export function placeholders(variables: readonly string[]): Record<string, string> {
  return Object.fromEntries(variables.map((name) => [name, `<${name}>`]));
}

/** The launch of a server, null where it is not known. */
export function launchOf({ launch }: ExportServer): Launch | null {
  return launch ?? null;
}
