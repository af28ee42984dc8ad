import { expect, test } from 'vitest';
import { DEPLOY_TARGETS as BUILT } from '../integrations/deploy-target.ts';
import { DEPLOY_TARGETS, type DeployTarget, readDelivery, readSettings } from './settings.ts';

const read = (env: Record<string, string>, target: DeployTarget = 'node') => ({
  ...readSettings((name) => env[name], target),
  delivery: readDelivery((name) => env[name], target, 'Test'),
});
const mail = { CONTACT_MAIL_FROM: 'form@site.example', CONTACT_MAIL_TO: 'owner@site.example' };

test('the function knows the targets that the site is built for', () => {
  expect(DEPLOY_TARGETS).toEqual(BUILT);
});

test('nothing set means a file and no mail', () => {
  expect(read({})).toMatchObject({
    database: { url: 'file:.data/contact.db' },
    delivery: null,
  });
});

test.each(['netlify', 'vercel', 'cloudflare'] as const)(
  '%s keeps no files, so it needs a remote database',
  (target) => {
    expect(() => read({}, target)).toThrow('CONTACT_DATABASE_URL');
    expect(() => read({ CONTACT_DATABASE_URL: 'file:x.db' }, target)).toThrow('libsql://');
    expect(read({ CONTACT_DATABASE_URL: 'libsql://db.example' }, target).database.url).toBe(
      'libsql://db.example',
    );
  },
);

test.each<[string, Record<string, string>, DeployTarget]>([
  ['CONTACT_MAIL_FROM', { CONTACT_SMTP_URL: 'smtp://localhost' }, 'node'],
  [
    'CONTACT_MAIL_TO',
    { CONTACT_SMTP_URL: 'smtp://localhost', ...mail, CONTACT_MAIL_TO: 'a@b, c@d' },
    'node',
  ],
  ['CONTACT_SMTP_URL', { CONTACT_SMTP_URL: 'http://x', ...mail }, 'node'],
  ['CONTACT_SMTP_URL', { CONTACT_SMTP_URL: 'smtp://u:100%@host', ...mail }, 'node'],
  ['CONTACT_SMTP_URL', { CONTACT_SMTP_URL: 'smtp://', ...mail }, 'node'],
  ['CONTACT_MAIL_API_URL', { CONTACT_MAIL_API_URL: 'http://api.example', ...mail }, 'node'],
  ['CONTACT_DATABASE_URL', { CONTACT_DATABASE_URL: 'postgres://db' }, 'node'],
  ['CONTACT_CLIENT_ADDRESS_HEADER', { CONTACT_CLIENT_ADDRESS_HEADER: 'X Real IP' }, 'node'],
  [
    'CONTACT_MAIL_API_TOKEN',
    { CONTACT_MAIL_API_URL: 'https://api.example/emails', ...mail },
    'node',
  ],
  [
    'CONTACT_MAIL_API_URL',
    { CONTACT_DATABASE_URL: 'libsql://db.example', CONTACT_SMTP_URL: 'smtp://x', ...mail },
    'cloudflare',
  ],
])('a wrong setting is named: %s', (name, env, target) => {
  expect(() => read(env, target)).toThrow(name);
});
