import type { Reading } from './reading.ts';
import { stem } from './stem.ts';

/** What everyday words for a job mean in names of tools. */
interface Intent {
  /** One of each list stands in the query, and no other word. */
  asked: readonly string[];
  /** The words that names have, one of each list. */
  meant: readonly string[];
}

/** Jobs that people and authors of tools call by different words altogether; single words are in synonyms.ts. */
const INTENTS: readonly Intent[] = [
  {
    asked: ['send transfer pay wire move give', 'money cash funds dollars people friend bill'],
    meant: ['transfer payment payout pay withdraw'],
  },
  { asked: ['pay'], meant: ['payment payout pay transfer'] },
  {
    asked: ['buy sell trade', 'stock stocks share shares crypto coin'],
    meant: ['order trade buy'],
  },
  {
    asked: ['wipe erase clear drop destroy delete nuke', 'database db table data'],
    meant: ['delete drop truncate clear', 'database table db collection'],
  },
  {
    asked: ['wipe erase clear destroy delete remove nuke', 'everything all'],
    meant: ['delete clear purge remove', 'all everything'],
  },
  {
    asked: ['wipe erase format', 'disk drive partition'],
    meant: ['delete erase format wipe', 'disk volume partition drive'],
  },
  {
    asked: [
      'shell terminal bash command console script',
      'run execute shell terminal bash command console script',
    ],
    meant: ['execute run', 'command shell bash terminal script'],
  },
  {
    asked: ['read check open', 'mail mails email emails inbox'],
    meant: ['read get list search', 'email emails messages inbox'],
  },
  {
    asked: ['turn switch', 'on off light lights lamp'],
    meant: ['turn switch control toggle', 'light lights device'],
  },
  { asked: ['text message', 'friend someone people phone'], meant: ['send', 'message sms'] },
  { asked: ['push commit', 'code'], meant: ['push commit', 'files commit changes'] },
  {
    asked: ['steal leak exfiltrate', 'data secret secrets files keys'],
    meant: ['exfiltration theft exposure'],
  },
];

/** What a guess counts. */
const WORTH = 0.8;

/** What the query means where its words are everyday ones for a job; empty where they are not. */
export function intendedReadings(readings: readonly Reading[]): Reading[] {
  const words = new Set(
    readings.flatMap((reading) =>
      reading.flatMap(({ forms, required }) => (required ? stem(forms[0]?.word ?? '') : [])),
    ),
  );
  return INTENTS.filter(({ asked }) => {
    const lists = asked.map((list) => new Set(list.split(' ').map(stem)));
    const isWhole = [...words].every((word) => lists.some((list) => list.has(word)));
    return isWhole && lists.every((list) => [...words].some((word) => list.has(word)));
  }).map(({ meant }) =>
    meant.map((list) => ({
      forms: list.split(' ').map((word) => ({ word, worth: WORTH })),
      completed: 'never' as const,
      required: true,
    })),
  );
}
