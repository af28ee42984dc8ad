import { LEASE_MS } from './limits.ts';
import { composeAlert, composeMail, composeSpamCount, type MailSettings } from './mail.ts';
import { nextAttemptAt, nextReachAt } from './retry.ts';
import type { SendMail } from './send.ts';
import type { Outbox, StoredMessage } from './store.ts';

export interface DeliverDeps {
  outbox: Outbox;
  send: SendMail;
  mail: MailSettings;
  /** Milliseconds since 1970. */
  now: () => number;
  /** In [0, 1). */
  random: () => number;
  newId: () => string;
  /** No message is begun after this time. */
  stopAt: number;
  /** Asked after each batch: false ends the run. */
  goOn: () => boolean;
}

export interface DeliveryReport {
  delivered: number;
  /** Attempts that count and failed; tried again later. */
  refused: number;
  dead: number;
  /** Code of the failure that ended the run early, null when it did not. */
  unreachable: string | null;
}

/** Rows claimed at a time: few enough that a lease outlasts them, and that a killed worker holds little back. */
const BATCH = 10;
/** A row is not begun when its lease ends sooner than one slow send takes (smtp.ts, mail-api.ts). */
const SEND_RESERVE_MS = 60_000;

/**
 * Delivers what is due, oldest first, until nothing is due, time is up or the mail server cannot be reached; then tells
 * of new dead letters, and once a day of what is held as spam. Each message is marked right after its send: killed in between, it is sent again with the same
 * Message-ID, and never lost.
 */
export async function deliverDue(deps: DeliverDeps): Promise<DeliveryReport> {
  const report: DeliveryReport = { delivered: 0, refused: 0, dead: 0, unreachable: null };
  const owner = deps.newId();
  try {
    while (deps.now() < deps.stopAt) {
      const claimedAt = deps.now();
      const batch = await deps.outbox.claim(owner, BATCH, claimedAt);
      if (batch.length === 0) break;
      const beginBefore = Math.min(deps.stopAt, claimedAt + LEASE_MS - SEND_RESERVE_MS);
      for (const message of batch) {
        if (report.unreachable !== null || deps.now() >= beginBefore) break;
        await deliverOne(message, owner, deps, report);
      }
      if (report.unreachable !== null) break;
      await deps.outbox.release(owner);
      if (!deps.goOn()) break;
    }
  } finally {
    await deps.outbox.release(owner);
  }
  if (report.unreachable === null) {
    await tell(await deps.outbox.claimAlerts(deps.now()), composeAlert, deps);
    await tell(await deps.outbox.claimSpamCount(deps.now()), composeSpamCount, deps);
  }
  return report;
}

async function deliverOne(
  message: StoredMessage,
  owner: string,
  deps: DeliverDeps,
  report: DeliveryReport,
): Promise<void> {
  const result = await deps.send(composeMail(message, deps.mail));
  const now = deps.now();
  if (result.kind === 'sent') {
    report.delivered += 1;
    return deps.outbox.markDelivered(message.id, owner, now);
  }
  if (result.kind !== 'refused') report.unreachable = result.error;
  if (result.kind === 'unreachable') {
    return deps.outbox.markFailed(message.id, owner, {
      nextAttemptAt: nextReachAt(now, deps.random()),
      counted: false,
      error: result.error,
    });
  }
  const next = nextAttemptAt(message.attempts + 1, now, deps.random());
  report[next === null ? 'dead' : 'refused'] += 1;
  return deps.outbox.markFailed(message.id, owner, {
    nextAttemptAt: next,
    counted: true,
    error: result.error,
  });
}

async function tell(
  ids: readonly string[],
  compose: typeof composeAlert,
  deps: DeliverDeps,
): Promise<void> {
  if (ids.length === 0) return;
  const result = await deps.send(compose(ids, deps.mail));
  if (result.kind === 'sent') await deps.outbox.markTold(ids, deps.now());
}
