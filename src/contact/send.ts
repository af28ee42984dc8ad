import type { Mail } from './mail.ts';

/**
 * What came of one attempt. `refused`: the server saw the mail and said no (counts as an attempt). `unreachable`: there
 * was no answer about this mail (the server is down, refuses all, or the line broke before the mail was named).
 * `error` is a code such as `550` or `ECONNREFUSED`.
 */
export type SendResult = { kind: 'sent' } | { kind: 'refused' | 'unreachable'; error: string };

/** Sends one mail; never rejects. */
export type SendMail = (mail: Mail) => Promise<SendResult>;

export interface Sender {
  send: SendMail;
  close: () => void;
}
