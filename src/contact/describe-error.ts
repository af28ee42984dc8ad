import { SettingsError } from './settings.ts';

/**
 * What a log may say of an error: our own words about a setting, else its code or class name. Never another message,
 * which can quote a statement's values, a mail address or a server's answer.
 */
export function describeError(error: unknown): string {
  if (error instanceof SettingsError) return error.message;
  if (!(error instanceof Error)) return 'unknown';
  // nodemailer and fetch hide what the system said.
  const hidden = 'originalCode' in error ? error.originalCode : codeOf(error.cause);
  return [hidden, codeOf(error)].find(isCode) ?? error.name.slice(0, 40);
}

const isCode = (code: unknown): code is string =>
  typeof code === 'string' && /^[A-Z0-9_]{1,40}$/.test(code);

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
