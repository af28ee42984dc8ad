import type { SignalCase } from '../signal-case.ts';

export const cases: readonly SignalCase[] = [
  ['install_package', 'Installs a package into the environment.', null, ['words']],
  ['npm_install', 'Runs npm install.', null, ['words']],
  ['helm_install', 'Installs a chart.', null, ['words']],
  ['install_plugin', 'Installs a plugin of the dashboard.', null, ['words']],
  ['add_mcp', 'Install an MCP server from the registry.', null, ['words']],
  ['setup_env', 'Install dependencies from requirements.', null, ['words']],
  ['app_install', 'Installs an APK on the phone.', null, ['words']],
  ['install', 'Installs it.', null, ['words']],
  ['prepare', 'Download and install the browser extension.', null, ['words']],
  ['list_installed_apps', 'Lists apps that are installed.', null, []],
  ['check_install', 'Says whether a package is installed.', null, []],
  ['uninstall_app', 'Uninstalls an app.', null, []],
  ['get_install_guide', 'Returns installation instructions.', null, []],
  ['create_post_install_script', 'Creates a script that runs after setup.', null, []],
  ['search_packages', 'Searches packages.', null, []],
  ['package_info', 'Shows facts about a package.', null, []],
  ['install_count', 'Returns how often an app was installed.', null, []],
];
