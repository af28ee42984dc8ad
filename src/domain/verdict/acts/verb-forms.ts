import { VERB_RULES } from '../rules/rules.ts';
import { FOREIGN_VERBS } from '../words/foreign-words.ts';
import { inflect, type VerbReading } from '../words/inflect.ts';
import { NOUN_VERBS } from '../words/noun-verbs.ts';

const RANK = { base: 0, third: 1, ing: 2, past: 3 } as const;

function buildForms(): ReadonlyMap<string, VerbReading> {
  const forms = new Map<string, VerbReading>();
  const lemmas = new Set(VERB_RULES.flatMap((rule) => [...rule.verbs]));
  for (const lemma of lemmas) {
    for (const [word, form] of inflect(lemma)) {
      const known = forms.get(word);
      if (known !== undefined && RANK[known.form] <= RANK[form]) continue;
      forms.set(word, { lemma, form, ambiguous: NOUN_VERBS.has(lemma) });
    }
  }
  // `news` is no form of a verb `new`.
  forms.delete('news');
  for (const [word, lemma] of FOREIGN_VERBS) {
    if (!forms.has(word)) forms.set(word, { lemma, form: 'base', ambiguous: false });
  }
  return forms;
}

const FORMS = buildForms();

/** How a lower-case word reads as a verb of the rules, undefined when no rule knows it. */
export function readVerb(word: string): VerbReading | undefined {
  return FORMS.get(word);
}
