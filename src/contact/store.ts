import type { RateWindow } from './limits.ts';
import type { Message, Proof, State } from './message.ts';

/** A message on its way into the store. Times are milliseconds since 1970. */
export interface NewMessage extends Message {
  id: string;
  receivedAt: number;
  state: 'pending' | 'spam';
  proof: Proof;
  /** Equal for equal texts: SHA-256 over all fields. */
  fingerprint: string;
  /** Nonce of its form token, null without a token. */
  nonce: string | null;
}

export interface StoredMessage extends Omit<Message, 'subject'> {
  id: string;
  /** A subject id; rows may outlive the subject. */
  subject: string;
  receivedAt: number;
  state: State;
  proof: Proof;
  attempts: number;
  nextAttemptAt: number;
  deliveredAt: number | null;
  /** Code of the last delivery failure such as `550`, never the server's words. */
  lastError: string | null;
}

/** `duplicate` is as good as `stored` to the sender; `limited` says when the next message is welcome. */
export type AddResult =
  | { kind: 'stored' }
  | { kind: 'duplicate' }
  | { kind: 'limited'; retryAt: number };

/** What the store does for the handler. Each call is one transaction, durable when it returns. Rejects when it cannot. */
export interface MessageStore {
  /** The secret of this name, made on first use and the same for all processes. */
  secret(name: string, expiresAt: number | null): Promise<string>;
  /** Whether a message with this fingerprint would be a double submit, and until when this client is over a limit (null: it is not). */
  look(query: LookQuery): Promise<{ duplicate: boolean; retryAt: number | null }>;
  /** Stores the message unless it is a double submit or a window in `full` is full, and counts it in `counted`, all in one transaction. */
  add(
    message: NewMessage,
    key: string,
    counted: readonly RateWindow[],
    full?: readonly RateWindow[],
  ): Promise<AddResult>;
  /** Counts an event that stores nothing. */
  count(key: string, windows: readonly RateWindow[], now: number): Promise<void>;
}

export interface LookQuery {
  fingerprint: string;
  nonce: string | null;
  key: string;
  windows: readonly RateWindow[];
  now: number;
}

/** What the store does for delivery. */
export interface Outbox {
  /** Leases up to `limit` due messages to `owner`, oldest first; no other worker gets them until the lease ends. */
  claim(owner: string, limit: number, now: number): Promise<StoredMessage[]>;
  /** Ends the lease: delivered. */
  markDelivered(id: string, owner: string, now: number): Promise<void>;
  /** Ends the lease: try again at `nextAttemptAt`, or never (null: dead letter). `counted` says whether it was an attempt. */
  markFailed(
    id: string,
    owner: string,
    outcome: { nextAttemptAt: number | null; counted: boolean; error: string },
  ): Promise<void>;
  /** Ends the leases of messages that were not tried. */
  release(owner: string): Promise<void>;
  /** Ids of dead letters that nobody was told of yet; no other worker gets them for an hour. */
  claimAlerts(now: number): Promise<string[]>;
  /** Ids of messages held as spam that nobody was told of yet, likewise; none within a day of the last telling. */
  claimSpamCount(now: number): Promise<string[]>;
  /** Somebody was told of these messages. */
  markTold(ids: readonly string[], now: number): Promise<void>;
}

/** What the store does for the people who run it. */
export interface Archive {
  list(states: readonly State[]): Promise<StoredMessage[]>;
  /** Deletes by message id; returns how many. */
  deleteById(id: string): Promise<number>;
  /** Deletes all messages from this e-mail address, whatever its case; returns how many. */
  deleteByEmail(email: string): Promise<number>;
  /** Puts dead letters back in the queue; returns how many. */
  retryDead(now: number): Promise<number>;
  /** Takes a message for no spam: it is mailed like any other; returns how many. */
  notSpam(id: string, now: number): Promise<number>;
  /** Deletes what is past its time; returns how many rows of each kind. */
  purge(now: number): Promise<{ messages: number; spam: number; rateKeys: number }>;
}
