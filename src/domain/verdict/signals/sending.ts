import { mentions, nameHas, onParams } from './hit.ts';
import type { ParamView, SignalContext } from './signal-context.ts';
import type { SignalHit } from './signal-rule.ts';

/** Receivers that are machines or chains: a message to them reaches no person. */
export const MACHINES = new Set(
  'redis sign signed blockchain tx llm gpt claude gemini openai model kafka mqtt midi sqs queue pubsub rabbitmq topic contract transaction rpc osc serial tcp udp sns amqp nats websocket'.split(
    ' ',
  ),
);

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
