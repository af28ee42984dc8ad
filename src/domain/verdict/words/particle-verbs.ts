import type { VerbReading } from './inflect.ts';
import { inflect } from './inflect.ts';

/** Verbs of two words, as `verb particle meaning`: what the two mean together is a verb that the rules know. */
const TABLE = `
roll back rollback, shut down shutdown, kick off kickoff, spin up start, boot up start, fire up kickoff, bring up start,
take down stop, bring down stop, spin down stop, tear down teardown, cash out withdraw, top up deposit, clean up cleanup,
call off cancel, back up backup, log out logout, pay out pay, write off writeoff, clean out clean,
wipe out wipe, blow away destroy, hand out distribute, give away distribute, wipe off wipe, clear out clear, empty out empty, throw away discard, throw out discard, pay back repay,
pay off repay, pay down repay, sell off sell, buy back buy, buy out buy, shut off shutdown, power down shutdown,
give up relinquish, check off complete, tick off complete, cross off complete, sweep away wipe, close out close, power off poweroff, power up poweron, power on poweron, start up start, close down close`;

/** Pairs that mean this only as neighbours: `goes the long way` buys nothing. */
const NEIGHBOURS = `
go short sell, go long buy, garbage collect purge, garbage collects purge, load test loadtest, stress test loadtest`;

/** Pairs that mean this only with their object between them: `burn-down` is a kind of chart. */
const APART = `
burn down destroy, tear up destroy, turn off turn, turn on turn, switch off switch, switch on switch`;

type Forms = ReadonlyMap<string, ReadonlyMap<string, VerbReading>>;

/** Readings by first word, then by particle. */
function buildForms(table: string): Forms {
  const forms = new Map<string, Map<string, VerbReading>>();
  for (const entry of table.split(',')) {
    const [verb = '', particle = '', lemma = ''] = entry.trim().split(' ');
    for (const [form, kind] of inflect(verb))
      if (kind !== 'past') {
        const behind = forms.get(form) ?? new Map<string, VerbReading>();
        forms.set(form, behind.set(particle, { lemma, form: kind, ambiguous: false }));
      }
  }
  return forms;
}

const TOGETHER = buildForms(`${TABLE},${NEIGHBOURS}`);
const PARTED = buildForms(`${TABLE},${APART}`);

/** How two neighbouring lower-case words read as one verb: `rolls back`, `shut down`; undefined when they are none. */
export function readParticleVerb(word: string, next: string): VerbReading | undefined {
  return TOGETHER.get(word)?.get(next);
}

/** The particles that a word can have behind its object, with what both mean: `rolls the schema back`. */
export const partedReadings = (word: string): ReadonlyMap<string, VerbReading> | undefined =>
  PARTED.get(word);
