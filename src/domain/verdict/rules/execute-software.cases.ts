import type { RuleCases } from './rule-case.ts';

export const EXECUTE_SOFTWARE_CASES: RuleCases = {
  'X-27': [
    ['build_sim | Build for the iOS simulator', 'Execute', 'X-27'],
    ['build_link | Build a link', 'Unknown', 'U-01'],
    ['list_sims | List iOS simulators', 'Read', 'R-05'],
  ],
  'X-06': [
    ['deploy_site | Deploy the site', 'Execute', 'X-06'],
    ['list_deployments | List deployments', 'Read', 'R-05'],
    ['deploy_logs | Get logs of a deployment', 'Read', 'R-05'],
  ],
  'X-95': [
    ['grow | Adds a package from a registry to the editor', 'Execute', 'X-95'],
    ['grow | Adds a parcel to the list', 'Write', 'W-04'],
    ['grow | Adds a package version to the list of the registry', 'Write', 'W-04'],
  ],
  'X-20': [
    ['apply_migration | Apply a migration', 'Execute', 'X-20'],
    ['apply_label | Apply a label', 'Write', 'W-05'],
    ['list_migrations | List applied migrations', 'Read', 'R-05'],
  ],
  'X-61': [
    ['host_it | Serve an application on a local port', 'Execute', 'X-61'],
    ['host_it | Serve a dish', 'Unknown', 'U-01'],
    ['look_hostit | List sites that are served', 'Read', 'R-05'],
  ],
  'X-62': [
    ['renew | Apply the latest updates to a database instance', 'Execute', 'X-62'],
    ['renew | Apply updates to a text', 'Write', 'W-05'],
    ['look_renew | List updates of a machine', 'Read', 'R-05'],
  ],
  'X-67': [
    ['one_more | Step over the next line of code', 'Execute', 'X-67'],
    ['one_more | Step back', 'Unknown', 'U-01'],
    ['look_onemore | List steps of a function', 'Read', 'R-05'],
  ],
  'X-09': [
    ['build_app | Build the app', 'Execute', 'X-09'],
    ['build_url | Build a search URL', 'Read', 'R-35'],
    ['test_connection | Test the connection of the app', 'Read', 'R-05'],
  ],
  'X-131': [
    ['devices | Push firmware to a device', 'Execute', 'X-131'],
    ['devices | Update the label of a device', 'Write', 'W-05'],
    ['devices | Show the firmware of a device', 'Read', 'R-05'],
  ],
};
