import {
  accepted,
  COMMON_HEADERS,
  type FormPage,
  formPage,
  problem,
  REFUSALS,
  type Refusal,
} from './answer.ts';
import { parseFields, readBody } from './body.ts';
import { isSolved, issueChallenge } from './challenge.ts';
import { clientKey } from './client-key.ts';
import { describeError } from './describe-error.ts';
import { FIELD_NAMES, fingerprint, TRAP_FIELD } from './fingerprint.ts';
import {
  BODY_TIMEOUT_MS,
  MAX_BODY_BYTES,
  MAX_TOKEN_AGE_MS,
  MESSAGE_WINDOWS,
  MIN_FILL_MS,
  REFUSAL_WINDOWS,
  RETENTION,
  SPAM_WINDOWS,
  STORE_RETRY_AFTER_SECONDS,
} from './limits.ts';
import { bodyKind, wantsJson } from './media-type.ts';
import type { Proof } from './message.ts';
import { isSameOrigin, originsOf } from './origin.ts';
import type { MessageStore } from './store.ts';
import { issueToken, readToken } from './token.ts';
import { type RawFields, validate } from './validate.ts';

/** Every effect that the handler has on the world. */
export interface ContactDeps {
  /** Opens the store, or rejects; called for each request, so it should remember an open one. */
  store: () => Promise<MessageStore>;
  /** Milliseconds since 1970. */
  now: () => number;
  newId: () => string;
  /** Configured address of the site, with the path that it lies below. */
  siteUrl: string;
  /** The client's address as the platform itself reports it, never from a header that the client can set; null if unknown. */
  clientAddress: string | null;
  /** Turns the page of a refused form into an answer. */
  renderPage: (page: FormPage, headers: Record<string, string>) => Response | Promise<Response>;
  /** Called once after a message is stored: start a delivery, without waiting for it. */
  afterStore: () => void;
  /** Gets the outcome, and the class of an error: no text, address or key of the sender. */
  log: (outcome: Refusal | 'stored' | 'duplicate' | 'spam' | 'challenge', error?: string) => void;
}

/**
 * Answers a request to /api/contact. In this order: 405, 403, 415, 413 (and 408), 400, honeypot and fill time (a valid
 * form is held as spam and answered like a success), 429, 422, store, then 303 or JSON; 503 when the store fails. Never a 2xx or 303 before the commit.
 * `POST ?challenge` instead issues a form token and a proof-of-work challenge.
 */
export async function handle(request: Request, deps: ContactDeps): Promise<Response> {
  const json = wantsJson(request.headers);
  const refuse = async (refusal: Refusal, details: RefusalDetails = {}): Promise<Response> => {
    deps.log(refusal, details.error);
    const headers = details.headers ?? {};
    if (json) return problem(refusal, details.errors ?? [], headers);
    // A form sent back is mended, or just sent again, faster than a new one is filled in.
    const openedAt = deps.now() - MIN_FILL_MS;
    const token = details.secret === undefined ? null : issueToken(details.secret, openedAt);
    const page = formPage(refusal, details.raw ?? null, details.errors ?? [], token);
    return deps.renderPage(page, { ...COMMON_HEADERS, ...headers });
  };

  if (request.method !== 'POST') return refuse('method', { headers: { allow: 'POST' } });
  if (!isSameOrigin(request.headers, originsOf(deps.siteUrl, request.url))) return refuse('origin');
  if (new URL(request.url).searchParams.has('challenge')) return challenge(deps, refuse);

  const contentType = request.headers.get('content-type') ?? '';
  const kind = bodyKind(contentType);
  if (kind === null) return refuse('media-type');
  const body = await readBody(request, MAX_BODY_BYTES, BODY_TIMEOUT_MS);
  if (!body.ok) return refuse(refusalOf(body.status));
  const parsed = await parseFields(body.value, kind, contentType, FIELD_NAMES);
  if (!parsed.ok) return refuse(refusalOf(parsed.status));
  const raw = parsed.value;

  try {
    return await submit(raw, deps, json, refuse);
  } catch (error) {
    return refuse('unavailable', { raw, ...unavailable(error) });
  }
}

/** Whichever of these is full, the client has to wait. */
const BLOCKING_WINDOWS = [...MESSAGE_WINDOWS, ...REFUSAL_WINDOWS];

interface RefusalDetails {
  raw?: RawFields;
  errors?: readonly { field: string; text: string }[];
  headers?: Record<string, string>;
  /** Signs the token of the page's form. */
  secret?: string;
  error?: string;
}
type Refuse = (refusal: Refusal, details?: RefusalDetails) => Promise<Response>;

