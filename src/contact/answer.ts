import { basePathOf, localAddress } from '../domain/seo/site-path.ts';
import type { FieldError, RawFields } from './validate.ts';

/** Where a sender lands after a message; fixed, so that no request can choose it. */
export const THANKS_PATH = '/contact/thanks/';

/** Why a request was not taken; also the word that the log gets. */
export type Refusal =
  | 'method'
  | 'origin'
  | 'media-type'
  | 'too-large'
  | 'too-slow'
  | 'unreadable'
  | 'rate-limit'
  | 'invalid'
  | 'unavailable';

interface RefusalText {
  status: number;
  title: string;
  /** What happened and what to do, in one or two sentences. */
  detail: string;
}

export const REFUSALS = {
  method: {
    status: 405,
    title: 'Nothing was sent',
    detail: 'This address takes the contact form, by POST. Fill it in and send it.',
  },
  origin: {
    status: 403,
    title: 'Not sent from this site',
    detail:
      'The message was not sent: the request does not come from a page of this site. Open the contact page and send it there.',
  },
  'media-type': {
    status: 415,
    title: 'Unsupported form encoding',
    detail:
      'Send application/json, application/x-www-form-urlencoded or multipart/form-data, in UTF-8.',
  },
  'too-large': {
    status: 413,
    title: 'Message too long',
    detail:
      'The message was not sent: a form may have 32 KB in all. Shorten it, or link to the long part.',
  },
  'too-slow': {
    status: 408,
    title: 'Took too long',
    detail: 'The message was not sent: it did not arrive within 10 seconds. Please send it again.',
  },
  unreadable: {
    status: 400,
    title: 'Form not readable',
    detail: 'The message was not sent: the form did not arrive whole. Please send it again.',
  },
  'rate-limit': {
    status: 429,
    title: 'Too many messages',
    detail:
      'The message was not sent: several came from your network just now. What you wrote is kept below; please send it later.',
  },
  invalid: {
    status: 422,
    title: 'Please check the form',
    detail: 'The message was not sent yet: some fields need a change.',
  },
  unavailable: {
    status: 503,
    title: 'Message not stored',
    detail:
      'The message was not sent: we could not store it. What you wrote is kept below; please send it again in a minute.',
  },
} as const satisfies Record<Refusal, RefusalText>;

/** What the page of a refused form shows. */
export interface FormPage {
  refusal: Refusal;
  status: number;
  title: string;
  detail: string;
  errors: readonly FieldError[];
  /** What the sender wrote, as it came; empty when it could not be read. */
  values: ReadonlyMap<string, string>;
  /** A fresh form token, null when the store does not answer. */
  token: string | null;
}

/** Headers of every answer: nothing of a form belongs in a cache or an index. */
export const COMMON_HEADERS = {
  'cache-control': 'no-store',
  'x-robots-tag': 'noindex',
  vary: 'accept',
} as const;

/** A refusal as problem details (RFC 9457) with the field errors as `errors`. */
export function problem(
  refusal: Refusal,
  errors: readonly FieldError[],
  headers: Record<string, string>,
): Response {
  const { status, title, detail } = REFUSALS[refusal];
  const body = {
    type: 'about:blank',
    title,
    status,
    detail,
    ...(errors.length > 0 ? { errors } : {}),
  };
  return Response.json(body, {
    status,
    headers: { ...COMMON_HEADERS, ...headers, 'content-type': 'application/problem+json' },
  });
}

/** The answer to a message that is stored, or that looked so to a robot: one and the same. */
export function accepted(json: boolean, siteUrl: string): Response {
  const next = localAddress(THANKS_PATH, basePathOf(siteUrl));
  if (json) return Response.json({ ok: true, next }, { headers: COMMON_HEADERS });
  return new Response(null, { status: 303, headers: { ...COMMON_HEADERS, location: next } });
}

/** The page of a refused form, with what the sender wrote. */
export function formPage(
  refusal: Refusal,
  raw: RawFields | null,
  errors: readonly FieldError[],
  token: string | null,
): FormPage {
  const values = new Map(
    [...(raw ?? [])].flatMap(([name, value]) => (value === null ? [] : [[name, value] as const])),
  );
  return { refusal, ...REFUSALS[refusal], errors, values, token };
}
