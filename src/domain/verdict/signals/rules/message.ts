import { mentions, nameHas, onParams } from '../hit.ts';
import type { ParamView, SignalContext } from '../signal-context.ts';
import type { SignalHit, SignalRule } from '../signal-rule.ts';

/** Receivers that are machines or chains: a message to them reaches no person. */
const MACHINES = new Set(
  'redis sign signed blockchain tx llm gpt claude gemini openai model kafka mqtt midi sqs queue pubsub rabbitmq topic contract transaction rpc osc serial tcp udp sns amqp nats websocket'.split(
    ' ',
  ),
);
const MESSAGES =
  'message+|email+|mail|mails|sms|dm+|mms|notification+|whatsapp|tweet+|newsletter+|invitation+';

export const MESSAGE_SENDING: SignalRule = {
  id: 'message-sending',
  title: 'Message sending',
  label: 'sends messages',
  kind: 'effect',
  weight: 'high',
  looksFor:
    'Words that say the tool sends, forwards, posts or replies with a message, e-mail, SMS, chat or social post to people. Messages to models and queues do not count.',
  why: 'A message leaves the conversation under the name of its owner and cannot be called back.',
  phrases: {
    name: [
      `send|reply|forward|broadcast|resend ~2 ${MESSAGES}|text|chat|reply|dms|media|photo|voice|sticker|poll`,
      'reply ~1 to ~2 message|email|thread|tweet|comment|conversation|post|review|ticket',
      'post ~1 message|tweet|status|tweets|toot',
      'create|publish ~1 tweet|toot|tweets',
      'publish|create|share ~2 linkedin|twitter|facebook|instagram|x ~1 post',
      `${MESSAGES} ~1 send|reply|forward|post`,
      'notify|broadcast',
    ],
    lead: [
      `send!|forward!|resend!|broadcast! ~5 ${MESSAGES}`,
      'reply! ~1 to|in|with|on ~4 message+|email+|thread+|tweet+|conversation+|comment+|ticket|review+',
      'post! ~3 message+|tweet+',
      'notify! ~2 users|team|channel|people|someone|customer+|owner+|members',
      'send! ~3 reply|response ~2 to|in',
    ],
  },
  test(ctx, said) {
    return said.length > 0 && reachesPeople(ctx) ? said : [];
  },
};

/** False where the receiver is a machine or a model, or where the message stays a draft. */
export function reachesPeople(ctx: SignalContext): boolean {
  if (ctx.action === 'read' || mentions(ctx, MACHINES)) return false;
  if (ctx.name.some((word) => NOT_SENDING.has(word.text))) return false;
  if (nameHas(ctx, 'tweet') && mentions(ctx, TWEET_ACTS)) return false;
  if (
    mentions(ctx, DRAFTS) &&
    !STARTS_SENDING.test(ctx.tool.description) &&
    !/send[_-]?draft/i.test(ctx.tool.name)
  )
    return false;
  return !TO_A_MODEL.test(ctx.tool.description.slice(0, 300));
}
/** Verbs of a name that do something else to a message or to the means of sending. */
const NOT_SENDING = new Set(
  'delete remove update edit set add stop mute pin unpin configure enable disable schedule_list cancel archive mark label move template'.split(
    ' ',
  ),
);
const TWEET_ACTS = new Set([
  'like',
  'unlike',
  'favorite',
  'delete',
  'generate',
  'bookmark',
  'retweet',
  'unretweet',
]);
const DRAFTS = new Set(['draft', 'drafts']);
const STARTS_SENDING = /^\W*send/i;
export const TO_A_MODEL =
  /\b(?:to|on|with) (?:a |an |the |your )?(?:\w+ ){0,2}(?:agent|assistant|model|llm|chatbot|subagent)s?\b/i;

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

/** Parameters of a sending tool that hold text of the caller. */
export function isMessageText(view: ParamView): boolean {
  return (
    view.freeText && TEXT_KEYS.has(view.last) && view.words[0] !== 'base64' && view.param.depth <= 2
  );
}

const TEXT_KEYS = new Set(
  'text body message content subject comment note description caption title html markdown payload data blocks messages reply summary'.split(
    ' ',
  ),
);

export const FREE_TEXT_PARAMS = (ctx: SignalContext): readonly SignalHit[] =>
  onParams(ctx, isMessageText);
