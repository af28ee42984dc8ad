import { RUN_PHRASE_RULE } from '../rules/claim-rules.ts';
import type { Sentence } from '../text/sentences.ts';
import type { Word } from '../text/word.ts';
import type { Evidence } from '../verdict.ts';
import { singular } from '../words/inflect.ts';
import { CODE, PROGRAMS } from '../words/nouns.ts';
import { wordSet } from '../words/word-set.ts';

/** How far into a sentence its head stands, in words. */
const HEAD_WORDS = 6;
/** Words that leave it to the caller what is run. */
const FREE = wordSet('any arbitrary raw adhoc unrestricted freeform custom direct native');
/** The first halves of `ad-hoc` and `free-form`. */
const SPLIT = wordSet('ad free');
/** Texts that are there to be run; code and scripts are looked at as often. */
const STATEMENTS = wordSet(
  'sql cypher sparql gremlin plsql tsql statement command commandline shell bash powershell python javascript syscall osascript applescript',
);
/** Words that such a text goes on with when it is run and not told about. */
const WHERE = wordSet('on in at against to inside over via through for with');

/** What lets somebody into a machine, and what stands behind it then. */
const DOORS = wordSet('rcon ssh telnet console terminal tty shell root sudo');
const ENTRIES = wordSet('access session console terminal shell prompt login');
/** What makes a console one of a machine. */
const OF_MACHINE = wordSet(
  'root server serial remote system debug full interactive rcon ssh admin',
);

/** Words that name a running when they end what is run: `Ansible run`, `Terraform apply`. */
const RUNS = wordSet('run execution invocation rerun apply');
const RUN_THINGS = wordSet('playbook notebook pipeline workflow dbt airflow job macro runbook');

/** Trials that load or harm what they try. */
const TRIALS = wordSet(
  'load stress soak spike fuzz chaos ddos dos penetration pen brute port vulnerability',
);
const TRIAL_HEADS = wordSet('test scan attack sweep force');
const TARGETS = wordSet('against on');

/** `power switch of the outlet`, `hyperparameter sweep over a grid`. */
const COMPOUNDS = wordSet(
  'power-switch on-off-switch kill-switch emergency-stop emergency-shutdown hyperparameter-sweep parameter-sweep grid-search',
);
const OF_THING = wordSet('of for on over');

const isEnd = (next: Word | undefined, behind: ReadonlySet<string>): boolean =>
  next === undefined || next.before !== ' ' || behind.has(next.text);

/** `Any SQL statement`, `Arbitrary host command`: a text of the caller's at the head of the sentence. */
function freeAt(words: readonly Word[]): number {
  const from = words[0]?.text === 'an' || words[0]?.text === 'a' ? 1 : 0;
  const isSplit = SPLIT.has(words[from]?.text ?? '') && words[from + 1]?.before === '-';
  if (!isSplit && !FREE.has(words[from]?.text ?? '')) return -1;
  return words.findIndex(
    ({ text }, at) =>
      at > from &&
      at < from + HEAD_WORDS &&
      STATEMENTS.has(singular(text)) &&
      isEnd(words[at + 1], WHERE),
  );
}

/** What a sentence without a verb says is run, opened or switched: the index of its head. */
function runAt(words: readonly Word[]): number {
  return words.findIndex(({ text, before }, at) => {
    if (at === 0 || at > HEAD_WORDS || (before !== ' ' && before !== '-' && before !== '/'))
      return false;
    const previous = words[at - 1]?.text ?? '';
    const next = words[at + 1];
    if (ENTRIES.has(text) && (DOORS.has(previous) || OF_MACHINE.has(previous)))
      return isEnd(next, ENTRY_NEXT) && (DOORS.has(previous) || DOORS.has(text));
    if (
      RUNS.has(text) &&
      (PROGRAMS.has(previous) || CODE.has(previous) || RUN_THINGS.has(previous))
    )
      return isEnd(next, RUN_NEXT);
    if (TRIAL_HEADS.has(text) && TRIALS.has(previous)) return isEnd(next, TARGETS);
    return COMPOUNDS.has(`${previous}-${text}`) && isEnd(next, OF_THING);
  });
}
const ENTRY_NEXT = wordSet('on to of at for in into');
const RUN_NEXT = wordSet('on in against of for with over at');

/** A first sentence without a verb that names what is run, opened or switched; with `onlyFree` only a text of the caller's. */
export function readRunPhrase(
  description: string,
  sentence: Sentence | undefined,
  onlyFree: boolean,
): Evidence | undefined {
  const words = sentence?.words ?? [];
  const free = freeAt(words);
  const at = free >= 0 || onlyFree ? free : runAt(words);
  const word = words[at];
  if (word === undefined) return undefined;
  const start = (free >= 0 ? words[0] : words[at - 1])?.start ?? word.start;
  return {
    field: 'description',
    start,
    end: word.end,
    quote: description.slice(start, word.end),
    rule: RUN_PHRASE_RULE.id,
  };
}
