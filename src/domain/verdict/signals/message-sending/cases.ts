import type { SignalCase } from '../signal-case.ts';

export const cases: readonly SignalCase[] = [
  ['send_email', 'Sends an e-mail to a customer.', null, ['words']],
  ['slack_post_message', 'Posts to a channel.', null, ['words']],
  ['reply_to_thread', 'Replies in a thread.', null, ['words']],
  ['sms', 'Sends an SMS to a phone number.', null, ['words']],
  ['forward_message', 'Forwards it to someone else.', null, ['words']],
  ['broadcast', 'Broadcasts a message to all followers.', null, ['words']],
  ['create_tweet', 'Publishes on the timeline.', null, ['words']],
  ['alert_team', 'Notifies the team about an incident.', null, ['words']],
  ['whatsapp_send', 'Sends a WhatsApp message.', { jid: 'string', message: 'string' }, ['words']],
  ['send_draft', 'Sends a draft mail.', null, ['words']],
  ['list_messages', 'Lists messages that were sent.', null, []],
  ['create_draft_reply', 'Creates a draft of a reply mail.', null, []],
  ['kafka_produce', 'Sends a message to a Kafka topic.', null, []],
  ['ask_llm', 'Sends a message to a language model.', null, []],
  ['send_transaction', 'Sends a signed transaction to the chain.', null, []],
  ['get_sent_mail', 'Returns mail that was sent.', null, []],
  ['like_tweet', 'Likes a post.', null, []],
  ['midi_note', 'Sends MIDI messages to a synth.', null, []],
  ['mute_chat', 'Mutes a chat. Does not send a message.', null, []],
];
