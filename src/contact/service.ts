import type { FormPage } from './answer.ts';
import { runDelivery, singleRun } from './delivery-run.ts';
import { describeError } from './describe-error.ts';
import { handle, UNREAD_STATUSES } from './handle.ts';
import { equalInConstantTime } from './hmac.ts';
import { openDatabase, openOnce } from './open-database.ts';
import type { WaitUntil } from './platform.ts';
import type { ContactSettings, DeliverySettings } from './settings.ts';
import { whenQuiet } from './when-quiet.ts';

/** Longest delivery after a request: hosts end a function after 10 to 60 s. */
const RUN_MS = 8_000;
/** A process that stays looks for due messages this often. */
const TICK_MS = 60_000;
const RESIDENT_RUN_MS = TICK_MS - 5_000;
/** A process that stays delivers once no message came for this long, or has waited long enough. */
const QUIET_MS = 200;
const MAX_WAIT_MS = 5_000;
/** Expired rows are deleted at most this often, so that a host without a scheduler keeps its retention too. */
const PURGE_EVERY_MS = 60 * 60_000;

export interface ServiceOptions {
  /** Reads the settings; may throw, which answers 503 until it is mended. */
  settings: () => ContactSettings;
  /** Reads how mails leave, null for no mails; may throw, which keeps messages waiting until it is mended. */
  delivery: () => DeliverySettings | null;
  siteUrl: string;
  /** The process outlives its requests, so it can deliver between them. */
  resident: boolean;
  /** One line of JSON. */
  writeLog: (line: string) => void;
}

/** What the platform knows of one request. */
export interface RequestContext {
  /** The client's address as the platform reports it, null if unknown. */
  clientAddress: string | null;
  waitUntil: WaitUntil;
  renderPage: (page: FormPage, headers: Record<string, string>) => Response | Promise<Response>;
}

/** The contact function of one process: opens the store on first use, answers requests, delivers in the background. */
export function createContactService(
  options: ServiceOptions,
): (request: Request, context: RequestContext) => Promise<Response> {
  const log = (outcome: string, details: Record<string, string | number> = {}) =>
    options.writeLog(
      JSON.stringify({ at: new Date().toISOString(), contact: outcome, ...details }),
    );
  const database = openOnce(() => openDatabase(options.settings().database));

  const deliver = singleRun(
    async () => {
      const settings = options.delivery();
      if (settings === null) return;
      const { store } = await database();
      const { delivered, refused, dead, unreachable } = options.resident
        ? await runDelivery(store, settings, RESIDENT_RUN_MS, () => quiet.isQuiet())
        : await runDelivery(store, settings, RUN_MS);
      if (delivered + refused + dead > 0 || unreachable !== null) {
        log('delivery', {
          delivered,
          refused,
          dead,
          ...(unreachable === null ? {} : { unreachable }),
        });
      }
    },
    (error) => log('delivery-failed', { error: describeError(error) }),
  );
  let purgedAt = Number.NEGATIVE_INFINITY;
  const background = async () => {
    await deliver();
    if (performance.now() - purgedAt < PURGE_EVERY_MS) return;
    try {
      await (await database()).store.purge(Date.now());
      purgedAt = performance.now();
    } catch (error) {
      log('purge-failed', { error: describeError(error) });
    }
  };
  const quiet = whenQuiet(background, QUIET_MS, MAX_WAIT_MS);
  if (options.resident) {
    // What an earlier process left behind leaves now, and the log says at once what is wrong with the settings.
    void background();
    setInterval(background, TICK_MS).unref();
  }

  return async (request, context) => {
    if (isScheduler(request, options)) {
      await background();
      return new Response(null, { status: 204, headers: { 'cache-control': 'no-store' } });
    }
    const answer = await handle(request, {
      store: async () => (await database()).store,
      now: Date.now,
      newId: () => crypto.randomUUID(),
      siteUrl: options.siteUrl,
      clientAddress: clientAddress(request, context, options),
      renderPage: context.renderPage,
      // A function that ends with its request must deliver within it; a process that stays serves the next request first.
      afterStore: () => (options.resident ? quiet.stir() : context.waitUntil(background())),
      log: (outcome, error) => log(outcome, error === undefined ? {} : { error }),
    });
    // What was not read would otherwise be waited for before the connection serves again.
    if (options.resident && UNREAD_STATUSES.includes(answer.status))
      answer.headers.set('connection', 'close');
    return answer;
  };
}

/** A GET with the scheduler's bearer token: how the hosts' cron jobs call (Vercel sends CRON_SECRET this way by itself). */
function isScheduler(request: Request, options: ServiceOptions): boolean {
  if (request.method !== 'GET') return false;
  const secret = safely(options)?.scheduleSecret ?? null;
  return (
    secret !== null &&
    equalInConstantTime(request.headers.get('authorization') ?? '', `Bearer ${secret}`)
  );
}

function clientAddress(
  request: Request,
  context: RequestContext,
  options: ServiceOptions,
): string | null {
  const header = safely(options)?.clientAddressHeader ?? null;
  return header === null ? context.clientAddress : request.headers.get(header);
}

/** The settings, or null while they are wrong: the store then refuses with 503 and the log says why. */
function safely(options: ServiceOptions): ContactSettings | null {
  try {
    return options.settings();
  } catch {
    return null;
  }
}
