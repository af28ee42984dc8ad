import type { Mail } from './mail.ts';

/**
 * What came of one attempt. `refused`: the server saw the mail and said no. `broken`: the server was there, then fell
 * silent or hung up; the mail may have arrived, so that trying for ever could deliver it for ever. Both count as an
 * attempt. `unreachable`: there was no answer about this mail (the server is down, or refuses all).
 * `error` is a code such as `550` or `ECONNREFUSED`.
 */
export type SendResult =
  | { kind: 'sent' }
  | { kind: 'refused' | 'broken' | 'unreachable'; error: string };

/** Sends one mail; never rejects. */
export type SendMail = (mail: Mail) => Promise<SendResult>;

export interface Sender {
  send: SendMail;
  close: () => void;
}