/** From readable fields to the answer. Rejects when the store fails. */
async function submit(
  raw: RawFields,
  deps: ContactDeps,
  json: boolean,
  refuse: Refuse,
): Promise<Response> {
  const store = await deps.store();
  const now = deps.now();
  const secret = await store.secret('form', null);
  const key = clientKey(deps.clientAddress, await secretOfTheDay(store, now));
  const form = await judgeForm(raw, secret, now);
  const print = fingerprint(raw);

  const tooMany = (retryAt: number) =>
    refuse('rate-limit', {
      raw,
      secret,
      headers: { 'retry-after': String(Math.max(1, Math.ceil((retryAt - now) / 1000))) },
    });

  const checked = validate(raw);
  // Only a form that could be mailed is held: all others are answered like a person's, so that none vanishes unsaid.
  if (form.robot && checked.ok) {
    const spam = {
      ...checked.message,
      id: deps.newId(),
      receivedAt: now,
      state: 'spam',
      proof: 'none',
      fingerprint: print,
      nonce: form.nonce,
    } as const;
    const held = await store.add(spam, key, SPAM_WINDOWS);
    if (held.kind === 'limited') return tooMany(held.retryAt);
    deps.log('spam');
    return accepted(json, deps.siteUrl);
  }

  // A flood is turned away by reading, which holds up no writer. A valid form with work done goes straight to `add`,
  // which checks the same.
  if (!checked.ok || form.proof !== 'work') {
    const seen = await store.look({
      fingerprint: print,
      nonce: form.nonce,
      key,
      windows: BLOCKING_WINDOWS,
      now,
    });
    if (seen.duplicate) {
      deps.log('duplicate');
      return accepted(json, deps.siteUrl);
    }
    if (seen.retryAt !== null) return tooMany(seen.retryAt);
  }
  if (!checked.ok) {
    await store.count(key, REFUSAL_WINDOWS, now);
    return refuse('invalid', { raw, errors: checked.errors, secret });
  }

  const message = {
    ...checked.message,
    id: deps.newId(),
    receivedAt: now,
    state: 'pending',
    proof: form.proof,
    fingerprint: print,
    nonce: form.nonce,
  } as const;
  const added = await store.add(message, key, MESSAGE_WINDOWS, BLOCKING_WINDOWS);
  if (added.kind === 'limited') return tooMany(added.retryAt);
  deps.log(added.kind);
  if (added.kind === 'stored') deps.afterStore();
  return accepted(json, deps.siteUrl);
}

/** What the hidden fields say about who filled in the form. A missing, old or foreign token proves nothing, and costs nothing. */
async function judgeForm(
  raw: RawFields,
  secret: string,
  now: number,
): Promise<{ robot: boolean; proof: Proof; nonce: string | null }> {
  // People never see this field.
  if ((raw.get(TRAP_FIELD) ?? '') !== '') return { robot: true, proof: 'none', nonce: null };
  const token = readToken(secret, raw.get('token') ?? '');
  if (token === null) return { robot: false, proof: 'none', nonce: null };
  const age = now - token.issuedAt;
  // Below 0 the clock was set back meanwhile.
  if (age > MAX_TOKEN_AGE_MS || age < 0) return { robot: false, proof: 'none', nonce: token.nonce };
  if (age < MIN_FILL_MS) return { robot: true, proof: 'none', nonce: token.nonce };
  const solved = await isSolved(secret, token.nonce, raw.get('altcha') ?? '');
  return { robot: false, proof: solved ? 'work' : 'time', nonce: token.nonce };
}

async function challenge(deps: ContactDeps, refuse: Refuse): Promise<Response> {
  try {
    const secret = await (await deps.store()).secret('form', null);
    const now = deps.now();
    const token = issueToken(secret, now);
    const nonce = readToken(secret, token)?.nonce ?? '';
    deps.log('challenge');
    return Response.json(
      { token, challenge: await issueChallenge(secret, nonce, now) },
      { headers: COMMON_HEADERS },
    );
  } catch (error) {
    return refuse('unavailable', unavailable(error));
  }
}

const unavailable = (error: unknown) => ({
  headers: { 'retry-after': String(STORE_RETRY_AFTER_SECONDS) },
  error: describeError(error),
});

/** Rate keys of one UTC day share a secret, which goes when the keys do. */
function secretOfTheDay(store: MessageStore, now: number): Promise<string> {
  return store.secret(
    `rate ${new Date(now).toISOString().slice(0, 10)}`,
    now + RETENTION.rateKeysMs,
  );
}

const BODY_REFUSALS = { 400: 'unreadable', 408: 'too-slow', 413: 'too-large' } as const;
const refusalOf = (status: keyof typeof BODY_REFUSALS): Refusal => BODY_REFUSALS[status];

/** Statuses after which a server should close the connection: part of the body was not read. */
export const UNREAD_STATUSES: readonly number[] = [
  REFUSALS['too-large'].status,
  REFUSALS['too-slow'].status,
];
