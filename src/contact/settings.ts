import type { MailSettings } from './mail.ts';

/** Where the function runs; decides what it may store and whose word on client addresses counts. */
export const DEPLOY_TARGETS = ['node', 'netlify', 'vercel', 'cloudflare'] as const;
export type DeployTarget = (typeof DEPLOY_TARGETS)[number];

export interface ContactSettings {
  database: { url: string; authToken: string | null };
  /** null: nothing is mailed, messages wait in the store. */
  mail: MailSettings | null;
  /** How mails leave; null when `mail` is. */
  transport: { kind: 'smtp'; url: string } | { kind: 'api'; url: string; token: string } | null;
  /** Header in which the operator's own proxy puts the client address; null: the platform's address counts. */
  clientAddressHeader: string | null;
  /** Bearer token of the scheduler that may start a delivery, null when there is none. */
  scheduleSecret: string | null;
}

/** Database of the node target when none is named. */
export const DEFAULT_DATABASE_URL = 'file:.data/contact.db';

export class SettingsError extends Error {
  override name = 'SettingsError';
}

/** Remote databases; without TLS only on this machine. */
const REMOTE = /^(?:(?:libsql|https|wss):\/\/|http:\/\/(?:localhost|127\.0\.0\.1)[:/])/;

/** Reads the settings from environment variables. Throws {@link SettingsError} naming the variable and what to do. */
export function readSettings(
  env: (name: string) => string | undefined,
  target: DeployTarget,
  siteName: string,
): ContactSettings {
  const value = (name: string): string | null => env(name)?.trim() || null;
  const need = (name: string, why: string): string => {
    const found = value(name);
    if (found === null) throw new SettingsError(`${name} is not set: ${why}`);
    return found;
  };
  const url =
    target === 'node'
      ? (value('CONTACT_DATABASE_URL') ?? DEFAULT_DATABASE_URL)
      : need(
          'CONTACT_DATABASE_URL',
          `${target} keeps no files, so messages need a remote libSQL database (libsql://…)`,
        );
  if (target !== 'node' && !REMOTE.test(url)) {
    throw new SettingsError(
      `CONTACT_DATABASE_URL must start with libsql://, https:// or wss:// on ${target}, which keeps no files`,
    );
  }
  const smtp = value('CONTACT_SMTP_URL');
  const api = value('CONTACT_MAIL_API_URL');
  const wanted = smtp !== null || api !== null;
  if (smtp !== null && !/^smtps?:\/\//.test(smtp))
    throw new SettingsError('CONTACT_SMTP_URL must start with smtp:// or smtps://');
  if (smtp !== null && target === 'cloudflare') {
    throw new SettingsError(
      'CONTACT_SMTP_URL cannot be used on cloudflare: set CONTACT_MAIL_API_URL and CONTACT_MAIL_API_TOKEN',
    );
  }
  return {
    database: { url, authToken: value('CONTACT_DATABASE_TOKEN') },
    mail: wanted
      ? { siteName, from: address('CONTACT_MAIL_FROM'), to: address('CONTACT_MAIL_TO') }
      : null,
    transport:
      smtp !== null
        ? { kind: 'smtp', url: smtp }
        : api !== null
          ? {
              kind: 'api',
              url: api,
              token: need('CONTACT_MAIL_API_TOKEN', 'the mail API needs a token'),
            }
          : null,
    clientAddressHeader: value('CONTACT_CLIENT_ADDRESS_HEADER'),
    scheduleSecret: value('CRON_SECRET'),
  };

  function address(name: string): string {
    const found = need(
      name,
      'mail delivery is configured, so it needs one address such as contact@example.org',
    );
    if (!/^[^\s@<>,;"]+@[^\s@<>,;"]+$/.test(found))
      throw new SettingsError(`${name} must be one plain address such as contact@example.org`);
    return found;
  }
}
