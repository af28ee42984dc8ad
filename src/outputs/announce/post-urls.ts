import { indexNowKeyFile } from './index-now-key.ts';

/** Most addresses in one request (indexnow.org/documentation). */
export const MAX_URLS_PER_REQUEST = 10_000;
/** Requests for one set of addresses before giving up. */
const MAX_TRIES = 4;
/** First wait when the answer names none; each further one is twice as long. */
const FIRST_WAIT_MS = 5_000;
/** Longer waits belong to the next run. */
const MAX_WAIT_MS = 300_000;
const REQUEST_TIMEOUT_MS = 30_000;

/** What the answers of the protocol mean and what to do. */
const ANSWERS: Readonly<Record<number, string>> = {
  400: 'the request is malformed; this is a fault of the script',
  403: 'the key is refused: publish the build first, so that the key file can be read at its address',
  422: 'addresses do not belong to the site, or the key is none: build with the SITE_URL under which it is published',
  429: 'too many requests, try again later',
};

/** The world outside, as arguments. */
export interface PostEffects {
  fetch: typeof fetch;
  sleep: (milliseconds: number) => Promise<void>;
  now: () => number;
  print: (line: string) => void;
}

/** Where and as whom to announce. `origin` without a trailing slash. */
export interface PostTarget {
  endpoint: string;
  origin: string;
  key: string;
}

/**
 * Posts at most MAX_URLS_PER_REQUEST addresses as one request. Comes back when they were accepted (200, 202); after
 * 429, a fault of the server or of the network it waits, as long as the answer says, and tries again. Throws one line
 * that says what to do when they were refused or all tries failed.
 */
export async function postUrls(
  urls: readonly string[],
  { endpoint, origin, key }: PostTarget,
  effects: PostEffects,
): Promise<void> {
  const body = JSON.stringify({
    host: new URL(origin).host,
    key,
    keyLocation: `${origin}/${indexNowKeyFile(key)}`,
    urlList: urls,
  });
  for (let tries = 1; ; tries += 1) {
    const answer = await post(endpoint, body, effects);
    if (answer.accepted) {
      effects.print(answer.says);
      return;
    }
    const wait = answer.waitMs ?? FIRST_WAIT_MS * 2 ** (tries - 1);
    if (!answer.again || tries === MAX_TRIES || wait > MAX_WAIT_MS) throw new Error(answer.says);
    effects.print(`${answer.says}; waiting ${Math.ceil(wait / 1000)} s`);
    await effects.sleep(wait);
  }
}

type Answer =
  | { accepted: true; says: string }
  | { accepted: false; says: string; again: boolean; waitMs: number | null };

async function post(endpoint: string, body: string, effects: PostEffects): Promise<Answer> {
  let response: Response;
  try {
    response = await effects.fetch(endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body,
      // The protocol knows no redirects, and a body must not follow one elsewhere.
      redirect: 'error',
      signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS),
    });
  } catch (error) {
    const cause = error instanceof Error ? (error.cause ?? error) : error;
    const says = `${endpoint} cannot be reached: ${cause instanceof Error ? cause.message : String(cause)}`;
    return { accepted: false, says, again: true, waitMs: null };
  }
  await response.body?.cancel();
  const { status } = response;
  if (status === 200) return { accepted: true, says: 'accepted' };
  if (status === 202) return { accepted: true, says: 'accepted; the key is checked later' };
  const says = `${endpoint} answers ${status}: ${ANSWERS[status] ?? 'unexpected'}`;
  const again = status === 429 || status >= 500;
  return { accepted: false, says, again, waitMs: retryAfter(response, effects.now()) };
}

/** The wait that an answer asks for (RFC 9110, 10.2.3: seconds or a date), null when it asks for none. */
function retryAfter({ headers }: Response, now: number): number | null {
  const value = headers.get('retry-after');
  if (value === null) return null;
  if (/^\d{1,9}$/.test(value)) return Number(value) * 1000;
  const date = Date.parse(value);
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}
