/** Where a client keeps its servers. */
export interface ClientPlace {
  client: string;
  /** `project`: below the folder that is worked in. `user`: of the person. */
  scope: 'project' | 'user';
  /** Begins with `~/` for the home folder, `{config}/` for the folder of settings (XDG, Library/Application Support, AppData/Roaming); `*` in the last part stands for any name. */
  path: string;
  /** True where the file holds other settings too, so that one without servers is no fault. */
  shared: boolean;
}

const place = (
  client: string,
  scope: ClientPlace['scope'],
  path: string,
  shared = false,
): ClientPlace => ({ client, scope, path, shared });

/** Folder of an editor's extension below its settings. */
const VS_CODE = '{config}/Code/User';

/**
 * Files in which clients keep servers, after the documentation of each (2026-11): code.claude.com, support.claude.com,
 * cursor.com/docs, code.visualstudio.com/docs, developers.openai.com/codex, geminicli.com, opencode.ai, docs.windsurf.com,
 * zed.dev/docs, docs.continue.dev, block.github.io/goose, docs.github.com/copilot, kiro.dev, ampcode.com, docs.cline.bot,
 * docs.roocode.com, lmstudio.ai, jetbrains.com/help/junie, docs.aws.amazon.com/amazonq, docs.factory.ai, librechat.ai.
 */
export const CLIENT_PLACES: readonly ClientPlace[] = [
  place('Claude Code', 'project', '.mcp.json'),
  place('Claude Code', 'user', '~/.claude.json', true),
  place('Claude Desktop', 'user', '{config}/Claude/claude_desktop_config.json', true),
  place('Cursor', 'project', '.cursor/mcp.json'),
  place('Cursor', 'user', '~/.cursor/mcp.json'),
  place('VS Code', 'project', '.vscode/mcp.json'),
  place('VS Code', 'project', '.vscode/settings.json', true),
  place('VS Code', 'project', '.devcontainer/devcontainer.json', true),
  place('VS Code', 'project', '.devcontainer.json', true),
  place('VS Code', 'user', `${VS_CODE}/mcp.json`),
  place('VS Code', 'user', `${VS_CODE}/settings.json`, true),
  place('Codex', 'project', '.codex/config.toml', true),
  place('Codex', 'user', '~/.codex/config.toml', true),
  place('Gemini CLI', 'project', '.gemini/settings.json', true),
  place('Gemini CLI', 'user', '~/.gemini/settings.json', true),
  place('Antigravity', 'user', '~/.gemini/antigravity/mcp_config.json'),
  place('Qwen Code', 'project', '.qwen/settings.json', true),
  place('Qwen Code', 'user', '~/.qwen/settings.json', true),
  place('OpenCode', 'project', 'opencode.json', true),
  place('OpenCode', 'project', 'opencode.jsonc', true),
  place('OpenCode', 'user', '~/.config/opencode/opencode.json', true),
  place('OpenCode', 'user', '~/.config/opencode/opencode.jsonc', true),
  place('Windsurf', 'user', '~/.codeium/windsurf/mcp_config.json'),
  place('Zed', 'project', '.zed/settings.json', true),
  place('Zed', 'user', '~/.config/zed/settings.json', true),
  place('Zed', 'user', '{config}/Zed/settings.json', true),
  place('Continue', 'project', '.continue/mcpServers/*'),
  place('Continue', 'user', '~/.continue/config.yaml', true),
  place('Continue', 'user', '~/.continue/config.json', true),
  place('Goose', 'user', '~/.config/goose/config.yaml', true),
  place('Goose', 'user', '{config}/Block/goose/config/config.yaml', true),
  place('Copilot CLI', 'user', '~/.copilot/mcp-config.json'),
  place('Kiro', 'project', '.kiro/settings/mcp.json'),
  place('Kiro', 'user', '~/.kiro/settings/mcp.json'),
  place('Amp', 'project', '.amp/settings.json', true),
  place('Amp', 'user', '~/.config/amp/settings.json', true),
  place(
    'Cline',
    'user',
    `${VS_CODE}/globalStorage/saoudrizwan.claude-dev/settings/cline_mcp_settings.json`,
  ),
  place('Roo Code', 'project', '.roo/mcp.json'),
  place(
    'Roo Code',
    'user',
    `${VS_CODE}/globalStorage/rooveterinaryinc.roo-cline/settings/mcp_settings.json`,
  ),
  place('LM Studio', 'user', '~/.lmstudio/mcp.json'),
  place('Junie', 'project', '.junie/mcp/mcp.json'),
  place('Junie', 'user', '~/.junie/mcp/mcp.json'),
  place('Amazon Q', 'project', '.amazonq/mcp.json'),
  place('Amazon Q', 'user', '~/.aws/amazonq/mcp.json'),
  place('Factory', 'project', '.factory/mcp.json'),
  place('Factory', 'user', '~/.factory/mcp.json'),
  place('LibreChat', 'project', 'librechat.yaml', true),
];

/** Where the folder of settings lies: `{config}` of a place. */
export function configFolder(
  platform: string,
  home: string,
  env: Readonly<Record<string, string | undefined>>,
): string {
  if (platform === 'win32') return env['APPDATA'] ?? `${home}/AppData/Roaming`;
  if (platform === 'darwin') return `${home}/Library/Application Support`;
  return env['XDG_CONFIG_HOME'] ?? `${home}/.config`;
}
