import { reachesPeople } from '../sending.ts';
import type { SignalRule } from '../signal-rule.ts';

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
