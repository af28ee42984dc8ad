import manifest from '../../package.json' with { type: 'json' };
import { readListen } from '../gateway/options.ts';
import { CATALOGUE_OPTION, openCatalogue } from './catalogue/open-catalogue.ts';
import { type Command, EXIT, JSON_LINES_OPTION, readArguments, UsageError } from './command.ts';

const OPTIONS = {
  listen: {
    type: 'string',
    value: 'HOST:PORT',
    says: 'serve streamable HTTP at /mcp instead of standard input and output',
  },
  'allow-host': {
    type: 'string',
    multiple: true,
    value: 'NAME',
    says: 'a further host name that the HTTP side answers to',
  },
  ...JSON_LINES_OPTION,
  ...CATALOGUE_OPTION,
} as const;

export const mcp: Command = {
  name: 'mcp',
  usage: ['mcp [options]'],
  summary: 'Serves the catalogue to agents: an MCP server whose tools only look things up.',
  options: OPTIONS,
  takes: 'words',
  speaksProtocol: true,
  notes: [
    'Tools: check_server, check_tool, check_config, search, get_policy, get_attack. All are read-only; nothing that they are given is stored or sent on.',
    'In a client: {"mcpServers":{"toolward":{"command":"npx","args":["-y","toolward","mcp"]}}}',
  ],
  async run(argv, world) {
    const { values, positionals } = readArguments(argv, OPTIONS);
    if (positionals.length > 0) throw new UsageError(`Unexpected argument: ${positionals[0]}`);
    const listen = readListen(values.listen);
    if (typeof listen === 'string') throw new UsageError(listen);
    const { createCatalogueServer } = await import('./mcp/catalogue-server.ts');
    const catalogue = await openCatalogue(values.catalogue, world);
    // A catalogue that cannot be read is told at the start, not in the first call.
    await catalogue.head();
    const make = () => createCatalogueServer(catalogue, manifest.version);
    const stop = world.stopSignal();
    const say = (line: string) =>
      void world.stderr.write(
        values.json === true ? `${JSON.stringify({ message: line })}\n` : `mcp: ${line}\n`,
      );
    if (listen === null) {
      const { serveOnStdio } = await import('./mcp/serve-stdio.ts');
      await serveOnStdio(make, world, say, stop);
    } else {
      const { serveOverHttp } = await import('./mcp/serve-http.ts');
      await serveOverHttp(make, { ...listen, hosts: values['allow-host'] ?? [] }, say, stop);
    }
    return EXIT.ok;
  },
};
