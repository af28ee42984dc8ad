const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * Largest request body. 10,000 UTF-16 units are at most 30,000 bytes of UTF-8, so the longest message fits when the
 * form is sent as multipart/form-data (url-encoding would triple it).
 */
export const MAX_BODY_BYTES = 32 * 1024;
/** Time a client has to send the body. */
export const BODY_TIMEOUT_MS = 10 * SECOND;

export const MAX_NAME_CHARS = 200;
/** RFC 5321 path limit of 256 octets less the angle brackets. */
export const MAX_EMAIL_CHARS = 254;
export const MAX_MESSAGE_CHARS = 10_000;

/** A form filled in faster than this was not filled in by a person. */
export const MIN_FILL_MS = 2 * SECOND;
/** An older token proves nothing; the message still counts as one without proof. */
export const MAX_TOKEN_AGE_MS = DAY;
/** The same text within this time is a double submit, whatever its token. */
export const DUPLICATE_WINDOW_MS = 10 * MINUTE;

/** Messages stored for one client address. */
export const MESSAGE_WINDOWS = [
  { id: 'messages-10m', lengthMs: 10 * MINUTE, max: 5 },
  { id: 'messages-day', lengthMs: DAY, max: 20 },
] as const;
/** Messages caught by the honeypot or the fill time, stored for one client address; more are refused. */
export const SPAM_WINDOWS = [{ id: 'spam-day', lengthMs: DAY, max: 20 }] as const;
/** Refused forms of one client address: generous to a person who mends mistakes, an end to a script. */
export const REFUSAL_WINDOWS = [{ id: 'refused-10m', lengthMs: 10 * MINUTE, max: 60 }] as const;

export interface RateWindow {
  id: string;
  lengthMs: number;
  /** Counted events allowed inside one window, which starts with its first event. */
  max: number;
}

/** Mails without proof of work leave at most this fast, so that a flood cannot bury the mailbox. None is dropped. */
export const UNPROVEN_PACE = { mails: 100, perMs: 10 * MINUTE } as const;

/** Waits between delivery attempts that the mail server refused; after the last the message is a dead letter. */
export const RETRY_DELAYS_MS = [MINUTE, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 6 * HOUR, DAY] as const;
/** Wait after an attempt that did not reach the mail server: its absence says nothing about the message. */
export const UNREACHABLE_DELAY_MS = MINUTE;
/** A worker owns the rows it claimed for this long; longer than one send may take, so a live worker keeps its rows. */
export const LEASE_MS = 2 * MINUTE;
/** An alert that failed, or whose worker was killed, is tried again after this long. */
export const ALERT_LEASE_MS = HOUR;

/** The owner is told of what is held as spam at most this often. */
export const SPAM_COUNT_MS = DAY;

export const RETENTION = { messagesMs: 90 * DAY, spamMs: 30 * DAY, rateKeysMs: 48 * HOUR } as const;

/** Seconds that a client should wait when the store does not answer. */
export const STORE_RETRY_AFTER_SECONDS = 30;
