import { SettingsError } from './settings.ts';

/**
 * What a log may say of an error: our own words about a setting, else its code or class name. Never another message,
 * which can quote a statement's values, a mail address or a server's answer.
 */
export function describeError(error: unknown): string {
  if (error instanceof SettingsError) return error.message;
  if (!(error instanceof Error)) return 'unknown';
  const code = 'code' in error ? error.code : undefined;
  return typeof code === 'string' && /^[A-Z0-9_]{1,40}$/.test(code)
    ? code
    : error.name.slice(0, 40);
}
