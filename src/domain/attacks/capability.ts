import type { Category, Verdict } from '../verdict/verdict.ts';
import type { PathUse } from './path-use.ts';

/** What the capability rules may look at. */
export interface ToolFacts {
  category: Category;
  /** Signal id -> path of the first parameter that raised it, null when words did. */
  signals: ReadonlyMap<string, string | null>;
  /** False where the record lists no parameters at all: what a call takes is not known. */
  isListed: boolean;
  /** True when one of the words stands in the name or description. Words are lower case. */
  says(...words: string[]): boolean;
  /** True when one of the words stands in the tool name. */
  named(...words: string[]): boolean;
  /** True when one of the stems stands in the tool name. */
  namedLike(things: ReadonlySet<string>): boolean;
  /** True when one of the stems stands in the words that the verdict rests on, or in the name: what the tool does. */
  did(deeds: ReadonlySet<string>): boolean;
  /** True when one of the stems stands in the name or in the first sentence: what it does it to. */
  about(things: ReadonlySet<string>): boolean;
  /** True when the first sentence begins with one of the stems: what the tool does, as it says itself. */
  begins(deeds: ReadonlySet<string>): boolean;
  /** True when the first sentence has words of this form. */
  leads(pattern: RegExp): boolean;
  /** True when the beginning of the description has words of this form. */
  tells(pattern: RegExp): boolean;
  /** True when one of the stems stands in the server's name or in the first sentence about it. */
  servedBy(things: ReadonlySet<string>): boolean;
  /** True when one of the stems stands in the name of a parameter. */
  takes(things: ReadonlySet<string>): boolean;
  /** True when the name of a parameter has this form. */
  takesParam(pattern: RegExp): boolean;
  /** Stems of the thing that a Destructive tool takes away: the head of the object (`bucket` of `object storage bucket`), and the noun that a name puts in front of the verb (`worker_delete`). Empty when the record names none. */
  lost: ReadonlySet<string>;
  /** True when the first sentence says that a thing is taken out of a set that stays (`remove the leads from a list`): it is not lost. */
  isTakenOut: boolean;
  /** True when the record asks for a URL of one site (`a valid Google maps URL`), or its sample address is of the server's own: no address of the caller's choice is fetched. */
  isOneSite: boolean;
  /** True when the command that a call names is one of the server's own operations or tools: no line of a shell. */
  picksOperation: boolean;
  /** True when what is run is only kept in a list of steps that this tool stores. */
  isStep: boolean;
  /** True when another argument names by id what holds the file (`specId`): a service keeps it. */
  isHeld: boolean;
  /** True when the bytes of a file are an argument of their own and the path is only the name that it gets: nothing is read from the machine. */
  isSentWhole: boolean;
  /** True when the address names the very thing that another argument names by id (`report_url` beside `report_id`), of a look-up of it: the service keeps it. */
  isUrlOfId: boolean;
  /** What the record says of the first parameter of a signal; empty when nothing. */
  saidOf(signal: string): string;
  /** Words of the definition that raised a signal, one after another. */
  quoteOf(signal: string): string;
  /** True when the description speaks of a path that a call names: an argument (`file_path: …`), an absolute path, a local file. */
  saysPath: boolean;
  /** True when the description speaks of a URL that a call names (`from a given URL`, `url (str)`). */
  saysUrl: boolean;
  /** What becomes of the files that its arguments name. */
  paths: PathUse;
}

/** Something that a tool can do and attacks make use of. */
export interface Capability {
  id: string;
  /** How much it asks for, 1 (one signal) to 5: the more, the more specific a match by it. Editorial. */
  rank: 1 | 2 | 3 | 4 | 5;
  /** One sentence: what the rule looks for. */
  looksFor: string;
  /** Why an attack of this kind applies, one clause about the tool; `{param}` stands for the parameter. */
  why: string;
  /** Signal whose parameter the reason names, or what becomes of the file that it names; null when none. */
  param: string | null;
  /** True where a parameter alone can show it although the reason names none: its words, or what it says of the deed. */
  maySitInParams?: true;
  /** Categories that a tool must have one of; any when left out. */
  only?: readonly Category[];
  /** Signals of which one must be raised before `test` is asked; none when left out. */
  needs?: readonly string[];
  test(facts: ToolFacts): boolean;
  /**
   * What stands in for `test` where the record lists no parameters: the same capability by what the
   * tool says of itself. Left out where `test` asks no parameter.
   */
  unlisted?(facts: ToolFacts): boolean;
}

/** True when the tool has the capability. */
export function holds(capability: Capability, facts: ToolFacts): boolean {
  const { only, needs } = capability;
  if (only !== undefined && !only.includes(facts.category)) return false;
  if ((needs === undefined || hasOne(needs, facts)) && capability.test(facts)) return true;
  return !facts.isListed && capability.unlisted?.(facts) === true;
}

function hasOne(ids: readonly string[], { signals }: ToolFacts): boolean {
  if (signals.size === 0) return false;
  for (const id of ids) if (signals.has(id)) return true;
  return false;
}

/** True when the parameters of a tool alone can show the capability; they alone can also show that a tool executes. */
export const hangsOnParams = ({ param, maySitInParams, only }: Capability): boolean =>
  param !== null || maySitInParams === true || only?.includes('Execute') === true;

/** The first parameter of each signal of a verdict. */
export function signalParams({ signals }: Verdict): ReadonlyMap<string, string | null> {
  const found = new Map<string, string | null>();
  for (const { id, param } of signals) if ((found.get(id) ?? null) === null) found.set(id, param);
  return found;
}
