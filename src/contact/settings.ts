import type { MailSettings } from './mail.ts';

/** Where the function runs; decides what it may store and whose word on client addresses counts. */
export const DEPLOY_TARGETS = ['node', 'netlify', 'vercel', 'cloudflare'] as const;
export type DeployTarget = (typeof DEPLOY_TARGETS)[number];

/** What the route needs to take a message. */
export interface ContactSettings {
  database: { url: string; authToken: string | null };
  /** Header in which the operator's own proxy puts the client address; null: the platform's address counts. */
  clientAddressHeader: string | null;
  /** Bearer token of the scheduler that may start a delivery, null when there is none. */
  scheduleSecret: string | null;
}

/** How mails leave. Read apart from the rest: a mistake here must not keep messages from being stored. */
export interface DeliverySettings {
  mail: MailSettings;
  transport: { kind: 'smtp'; url: string } | { kind: 'api'; url: string; token: string };
}

type Env = (name: string) => string | undefined;

/** Database of the node target when none is named. */
export const DEFAULT_DATABASE_URL = 'file:.data/contact.db';

export class SettingsError extends Error {
  override name = 'SettingsError';
}

/** Schemes of a remote database; without TLS only on networks of one's own. */
const REMOTE = /^(?:libsql|https|wss):\/\//;
const LOCAL_REMOTE = /^https?:\/\/(?:localhost|127\.0\.0\.1)[:/]/;
const HEADER_NAME = /^[\w!#$%&'*+.^`|~-]+$/;

/** Reads where messages go, from environment variables. Throws {@link SettingsError} naming the variable and what to do. */
export function readSettings(env: Env, target: DeployTarget): ContactSettings {
  const url = read(env, 'CONTACT_DATABASE_URL');
  if (target !== 'node' && (url === null || !(REMOTE.test(url) || LOCAL_REMOTE.test(url)))) {
    throw new SettingsError(
      `CONTACT_DATABASE_URL ${url === null ? 'is not set' : 'names no remote database'}: ${target} keeps no files, so set it to one that starts with libsql://, https:// or wss://`,
    );
  }
  if (url !== null && !/^(?:file|libsql|https?|wss?):/.test(url))
    throw new SettingsError('CONTACT_DATABASE_URL must start with file: or libsql://');
  const header = read(env, 'CONTACT_CLIENT_ADDRESS_HEADER');
  if (header !== null && !HEADER_NAME.test(header)) {
    throw new SettingsError(
      'CONTACT_CLIENT_ADDRESS_HEADER must be the name of one header, such as X-Real-IP',
    );
  }
  return {
    database: { url: url ?? DEFAULT_DATABASE_URL, authToken: read(env, 'CONTACT_DATABASE_TOKEN') },
    clientAddressHeader: header,
    scheduleSecret: read(env, 'CRON_SECRET'),
  };
}

/** Reads how mails leave, null when nothing says so. Throws {@link SettingsError} naming the variable and what to do. */
export function readDelivery(
  env: Env,
  target: DeployTarget,
  siteName: string,
): DeliverySettings | null {
  const smtp = read(env, 'CONTACT_SMTP_URL');
  const api = read(env, 'CONTACT_MAIL_API_URL');
  if (smtp === null && api === null) return null;
  const mail = {
    siteName,
    from: address(env, 'CONTACT_MAIL_FROM'),
    to: address(env, 'CONTACT_MAIL_TO'),
  };
  if (smtp !== null) {
    if (target === 'cloudflare') {
      throw new SettingsError(
        'CONTACT_SMTP_URL cannot be used on cloudflare: set CONTACT_MAIL_API_URL and CONTACT_MAIL_API_TOKEN',
      );
    }
    if (!isSmtpUrl(smtp)) {
      throw new SettingsError(
        'CONTACT_SMTP_URL must look like smtp://user:password@host:587 or smtps://…, with other characters than letters and digits of the password percent-encoded',
      );
    }
    return { mail, transport: { kind: 'smtp', url: smtp } };
  }
  if (api === null || !URL.canParse(api) || !(/^https:/.test(api) || LOCAL_REMOTE.test(api)))
    throw new SettingsError('CONTACT_MAIL_API_URL must be an address that starts with https://');
  const token = need(env, 'CONTACT_MAIL_API_TOKEN', 'the mail API needs a token');
  return { mail, transport: { kind: 'api', url: api, token } };
}

const read = (env: Env, name: string): string | null => env(name)?.trim() || null;

function need(env: Env, name: string, why: string): string {
  const found = read(env, name);
  if (found === null) throw new SettingsError(`${name} is not set: ${why}`);
  return found;
}

function address(env: Env, name: string): string {
  const why = 'mail delivery is configured, so it needs one address such as contact@example.org';
  const found = need(env, name, why);
  if (!/^[^\s@<>,;"]+@[^\s@<>,;"]+$/.test(found))
    throw new SettingsError(`${name} must be one plain address such as contact@example.org`);
  return found;
}

/** Whether smtp.ts can read it: a URL whose user and password are well percent-encoded. */
function isSmtpUrl(text: string): boolean {
  if (!/^smtps?:\/\//.test(text) || !URL.canParse(text)) return false;
  const { hostname, username, password } = new URL(text);
  return hostname !== '' && !/%(?![0-9a-f]{2})/i.test(username + password);
}
