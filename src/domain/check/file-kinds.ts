import { isJsonObject, type JsonObject } from '../record/json.ts';

/** A kind of file that holds no servers, and where its program keeps them. */
export interface FileKind {
  /** With its article: `a package.json`. */
  name: string;
  hint: string;
}

interface KnownKind extends FileKind {
  is: (root: JsonObject) => boolean;
}

const IN_VS_CODE =
  'VS Code keeps servers in .vscode/mcp.json, or under mcp.servers of its settings.';
const IN_PROJECT = 'Servers stand in .mcp.json, .vscode/mcp.json, .cursor/mcp.json and their like.';

const has = (root: JsonObject, ...keys: string[]): boolean =>
  keys.every((key) => Object.hasOwn(root, key));
const any = (root: JsonObject, ...keys: string[]): boolean =>
  keys.some((key) => Object.hasOwn(root, key));
const isList = (value: unknown): boolean => Array.isArray(value);

/** Files that people paste in place of a configuration, told by members that only they have; the exact ones first. */
const KINDS: readonly KnownKind[] = [
  {
    name: 'an error of a server',
    hint: 'Ask the server for tools/list again, and paste its result.',
    is: (root) => has(root, 'jsonrpc', 'error'),
  },
  {
    name: 'an answer to initialize',
    hint: 'Paste the answer to tools/list, which comes after it.',
    is: ({ result, ...root }) =>
      has(isJsonObject(result) ? result : root, 'protocolVersion', 'serverInfo'),
  },
  {
    name: 'a list of resources or prompts',
    hint: 'The check reads tools: paste the answer to tools/list.',
    is: ({ result, ...root }) =>
      any(isJsonObject(result) ? result : root, 'resources', 'resourceTemplates', 'prompts') &&
      Object.keys(isJsonObject(result) ? result : root).length <= 3,
  },
  {
    name: 'settings of Claude Code',
    hint: 'Claude Code keeps servers in .mcp.json of a project, or in ~/.claude.json.',
    is: (root) =>
      isJsonObject(root['permissions']) ||
      any(
        root,
        'hooks',
        'statusLine',
        'enabledPlugins',
        'enabledMcpjsonServers',
        'enableAllProjectMcpServers',
        'outputStyle',
      ),
  },
  {
    name: 'a lock file of npm',
    hint: IN_PROJECT,
    is: (root) => has(root, 'lockfileVersion'),
  },
  {
    name: 'a manifest of a plugin',
    hint: 'Its servers stand in the .mcp.json beside it.',
    is: (root) =>
      typeof root['mcpServers'] === 'string' ||
      (has(root, 'name') && any(root, 'skills', 'commands', 'agents', 'lspServers')) ||
      (typeof root['$schema'] === 'string' && /plugin/.test(root['$schema'])),
  },
  {
    name: 'a package.json',
    hint: IN_PROJECT,
    is: (root) =>
      any(root, 'dependencies', 'devDependencies', 'peerDependencies', 'engines', 'workspaces') ||
      has(root, 'name', 'version', 'scripts') ||
      (has(root, 'name', 'version') &&
        any(root, 'main', 'bin', 'files', 'exports', 'private', 'os', 'pkg')) ||
      has(root, 'publisher', 'contributes'),
  },
  {
    name: 'a manifest of a package or a plugin',
    hint: IN_PROJECT,
    is: (root) =>
      has(root, 'name', 'description') &&
      any(root, 'author', 'repository', 'license', 'keywords') &&
      !any(root, 'tools'),
  },
  {
    name: 'a composer.json',
    hint: IN_PROJECT,
    is: (root) =>
      any(root, 'require-dev', 'autoload') ||
      (has(root, 'require') && isJsonObject(root['require'])),
  },
  { name: 'a tasks.json of VS Code', hint: IN_VS_CODE, is: ({ tasks }) => isList(tasks) },
  {
    name: 'a launch.json of VS Code',
    hint: IN_VS_CODE,
    is: ({ configurations, compounds }) => isList(configurations) || isList(compounds),
  },
  {
    name: 'an extensions.json of VS Code',
    hint: IN_VS_CODE,
    is: ({ recommendations, unwantedRecommendations }) =>
      isList(recommendations) || isList(unwantedRecommendations),
  },
  {
    name: 'a devcontainer.json without servers',
    hint: 'Its servers stand under customizations.vscode.mcp.servers.',
    is: (root) =>
      any(
        root,
        'customizations',
        'postCreateCommand',
        'remoteUser',
        'dockerComposeFile',
        'forwardPorts',
      ) ||
      (has(root, 'image') && any(root, 'features', 'name')) ||
      (has(root, 'build') && any(root, 'features')),
  },
  { name: 'a tsconfig.json', hint: IN_PROJECT, is: (root) => has(root, 'compilerOptions') },
  {
    name: 'a manifest of a browser extension or a Teams app',
    hint: IN_PROJECT,
    is: (root) =>
      typeof root['manifest_version'] === 'number' ||
      any(root, 'manifestVersion', 'background_color', 'theme_color'),
  },
  {
    name: 'a workflow of GitHub Actions',
    hint: IN_PROJECT,
    is: (root) => has(root, 'jobs') && any(root, 'on', 'true', 'name'),
  },
  { name: 'a Docker Compose file', hint: IN_PROJECT, is: ({ services }) => isJsonObject(services) },
  { name: 'an OpenAPI document', hint: IN_PROJECT, is: (root) => any(root, 'openapi', 'swagger') },
  {
    name: 'a Kubernetes object',
    hint: IN_PROJECT,
    is: (root) => has(root, 'apiVersion', 'kind'),
  },
  {
    name: 'a pyproject.toml',
    hint: IN_PROJECT,
    is: (root) =>
      any(root, 'build-system') ||
      (isJsonObject(root['project']) && isJsonObject(root['tool'])) ||
      (has(root, 'project') && any(root, 'dependency-groups')) ||
      (isJsonObject(root['project']) && has(root['project'], 'name')),
  },
  {
    name: 'a Cargo.toml',
    hint: IN_PROJECT,
    is: (root) =>
      (has(root, 'package') && any(root, 'dependencies', 'dev-dependencies', 'bin')) ||
      has(root, 'workspace'),
  },
  {
    name: 'a policy of this site',
    hint: 'Try it on the page of a tool; the check reads the configuration of a client.',
    is: (root) => has(root, 'version', 'default') && any(root, 'tools', 'hide', 'all_tools'),
  },
  {
    name: 'a JSON Schema',
    hint: 'Paste the configuration, or the whole answer to tools/list.',
    is: (root) => typeof root['$schema'] === 'string' && /json-schema\.org/.test(root['$schema']),
  },
  {
    name: 'a smithery.yaml',
    hint: 'It tells Smithery how to build one server; paste the configuration of a client.',
    is: (root) => any(root, 'startCommand', 'runtime') && !any(root, 'mcpServers'),
  },
  {
    name: 'a configuration of Codex without servers',
    hint: 'Its servers stand in tables [mcp_servers.name].',
    is: (root) =>
      any(
        root,
        'model_provider',
        'model_providers',
        'approval_policy',
        'sandbox_mode',
        'model_reasoning_effort',
      ),
  },
  {
    name: 'a configuration of Continue without servers',
    hint: 'Its servers stand under mcpServers, or in files of .continue/mcpServers/.',
    is: (root) => isList(root['models']) || has(root, 'schema', 'rules'),
  },
  {
    name: 'a configuration of LibreChat without servers',
    hint: 'Its servers stand under mcpServers.',
    is: (root) =>
      has(root, 'version') &&
      any(
        root,
        'endpoints',
        'interface',
        'registration',
        'fileConfig',
        'modelSpecs',
        'balance',
        'rateLimits',
        'webSearch',
      ),
  },
  {
    name: 'a configuration of OpenCode without servers',
    hint: 'Its servers stand under mcp.',
    is: (root) => typeof root['$schema'] === 'string' && root['$schema'].includes('opencode.ai'),
  },
  {
    name: 'settings of an editor or a client without servers',
    hint: 'Servers stand under mcpServers (Gemini CLI, Cursor), mcp.servers (VS Code) or context_servers (Zed).',
    is: (root) => {
      const keys = Object.keys(root);
      const dotted = keys.filter((key) => /^(?:\[[\w-]+\]|[\w-]+(?:\.[\w-]+)+)$/.test(key));
      return (
        (dotted.length > 0 && dotted.length * 2 >= keys.length) ||
        any(
          root,
          'buffer_font_size',
          'vim_mode',
          'selectedAuthType',
          'contextFileName',
          'security',
          'privacy',
          'ui',
        )
      );
    },
  },
];

/** What a file without servers is, where it is one that we know; null for others. */
export function fileKind(value: unknown): FileKind | null {
  if (!isJsonObject(value)) return null;
  return KINDS.find(({ is }) => is(value)) ?? null;
}
