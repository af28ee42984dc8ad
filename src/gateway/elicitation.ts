import canonicalize from 'canonicalize';
import { isJsonObject, type JsonObject, type JsonValue } from '../domain/record/json.ts';
import { own } from './message.ts';

/** How a person answered, or why nobody could. */
export type Answer = 'accepted' | 'declined' | 'cancelled' | 'timed-out' | 'cannot-ask';

/** Longest text of arguments that a person is shown; a longer one keeps its head and its tail. */
const MAX_SHOWN_CHARS = 8000;
const SHOWN_TAIL_CHARS = 2000;

/** Characters that could hide or reorder what a person reads: controls, zero-width, bidi, tags. */
const INVISIBLE = /[\p{Cc}\p{Cf}\u{2028}\u{2029}]/gu;

/** The field that a person fills in, and the answer that lets the call through. */
const DECISION = 'decision';
const ALLOW = 'allow';
/**
 * The form of a question. It has a field that must be filled in, since Codex 0.171.0 accepts a form without one by
 * itself when its own approvals are off.
 */
const APPROVAL_FORM = {
  type: 'object',
  properties: {
    [DECISION]: { type: 'string', title: 'Decision', enum: [ALLOW, 'deny'] },
  },
  required: [DECISION],
} as const satisfies JsonObject;

/** True when a client with these capabilities can put a form to a person (an empty object means forms). */
export function canAsk(capabilities: JsonObject | null): boolean {
  const elicitation = capabilities === null ? undefined : own(capabilities, 'elicitation');
  if (!isJsonObject(elicitation)) return false;
  return Object.keys(elicitation).length === 0 || isJsonObject(own(elicitation, 'form'));
}

/** Parameters of `elicitation/create` for one call: the whole call is shown, the answer is the action. */
export function approvalRequest(tool: string, args: JsonObject, reason: string): JsonObject {
  return {
    message: `Allow this call of ${visible(tool, 200)}?\n${reason}\nArguments: ${visible(canonicalize(args) ?? '', MAX_SHOWN_CHARS)}`,
    requestedSchema: APPROVAL_FORM,
  };
}

function visible(text: string, maxChars: number): string {
  const marked = text.replace(
    INVISIBLE,
    (char) => `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`,
  );
  if (marked.length <= maxChars) return marked;
  const tail = Math.min(SHOWN_TAIL_CHARS, Math.floor(maxChars / 4));
  const left = marked.length - maxChars;
  return `${marked.slice(0, maxChars - tail)} […${left} characters not shown…] ${marked.slice(-tail)}`;
}

/** What an `elicitation/create` result says. Anything but a clear `accept` is a refusal. */
export function readAnswer(result: JsonValue | undefined): Answer {
  const action = isJsonObject(result) ? own(result, 'action') : undefined;
  if (action === 'accept') {
    const content = isJsonObject(result) ? own(result, 'content') : undefined;
    const said = isJsonObject(content) ? own(content, DECISION) : undefined;
    return said === ALLOW ? 'accepted' : 'declined';
  }
  return action === 'cancel' ? 'cancelled' : 'declined';
}

/** One sentence for the agent about an answer that is a denial. */
export function refusalReason(answer: Exclude<Answer, 'accepted'>, reason: string): string {
  return `${reason} ${REFUSALS[answer]}`;
}

const REFUSALS = {
  declined: 'A person was asked and declined.',
  cancelled: 'A person was asked and gave no answer.',
  'timed-out': 'A person was asked and did not answer in time.',
  'cannot-ask': 'A person must approve this call, and this client cannot ask one (no elicitation).',
} as const satisfies Record<Exclude<Answer, 'accepted'>, string>;
