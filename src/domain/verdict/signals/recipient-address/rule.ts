import { mentions, nameHas, onParams } from '../hit.ts';
import { MESSAGE_SENDING } from '../message-sending/rule.ts';
import { MACHINES } from '../sending.ts';
import type { ParamView } from '../signal-context.ts';
import type { SignalRule } from '../signal-rule.ts';

const ALWAYS = new Set(
  'to_email to_emails email_to cc bcc recipient recipients recipient_email recipient_id recipient_address to_address to_addresses destination_address receiver receiver_address receiver_id payee beneficiary to_number to_phone send_to mail_to recipient_phone to_wallet recipient_wallet payee_id destination_wallet recipient_urn recipient_ids'.split(
    ' ',
  ),
);
const IN_SENDERS = new Set(
  'to email emails phone phone_number number chat_id channel channel_id channel_name user_id conversation_id thread_id jid phone_numbers mobile room_id group_id email_address chatid open_id receive_id contact handle'.split(
    ' ',
  ),
);
const PAY_WORDS = new Set(
  'pay payment transfer send withdraw payout refund donate tip bridge mint'.split(' '),
);
const PLACE_TEXT =
  /\b(?:date|language|currency|station|city|airport|location|timestamp|unit|version|branch|end of|range|object type|time)\b/;

function isRecipient(view: ParamView, sends: boolean, pays: boolean): boolean {
  if (!view.freeText) return false;
  if (ALWAYS.has(view.key)) return !PLACE_TEXT.test(view.text) || sends || pays;
  if (view.key === 'to' || view.key === 'address')
    return (sends || pays) && (view.key === 'to' || pays) && !PLACE_TEXT.test(view.text);
  return sends && IN_SENDERS.has(view.key);
}

export const RECIPIENT_ADDRESS: SignalRule = {
  id: 'recipient-address',
  title: 'Recipient address',
  label: 'recipient',
  kind: 'input',
  weight: 'medium',
  looksFor:
    'A parameter that says who gets a message or money: to, cc, bcc, recipient, a wallet, or the channel of a tool that sends.',
  why: 'The recipient decides whether a message or payment goes to a colleague or to a stranger.',
  phrases: MESSAGE_SENDING.phrases ?? {},
  test(ctx, said) {
    if (ctx.params.length === 0 || ctx.action === 'read') return [];
    const sends = (said.length > 0 || nameHas(ctx, 'invite')) && !mentions(ctx, MACHINES);
    const pays = mentions(ctx, PAY_WORDS);
    return onParams(ctx, (view) => isRecipient(view, sends, pays));
  },
};
