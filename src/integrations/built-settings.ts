/** Variables that pages or the server code hold as they were when the site was built: functions run where they are not set. */
export const BUILT_SETTINGS = [
  'SITE_URL',
  'FILE_BUDGET',
  'INDEXNOW_KEY',
  'DEPLOY_TARGET',
  'CONTACT_FORM',
  'CONTACT_ADDRESS',
  'LONG_TAIL',
  'SECTIONS_OFF',
] as const;

/** What Vite puts in the place of `process.env['…']` in code of the site. */
export function builtSettings(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    BUILT_SETTINGS.map((name) => [`process.env.${name}`, JSON.stringify(env[name]) ?? 'undefined']),
  );
}
