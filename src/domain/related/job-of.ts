import type { ToolRecord } from '../record/tool-record.ts';
import { singular, wordsOfName } from './terms.ts';

/** What a tool does, and to what: two tools do the same job when both are equal. */
export interface Job {
  /** Class of the deed: `create` for create, add, new; empty when the name has no known verb. */
  act: string;
  /** Words of the object in the singular, in code-unit order unless one becomes another; empty when the name is the deed alone. */
  objects: readonly string[];
}

const verbs = (act: string, words: string): [string, string][] =>
  words.split(' ').map((word) => [word, act]);
/** Behind `by` these say how a thing is found; else they are what is asked for. */
const KEYS = new Set('id ids uid uuid name names key slug'.split(' '));
/** A description that opens like this speaks of many, whatever the number in the name. */
const SAYS_LIST =
  /^\W*(?:(?:get|fetch|retrieve|return)(?:s|es)?\s+(?:a list|the list|all|list)\b|lists?\s)/i;
/** Verbs of names by what they do. Verbs that stand alone in their meaning (click, pause) need no class. */
const ACTS = new Map([
  ...verbs('get', 'get fetch retrieve read show describe view lookup load display'),
  ...verbs('list', 'list ls enumerate browse'),
  ...verbs('search', 'search find query'),
  ...verbs('create', 'create add new make insert register'),
  ...verbs('update', 'update edit modify patch change set'),
  ...verbs('delete', 'delete remove destroy drop del rm erase'),
  ...verbs('send', 'send'),
  ...verbs('run', 'run execute exec invoke'),
  ...verbs('start', 'start launch'),
  ...verbs('stop', 'stop terminate'),
]);
/** Words of a name that say how, not what. */
const NOISE = new Set(
  'the a an of in on for from by with and or to at all any one my me current recent latest details detail info information api tool v1 v2 v3 multiple single specific bulk batch many mcp item data advanced simple async'.split(
    ' ',
  ),
);
/** One spelling of what names say in several. */
const SAME = new Map([
  ['repo', 'repository'],
  ['doc', 'document'],
  ['docs', 'documentation'],
  ['org', 'organization'],
  ['organisation', 'organization'],
  ['msg', 'message'],
  ['mail', 'email'],
  ['db', 'database'],
  ['dir', 'directory'],
  ['folder', 'directory'],
  ['img', 'image'],
  ['picture', 'image'],
  ['photo', 'image'],
  ['pr', 'pull request'],
  ['content', 'contents'],
]);

/** Words of a server that are no job: `lead` stand in front of most of its names, `name` is what it is called. */
export interface Brand {
  lead: ReadonlySet<string>;
  name: ReadonlySet<string>;
}

/** The job that a tool's name tells. Words of the server are left out, its name's not where they are the object. */
export function jobOf(tool: ToolRecord, brand: Brand): Job {
  const words = wordsOfName(tool.name);
  const verb = verbAt(words);
  const isFound = words.includes('by') || /by[A-Z_]/.test(tool.name);
  const rest = words.filter(
    (word, index) => index !== verb && !NOISE.has(word) && !(isFound && KEYS.has(word)),
  );
  const isMany = rest.some((word) => singular(word) !== word && word === lastOf(rest));
  const known = verb < 0 ? '' : (ACTS.get(words[verb] ?? '') ?? '');
  const act = known === 'get' && (isMany || SAYS_LIST.test(tool.description)) ? 'list' : known;
  // Without a verb the number is what tells `commit` from `commits`.
  const things = verb < 0 ? rest : rest.map((word) => singular(word));
  const own = things.filter(
    (word, index) =>
      index === things.length - 1 ||
      !((index === 0 && brand.lead.has(word)) || brand.name.has(word)),
  );
  const objects = own.flatMap((word) => (SAME.get(word) ?? word).split(' '));
  // `speech_to_text` is not `text_to_speech`.
  if (!words.includes('to')) objects.sort();
  return { act, objects: [...new Set(objects)] };
}

/** The verb of a name stands first, behind a product (`jira_get_issue`) or last (`issue_get`). */
function verbAt(words: readonly string[]): number {
  if (ACTS.has(words[0] ?? '')) return 0;
  const last = words.length - 1;
  if (last > 0 && ACTS.has(words[last] ?? '')) return last;
  return words.findIndex((word) => ACTS.has(word));
}

const lastOf = (words: readonly string[]): string | undefined => words.at(-1);

/** A job as one text; null when a name tells none. */
export function jobKey({ act, objects }: Job): string | null {
  return objects.length === 0 && act === '' ? null : `${act} ${objects.join(' ')}`;
}
