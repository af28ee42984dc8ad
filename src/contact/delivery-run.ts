import { type DeliveryReport, deliverDue } from './deliver.ts';
import { mailApiSender } from './mail-api.ts';
import type { Sender } from './send.ts';
import type { DeliverySettings } from './settings.ts';
import type { Outbox } from './store.ts';

/** One delivery with the transport of the settings, at most `maxMs` long and while `goOn`. */
export async function runDelivery(
  outbox: Outbox,
  settings: DeliverySettings,
  maxMs: number,
  goOn: () => boolean = () => true,
): Promise<DeliveryReport> {
  const sender = await openSender(settings.transport);
  try {
    return await deliverDue({
      outbox,
      send: sender.send,
      mail: settings.mail,
      now: Date.now,
      random: Math.random,
      newId: () => crypto.randomUUID(),
      stopAt: Date.now() + maxMs,
      goOn,
    });
  } finally {
    sender.close();
  }
}

async function openSender(transport: DeliverySettings['transport']): Promise<Sender> {
  if (transport.kind === 'api') return mailApiSender(transport.url, transport.token, fetch);
  // Loaded only where it is used: hosts without sockets never see it.
  const { smtpSender } = await import('./smtp.ts');
  return smtpSender(transport.url);
}

/**
 * At most one run at a time in this process. A call during a run asks for one more after it, so a message stored
 * meanwhile is not left behind; the promise settles when nothing more is asked for. Never rejects: `report` gets the outcome.
 */
export function singleRun(
  run: () => Promise<void>,
  onError: (error: unknown) => void,
): () => Promise<void> {
  let running: Promise<void> | null = null;
  let again = false;
  return () => {
    again = true;
    running ??= (async () => {
      while (again) {
        again = false;
        try {
          await run();
        } catch (error) {
          onError(error);
        }
      }
      running = null;
    })();
    return running;
  };
}
