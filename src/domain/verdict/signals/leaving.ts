import { mentions } from './hit.ts';
import { MESSAGE_SENDING } from './message-sending/rule.ts';
import { TO_A_MODEL } from './sending.ts';
import type { SignalContext } from './signal-context.ts';

export const SINK_PHRASES = {
  name: [
    ...(MESSAGE_SENDING.phrases?.name ?? []),
    'add|create|post|submit|reply|leave ~3 comment+|review|reply|feedback',
    'create|open|submit|file ~2 issue|ticket|pr|gist|paste|discussion',
    'create ~1 pull|merge request',
    'upload|publish|share|push ~2 file+|image+|document+|media|video|video|artifact|gist|post|article|page|package|dashboard|link|note',
    'http ~1 post|put|patch|request|delete',
    'post|put|patch ~1 request',
    'create|trigger|send|call|post ~1 webhook+',
  ],
  lead: [
    ...(MESSAGE_SENDING.phrases?.lead ?? []),
    'add!|create!|post!|submit!|leave! ~3 comment+ ~2 to|on|for|in',
    'create!|open!|submit! ~3 issue|ticket|gist|discussion ~3',
    'create!|open! ~2 pull|merge request',
    'upload!|publish! ~5 to ~4 s3|drive|cloud|server|storage|bucket|ipfs|dropbox|imgur|cdn|youtube|wordpress|medium|npm|web|internet',
    'make!|send!|perform!|execute! ~4 http|https|post|put|patch ~2 request+',
    'call!|trigger!|send! ~3 webhook+',
    'share! ~4 with ~2 user+|people|email|others|anyone|public|team',
  ],
} as const;

/** Words that tell of something that stays inside: drafts, code comments, labels and links of an issue, chains and queues. */
const NOT_OUT = new Set(
  'kafka mqtt midi llm gpt claude gemini contract rpc draft drafts assembly disassembly decompiler pseudocode ida blockchain tx redis sandbox livestate queue queues pubsub'.split(
    ' ',
  ),
);
/** Verbs of a name that keep or change what is out already. */
const KEPT = new Set(['delete', 'remove', 'update', 'edit', 'resolve', 'hide', 'pin', 'archive']);
const PARTS = new Set(
  'link links label labels type types reaction reactions priority relation field fields template templates status category milestone schema'.split(
    ' ',
  ),
);

export function leaves(ctx: SignalContext): boolean {
  if (ctx.action === 'read' || ctx.name.some((word) => KEPT.has(word.text))) return false;
  if (TO_A_MODEL.test(ctx.tool.description.slice(0, 300))) return false;
  if (ctx.name.slice(-2).some((word) => PARTS.has(word.text))) return false;
  return !mentions(ctx, NOT_OUT) || /send[_-]?draft/i.test(ctx.tool.name);
}
