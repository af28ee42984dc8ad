import type { ServerRecord } from '../record/server-record.ts';
import { brandWords } from '../related/terms.ts';
import { readVerb } from '../verdict/acts/verb-forms.ts';
import { splitName } from '../verdict/text/split-name.ts';
import { singular } from '../verdict/words/inflect.ts';

/** One word (`search`) says too little about a job; more than this many are one server's own wording. */
const MIN_WORDS = 2;
const MAX_WORDS = 4;
/** Longest phrase that fits a title with the words around it. */
const MAX_PHRASE_CHARS = 40;
const PLAIN = /^[a-z][a-z0-9]*$/;
/** Words around a name that say nothing about a job. */
const FILLERS = new Set(['tool', 'mcp']);

/** The job in a tool's name: `key` is equal for equal jobs, `phrase` is how this name puts it. */
export interface JobWords {
  /** Words in the singular and sorted: `create issue`. */
  key: string;
  /** Verb first, else as the name has it: `create issues`. */
  phrase: string;
}

/** The job that each tool of a server names, in the server's order; null where the name does not say one. */
export function jobsOfServer({ name, source, tools }: ServerRecord): (JobWords | null)[] {
  const own = [...splitName(name), ...splitName(source.ref)].map(({ text }) => singular(text));
  const words = new Set([...brandWords(tools), ...own]);
  // A server of look-ups has `get` in each name: still a job, not a brand.
  const brand = new Set([...words].filter((word) => readVerb(word) === undefined));
  return tools.map((tool) => jobOf(tool.name, brand));
}

function jobOf(name: string, brand: ReadonlySet<string>): JobWords | null {
  const all = splitName(name).map((word) => word.text);
  const job = verbFirst(trim(all, (word) => FILLERS.has(word) || brand.has(singular(word))));
  // `generate_image` of a server called Image: what looks like a brand is the object.
  const words = job.length < MIN_WORDS ? verbFirst(trim(all, (word) => FILLERS.has(word))) : job;
  const phrase = words.join(' ');
  const fits = words.length >= MIN_WORDS && words.length <= MAX_WORDS;
  if (!fits || phrase.length > MAX_PHRASE_CHARS || !words.every((word) => PLAIN.test(word))) {
    return null;
  }
  const key = words
    .map((word) => singular(word))
    .sort()
    .join(' ');
  return { key, phrase };
}

/** A brand stands before or after the job (`acme_create_issue`); inside it is part of the job (`get_file_info`). */
function trim(words: readonly string[], isNoise: (word: string) => boolean): readonly string[] {
  const first = words.findIndex((word) => !isNoise(word));
  const last = words.findLastIndex((word) => !isNoise(word));
  return first === -1 ? [] : words.slice(first, last + 1);
}

/** A verb at the end put in front (`issue_create`), one word before the verb dropped (`jira_create_issue`); none without a verb. */
function verbFirst(words: readonly string[]): readonly string[] {
  if (isVerb(words[0])) return words;
  const last = words.at(-1);
  if (last !== undefined && isVerb(last)) return [last, ...words.slice(0, -1)];
  return isVerb(words[1]) ? words.slice(1) : [];
}

function isVerb(word: string | undefined): boolean {
  return word !== undefined && readVerb(word)?.form === 'base';
}
