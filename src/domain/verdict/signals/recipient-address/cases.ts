import type { SignalCase } from '../signal-case.ts';

export const cases: readonly SignalCase[] = [
  [
    'send_email',
    'Sends an e-mail.',
    { to: 'string[] Addresses', cc: 'string[]', body: 'string' },
    ['to', 'cc'],
  ],
  ['send_sms', 'Sends an SMS.', { phone_number: 'string', text: 'string' }, ['phone_number']],
  [
    'post_message',
    'Posts a message to a channel.',
    { channel: 'string', text: 'string' },
    ['channel'],
  ],
  ['telegram_send_photo', 'Sends a photo.', { chat_id: 'string', photo: 'string' }, ['chat_id']],
  [
    'transfer_eth',
    'Transfers ETH to an address.',
    { to: 'string Recipient', amount: 'string' },
    ['to'],
  ],
  [
    'withdraw_coins',
    'Withdraws coins to an outside wallet.',
    { address: 'string Where the coins go', amount: 'string' },
    ['address'],
  ],
  ['share_report', 'Shares a report by mail.', { recipients: 'string[]' }, ['recipients']],
  ['create_draft', 'Creates a draft.', { bcc: 'string[]', body: 'string' }, ['bcc']],
  ['invite_member', 'Invites someone to the workspace.', { email: 'string' }, ['email']],
  ['convert_units', 'Converts units.', { value: 'number', to: 'string Target unit' }, []],
  ['get_emails', 'Reads mails.', { to: 'string Filter by recipient' }, []],
  ['plan_trip', 'Plans a trip.', { to: 'string City' }, []],
  ['translate', 'Translates a text.', { to: 'string Language' }, []],
  ['create_user', 'Creates a user.', { email: 'string', username: 'string' }, []],
  ['pin_message', 'Pins a message.', { chat_id: 'string', message_id: 'string' }, []],
  ['geocode', 'Finds coordinates.', { address: 'string Street address' }, []],
  ['delete_channel', 'Deletes a channel.', { channel_id: 'string' }, []],
  ['set_range', 'Sets a date range.', { from: 'string Start date', to: 'string End date' }, []],
];
