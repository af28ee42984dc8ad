import path from 'node:path';
import { underscored } from '../../src/domain/policy/exports/underscored.ts';

/** Where one run lies. */
export interface RunPlace {
  home: string;
  project: string;
  /** Address of the fake model. */
  model: string;
  /** Folder with the installed packages. */
  packages: string;
}

/** How a program is started. */
export interface ClientStart {
  command: string;
  args: string[];
  env: Record<string, string>;
}

/** A client at the version that is run, with what a reader's own set-up holds before our text is added. */
export interface PinnedClient {
  /** Id of its export. */
  id: string;
  package: string;
  version: string;
  /** The reader's own files: the fake model in place of an account, and nothing about servers. Paths begin with `~/`. */
  files: (place: RunPlace) => Record<string, string>;
  /** A folder that it unpacks its own package into at its first start: kept between runs. */
  unpacksTo?: string;
  start: (place: RunPlace, prompt: string) => ClientStart;
  /** What a reader is told to add to the command, as the page says it. */
  flags: (servers: readonly string[]) => string[];
  /** Switches its own checks off. */
  unchecked: string[];
  /** What `unchecked` needs besides, where a container is meant. */
  uncheckedEnv?: Record<string, string>;
  /** True where a question still stops a call with its checks off. */
  asksHoldUnchecked: boolean;
  /** False where its rules themselves are off with its checks. */
  denialsHoldUnchecked: boolean;
  /** What the model is offered, and calls, for a tool of a server. */
  offeredAs: (server: string, tool: string) => { name: string; namespace?: string };
  /** True where it knows tools without their server, so that servers with tools of one name cannot be run together. */
  sharesNames?: boolean;
  /** Tools of one session: more save starts, fewer save what grows with the square of their number. Measured by processor time. */
  maxTools?: number;
  /** Calls in one answer of the model, where it bears fewer than others. */
  batch?: number;
  /** True where a call that is denied ends the run. */
  endsAtDenial?: boolean;
  /** True where tools stand behind a search: what is offered at first says nothing. */
  defersTools?: boolean;
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
const node = process.execPath;

/** Every client that is run, in the order of the pages. Versions are raised by hand, with a new run. */
export const PINNED_CLIENTS: readonly PinnedClient[] = [
  {
    id: 'claude-code',
    package: '@anthropic-ai/claude-code',
    version: '2.1.332',
    files: () => ({}),
    start: ({ packages, model }, prompt) => ({
      command: path.join(packages, '@anthropic-ai/claude-code-linux-x64/claude'),
      args: ['-p', prompt],
      env: {
        ANTHROPIC_BASE_URL: model,
        ANTHROPIC_API_KEY: 'none',
        CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC: '1',
        DISABLE_AUTOUPDATER: '1',
        // Else its tools are found by a search, and the first request says nothing about them.
        ENABLE_TOOL_SEARCH: 'false',
      },
    }),
    flags: () => [],
    unchecked: ['--dangerously-skip-permissions'],
    uncheckedEnv: { IS_SANDBOX: '1' },
    asksHoldUnchecked: true,
    denialsHoldUnchecked: true,
    maxTools: 800,
    offeredAs: (server, tool) => ({ name: `mcp__${underscored(server)}__${underscored(tool)}` }),
  },
  {
    id: 'codex',
    package: '@openai/codex',
    version: '0.171.0',
    files: ({ model, project }) => ({
      '~/.codex/config.toml': [
        'model = "gpt-5"',
        'model_provider = "fake"',
        '[model_providers.fake]',
        'name = "fake"',
        `base_url = "${model}/v1"`,
        'wire_api = "responses"',
        'env_key = "FAKE_KEY"',
        'request_max_retries = 0',
        'stream_max_retries = 0',
        `[projects.${JSON.stringify(project)}]`,
        'trust_level = "trusted"',
        '',
      ].join('\n'),
    }),
    start: ({ packages }, prompt) => ({
      command: path.join(
        packages,
        '@openai/codex-linux-x64/vendor/x86_64-unknown-linux-musl/bin/codex',
      ),
      args: ['exec', '--skip-git-repo-check', prompt],
      env: { FAKE_KEY: 'none' },
    }),
    flags: () => [],
    unchecked: ['--dangerously-bypass-approvals-and-sandbox'],
    asksHoldUnchecked: false,
    denialsHoldUnchecked: true,
    offeredAs: (server, tool) => ({
      name: tool.replaceAll(/[^A-Za-z0-9_]/g, '_'),
      namespace: `mcp__${server.replaceAll(/[^A-Za-z0-9_]/g, '_')}`,
    }),
  },
  {
    id: 'gemini-cli',
    package: '@google/gemini-cli',
    version: '0.61.0',
    files: ({ project }) => ({
      '~/.gemini/settings.json': json({
        security: { auth: { selectedType: 'gemini-api-key' } },
        general: { enableAutoUpdate: false },
        privacy: { usageStatisticsEnabled: false },
        telemetry: { enabled: false },
      }),
      '~/.gemini/trustedFolders.json': json({ [project]: 'TRUST_FOLDER' }),
    }),
    start: ({ packages, model }, prompt) => ({
      command: node,
      args: [
        path.join(packages, '@google/gemini-cli/bundle/gemini.js'),
        '-m',
        'gemini-2.5-flash',
        '-p',
        prompt,
      ],
      env: {
        GEMINI_API_KEY: 'none',
        // It starts itself again with a larger heap, which these runs do not need.
        GEMINI_CLI_NO_RELAUNCH: 'true',
        GOOGLE_GEMINI_BASE_URL: model,
        GEMINI_CLI_TRUST_WORKSPACE: 'true',
      },
    }),
    flags: () => [],
    unchecked: ['--approval-mode=yolo'],
    asksHoldUnchecked: true,
    denialsHoldUnchecked: true,
    maxTools: 150,
    offeredAs: (server, tool) => {
      const full = `mcp_${server}_${tool}`.replaceAll(/[^a-zA-Z0-9_\-.:]/g, '_');
      return { name: full.length > 63 ? `${full.slice(0, 30)}...${full.slice(-30)}` : full };
    },
  },
  {
    id: 'opencode',
    package: 'opencode-ai',
    version: '1.18.33',
    files: ({ model }) => ({
      '~/.config/opencode/opencode.json': json({
        model: 'fake/fake',
        small_model: 'fake/fake',
        provider: {
          fake: {
            npm: '@ai-sdk/openai-compatible',
            name: 'fake',
            options: { baseURL: `${model}/v1`, apiKey: 'none' },
            models: {
              fake: {
                name: 'fake',
                tool_call: true,
                // Large enough that no request is shortened.
                limit: { context: 20_000_000, output: 8000 },
              },
            },
          },
        },
        autoupdate: false,
        share: 'disabled',
      }),
      // What a start before this one leaves there: else it installs its package for plugins from npm beside each run.
      '~/.config/opencode/node_modules/.package-lock.json': json({ packages: {} }),
      '~/.config/opencode/package-lock.json': json({
        lockfileVersion: 3,
        packages: { '': { dependencies: { '@opencode-ai/plugin': '1.18.33' } } },
      }),
    }),
    start: ({ packages }, prompt) => ({
      command: path.join(packages, 'opencode-linux-x64/bin/opencode'),
      args: ['run', prompt],
      env: {
        OPENCODE_DISABLE_AUTOUPDATE: '1',
        OPENCODE_DISABLE_MODELS_FETCH: '1',
        OPENCODE_DISABLE_LSP_DOWNLOAD: '1',
      },
    }),
    flags: () => [],
    unchecked: ['--auto'],
    asksHoldUnchecked: false,
    denialsHoldUnchecked: true,
    maxTools: 800,
    offeredAs: (server, tool) => ({ name: `${underscored(server)}_${underscored(tool)}` }),
  },
  {
    id: 'copilot-cli',
    package: '@github/copilot',
    version: '1.0.102',
    files: () => ({}),
    unpacksTo: '.cache/copilot/pkg',
    start: ({ packages, model }, prompt) => ({
      command: path.join(packages, '@github/copilot-linux-x64/copilot'),
      args: ['-p', prompt, '--no-color'],
      env: {
        COPILOT_PROVIDER_BASE_URL: `${model}/v1`,
        COPILOT_PROVIDER_API_KEY: 'none',
        COPILOT_MODEL: 'fake',
        // Large enough that no request is shortened, and no list of tools refused.
        COPILOT_PROVIDER_MAX_PROMPT_TOKENS: '20000000',
        COPILOT_PROVIDER_MAX_OUTPUT_TOKENS: '8000',
        COPILOT_AUTO_UPDATE: 'false',
        COPILOT_OFFLINE: 'true',
      },
    }),
    flags: (servers) => servers.flatMap((server) => ['--allow-tool', server]),
    unchecked: ['--allow-all-tools'],
    asksHoldUnchecked: false,
    denialsHoldUnchecked: true,
    maxTools: 150,
    offeredAs: (server, tool) => ({ name: copilotName(`${server}-${tool}`) }),
  },
  {
    id: 'qwen-code',
    package: '@qwen-code/qwen-code',
    version: '0.24.4',
    files: () => ({
      '~/.qwen/settings.json': json({
        security: { auth: { selectedType: 'openai' } },
        model: { name: 'fake' },
        // Sleep is prevented by a program that is started again for each call.
        general: { enableAutoUpdate: false, preventSystemSleep: false },
        telemetry: { enabled: false },
        privacy: { usageStatisticsEnabled: false },
      }),
    }),
    start: ({ packages, model }, prompt) => ({
      command: node,
      args: [path.join(packages, '@qwen-code/qwen-code/cli-entry.js'), '-p', prompt],
      env: { OPENAI_API_KEY: 'none', OPENAI_BASE_URL: `${model}/v1`, OPENAI_MODEL: 'fake' },
    }),
    flags: () => [],
    unchecked: ['--approval-mode=yolo'],
    asksHoldUnchecked: false,
    denialsHoldUnchecked: true,
    maxTools: 800,
    offeredAs: (server, tool) => ({ name: qwenName(`mcp__${server}__${tool}`) }),
    defersTools: true,
  },
  {
    id: 'continue-cn',
    package: '@continuedev/cli',
    version: '1.5.47',
    files: ({ model }) => ({
      '~/.continue/config.yaml': json({
        name: 'mine',
        version: '1.0.0',
        schema: 'v1',
        models: [
          {
            name: 'fake',
            provider: 'openai',
            model: 'fake',
            apiBase: `${model}/v1`,
            apiKey: 'none',
            roles: ['chat'],
            capabilities: ['tool_use'],
          },
        ],
      }),
    }),
    start: ({ packages, home }, prompt) => ({
      command: node,
      args: [
        path.join(packages, '@continuedev/cli/dist/cn.js'),
        '-p',
        prompt,
        '--config',
        path.join(home, '.continue/config.yaml'),
      ],
      env: { CONTINUE_TELEMETRY_ENABLED: '0' },
    }),
    flags: () => [],
    unchecked: ['--auto'],
    asksHoldUnchecked: false,
    denialsHoldUnchecked: false,
    maxTools: 800,
    offeredAs: (_server, tool) => ({ name: tool }),
    sharesNames: true,
    endsAtDenial: true,
  },
];

/** Qwen Code's name of a tool: one that no model provider would refuse, made distinct by an FNV-1a hash where it had to be changed. */
function qwenName(name: string): string {
  if (name.length <= 63 && /^[A-Za-z][A-Za-z0-9_-]*$/.test(name)) return name;
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i += 1) {
    hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193) >>> 0;
  }
  const suffix = `_${hash.toString(36).padStart(7, '0')}`;
  return `${name.replaceAll(/[^A-Za-z0-9_-]/g, '_').slice(0, 63 - suffix.length)}${suffix}`;
}

/** Copilot's name of a tool: hyphens for other characters, and 64 characters at most. */
function copilotName(name: string): string {
  return name.replaceAll(/[^A-Za-z0-9_-]/g, '-').slice(0, 64);
}
