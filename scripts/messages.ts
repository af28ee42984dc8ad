import { parseArgs } from 'node:util';
import { describeError } from '../src/contact/describe-error.ts';
import { readEmail } from '../src/contact/email.ts';
import type { Store } from '../src/contact/libsql/open-store.ts';
import { STATES, type State } from '../src/contact/message.ts';
import { openDatabase } from '../src/contact/open-database.ts';
import { toCsv, toText } from '../src/contact/report.ts';
import { readSettings } from '../src/contact/settings.ts';

const USAGE = `npm run messages -- list [--state pending|delivered|dead|spam]   all but spam by default
npm run messages -- export --format json|csv [--state …]
npm run messages -- delete --id ID | --email ADDRESS
npm run messages -- retry                                          queue dead letters again
npm run messages -- not-spam --id ID                               mail one that was taken for spam
npm run messages -- purge                                          delete what is past its time`;

const { values, positionals } = readArguments();

try {
  const settings = readSettings((name) => process.env[name], 'node');
  const { store, close } = await openDatabase(settings.database);
  const answer = await run(store, positionals[0] ?? 'list');
  close();
  process.stdout.write(answer ?? `${USAGE}\n`);
  if (answer === null) process.exitCode = 1;
} catch (error) {
  console.error(`messages: ${describeError(error)}`);
  process.exitCode = 1;
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        state: { type: 'string', multiple: true },
        format: { type: 'string', default: 'json' },
        id: { type: 'string' },
        email: { type: 'string' },
      },
    });
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${USAGE}`);
    process.exit(1);
  }
}

/** Runs one command; null when it is not one. */
async function run(store: Store, command: string): Promise<string | null> {
  if (values.state?.some((state) => !STATES.some((known) => known === state))) return null;
  switch (command) {
    case 'list': {
      const messages = await store.list(wantedStates());
      const text = messages.length === 0 ? 'no messages\n' : toText(messages);
      return values.state === undefined ? `${text}${await heldLine(store)}` : text;
    }
    case 'export': {
      const messages = await store.list(wantedStates());
      if (values.format === 'csv') return toCsv(messages);
      return values.format === 'json' ? `${JSON.stringify(messages, null, 2)}\n` : null;
    }
    case 'delete':
      if (values.id !== undefined) return `deleted ${await store.deleteById(values.id)}\n`;
      if (values.email !== undefined)
        return `deleted ${await store.deleteByEmail(readEmail(values.email.trim()).address)}\n`;
      return null;
    case 'retry':
      return `queued ${await store.retryDead(Date.now())}\n`;
    case 'not-spam':
      if (values.id === undefined) return null;
      return `queued ${await store.notSpam(values.id, Date.now())}\n`;
    case 'purge': {
      const { messages, spam, rateKeys } = await store.purge(Date.now());
      return `deleted ${messages} messages, ${spam} spam, ${rateKeys} rate keys\n`;
    }
    default:
      return null;
  }
}

/** Says how many messages the list leaves out as spam. */
async function heldLine(store: Store): Promise<string> {
  const { length } = await store.list(['spam']);
  return length === 0 ? '' : `\nheld as spam: ${length} (list --state spam)\n`;
}

/** The states that --state names; without it all but spam. */
function wantedStates(): State[] {
  return STATES.filter((state) => values.state?.includes(state) ?? state !== 'spam');
}
