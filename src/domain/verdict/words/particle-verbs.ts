import type { VerbReading } from './inflect.ts';
import { inflect } from './inflect.ts';

/** Verbs of two words, as `verb particle meaning`: what the two mean together is a verb that the rules know. */
const TABLE = `
roll back rollback, shut down shutdown, kick off start, spin up start, boot up start, fire up start, bring up start,
take down stop, bring down stop, spin down stop, tear down teardown, cash out withdraw, top up deposit, clean up cleanup,
call off cancel, back up backup, go short sell, go long buy, log out logout, pay out pay,
write off writeoff, clean out clean,
garbage collect purge, garbage collects purge`;

/** Readings by first word, then by particle. */
function buildForms(): ReadonlyMap<string, ReadonlyMap<string, VerbReading>> {
  const forms = new Map<string, Map<string, VerbReading>>();
  for (const entry of TABLE.split(',')) {
    const [verb = '', particle = '', lemma = ''] = entry.trim().split(' ');
    for (const [form, kind] of inflect(verb))
      if (kind !== 'past') {
        const behind = forms.get(form) ?? new Map<string, VerbReading>();
        forms.set(form, behind.set(particle, { lemma, form: kind, ambiguous: false }));
      }
  }
  return forms;
}

const FORMS = buildForms();

/** How two neighbouring lower-case words read as one verb: `rolls back`, `shut down`; undefined when they are none. */
export function readParticleVerb(word: string, next: string): VerbReading | undefined {
  return FORMS.get(word)?.get(next);
}
