import type { SignalCase } from '../signal-case.ts';

export const cases: readonly SignalCase[] = [
  ['login', 'Logs in.', { username: 'string', password: 'string' }, ['password']],
  ['connect', 'Connects to the service.', { apiKey: 'string' }, ['apiKey']],
  ['sign', 'Signs a message.', { private_key: 'string' }, ['private_key']],
  ['restore_wallet', 'Restores a wallet.', { mnemonic: 'string' }, ['mnemonic']],
  [
    'http_get',
    'Sends a request.',
    { url: 'string', cookies: 'object', bearer_auth: 'string' },
    ['bearer_auth', 'cookies'],
  ],
  ['list_docs', 'Lists documents.', { token: 'string Access token of the account' }, ['token']],
  ['get_secret', 'Returns a secret of the vault.', null, ['words']],
  ['create_api_key', 'Creates an API key.', null, ['words']],
  ['reset_password', 'Resets the password of a user.', null, ['words']],
  ['rotate_credentials', 'Rotates credentials.', null, ['words']],
  ['list_items', 'Lists items.', { page_token: 'string' }, []],
  ['token_info', 'Shows a coin.', { token: 'string Token symbol' }, []],
  ['transfer', 'Transfers coins.', { tokenAddress: 'string Contract address' }, []],
  ['encrypt', 'Encrypts a text.', { public_key: 'string' }, []],
  ['chat', 'Asks a model.', { max_tokens: 'integer' }, []],
  ['get_key', 'Reads a key of the cache.', { key: 'string' }, []],
  ['list_secret_scanning_alerts', 'Lists alerts of secret scanning.', null, []],
  ['search', 'Searches. Requires an API key in the environment.', { query: 'string' }, []],
  ['require_change', 'Sets a policy.', { require_password_change: 'boolean' }, []],
];
