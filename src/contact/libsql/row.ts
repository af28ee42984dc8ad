import type { Row } from '@libsql/client';
import { STATES } from '../message.ts';
import type { StoredMessage } from '../store.ts';

/** Columns that {@link readMessage} reads. */
export const COLUMNS =
  'id, received_at, state, subject, name, email, message, context, proof, attempts, next_attempt_at, delivered_at, last_error';

/** A row of the table of messages as a record. */
export function readMessage(row: Row): StoredMessage {
  const proof = row['proof'];
  return {
    id: String(row['id']),
    receivedAt: Number(row['received_at']),
    state: STATES.find((known) => known === row['state']) ?? 'pending',
    subject: String(row['subject']),
    name: String(row['name']),
    email: String(row['email']),
    message: String(row['message']),
    context: JSON.parse(String(row['context'])),
    proof: proof === 'work' || proof === 'time' ? proof : 'none',
    attempts: Number(row['attempts']),
    nextAttemptAt: Number(row['next_attempt_at']),
    deliveredAt: row['delivered_at'] === null ? null : Number(row['delivered_at']),
    lastError: row['last_error'] === null ? null : String(row['last_error']),
  };
}
