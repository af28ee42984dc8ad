import type { SignalCase } from '../signal-case.ts';

export const cases: readonly SignalCase[] = [
  ['set_config_value', 'Sets a value of the server configuration.', null, ['words']],
  ['add_mcp_server', 'Adds a server to the list.', null, ['words']],
  ['install_mcp_server', 'Installs an MCP server into the client.', null, ['words']],
  ['update_mcp_config', 'Updates the configuration of MCP servers.', null, ['words']],
  ['update_security_level', 'Changes how a command is checked.', null, ['words']],
  ['add_to_whitelist', 'Adds a command to the allowed commands.', null, ['words']],
  ['allow_directory', 'Add a path to the allowed directories.', null, ['words']],
  ['write_settings', 'Writes the Claude settings with hooks.', null, ['words']],
  ['configure_editor', 'Update the Cursor MCP configuration.', null, ['words']],
  ['get_config', 'Shows the configuration.', null, []],
  ['update_app_config', 'Updates the configuration of a deployed app.', null, []],
  ['set_volume', 'Sets the volume.', null, []],
  ['kubernetes_set_config', 'Sets a config map in Kubernetes.', null, []],
  ['list_mcp_servers', 'Lists MCP servers.', null, []],
  ['update_profile', 'Updates a profile.', null, []],
  ['redis_config_set', 'Sets a Redis configuration value.', null, []],
  ['set_theme', 'Sets the colours.', null, []],
];
