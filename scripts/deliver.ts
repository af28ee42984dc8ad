import { runDelivery } from '../src/contact/delivery-run.ts';
import { describeError } from '../src/contact/describe-error.ts';
import { openDatabase } from '../src/contact/open-database.ts';
import { readDelivery, readSettings } from '../src/contact/settings.ts';
import { site } from '../src/site.config.ts';

/** A scheduled run ends before the next one starts, every five minutes. */
const MAX_MS = 4 * 60_000;

try {
  const env = (name: string) => process.env[name];
  const { store, close } = await openDatabase(readSettings(env, 'node').database);
  const delivery = readDelivery(env, 'node', site.name);
  const report = delivery === null ? null : await runDelivery(store, delivery, MAX_MS);
  const purged = await store.purge(Date.now());
  close();
  if (report === null) {
    console.log(
      'no mail is configured: set CONTACT_SMTP_URL or CONTACT_MAIL_API_URL, or read messages with npm run messages',
    );
  } else {
    console.log(`delivered ${report.delivered}, refused ${report.refused}, dead ${report.dead}`);
  }
  console.log(
    `deleted by age: ${purged.messages} messages, ${purged.spam} spam, ${purged.rateKeys} rate keys`,
  );
  if (report !== null && report.unreachable !== null) {
    console.error(
      `the mail server could not be reached (${report.unreachable}): messages wait and are tried again by the next run`,
    );
    process.exitCode = 1;
  }
} catch (error) {
  console.error(`deliver: ${describeError(error)}`);
  process.exitCode = 1;
}
