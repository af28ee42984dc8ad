import { lossWords, nounInFront } from '../policy/loss.ts';
import type { ToolRecord } from '../record/tool-record.ts';
import type { Category, Verdict } from '../verdict/verdict.ts';
import { type PathUse, pathUse } from './path-use.ts';
import { deedStems, meets, nameWords, stemOf, wordsOf } from './stems.ts';

/** What the capability rules may look at. */
export interface ToolFacts {
  category: Category;
  /** Signal id -> path of the first parameter that raised it, null when words did. */
  signals: ReadonlyMap<string, string | null>;
  /** True when one of the words stands in the name or description. Words are lower case. */
  says(...words: string[]): boolean;
  /** True when one of the words stands in the tool name. */
  named(...words: string[]): boolean;
  /** True when one of the stems stands in the words that the verdict rests on, or in the name: what the tool does. */
  did(deeds: ReadonlySet<string>): boolean;
  /** True when one of the stems stands in the name or in the first sentence: what it does it to. */
  about(things: ReadonlySet<string>): boolean;
  /** Stems of the thing that a Destructive tool takes away: the head of the object (`bucket` of `object storage bucket`), and the noun that a name puts in front of the verb (`worker_delete`). Empty when the record names none. */
  lost: ReadonlySet<string>;
  /** True when the description asks for a URL of one site (`a valid Google maps URL`): no address of the caller's choice is fetched. */
  isOneSite: boolean;
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
  /** Categories that a tool must have one of; any when left out. */
  only?: readonly Category[];
  test(facts: ToolFacts): boolean;
}

/** True when the tool has the capability. */
export const holds = ({ only, test }: Capability, facts: ToolFacts): boolean =>
  (only === undefined || only.includes(facts.category)) && test(facts);

/** Longest part of a description that is searched for words. */
const MAX_CHARS = 4000;
const ONE_SITE =
  /\b(?:valid|given|specific|from|of|an?|any) [A-Z][a-z]+[A-Za-z]*(?: [a-z]+){0,3} (?:URL|link)\b|\bstructured [\w ]{3,40} data\b/;
/** Longest first sentence. */
const MAX_LEAD_CHARS = 240;

/** The first sentence of a description, or its first line. */
function leadOf(description: string): string {
  const text = description.trimStart().slice(0, MAX_LEAD_CHARS);
  const end = text.search(/[.!?。](?:\s|$)|\n/);
  return end < 0 ? text : text.slice(0, end);
}

const NOTHING: ReadonlySet<string> = new Set();

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Facts of one tool. Each is made only when a rule asks for it. */
export function toolFacts(tool: ToolRecord, verdict: Verdict): ToolFacts {
  const signals = new Map<string, string | null>();
  for (const { id, param } of verdict.signals) {
    if (signals.get(id) === undefined || signals.get(id) === null) signals.set(id, param);
  }
  const inName = once(() => new Set(nameWords(tool.name)));
  const inText = once(() => new Set(wordsOf(tool.description.slice(0, MAX_CHARS))));
  const deed = once(() => deedStems(tool, verdict));
  const deeds = once(() => new Set(deed()));
  const nameStems = once(() => new Set(nameWords(tool.name).map(stemOf)));
  const lead = once(() => new Set(wordsOf(leadOf(tool.description)).map(stemOf)));
  const lost = once(() => {
    if (verdict.category !== 'Destructive') return NOTHING;
    const head = lossWords(tool, verdict)?.at(-1);
    const noun = nounInFront(tool.name);
    const isSaid = noun !== undefined && (tool.description === '' || lead().has(stemOf(noun)));
    const front = isSaid ? noun : undefined;
    return new Set([head, front].flatMap((word) => (word === undefined ? [] : [stemOf(word)])));
  });
  const paths = once(() => (signals.has('file-path-input') ? pathUse(tool, verdict, deed()) : {}));
  const named = (...words: string[]): boolean => words.some((word) => inName().has(word));
  return {
    category: verdict.category,
    signals,
    named,
    says: (...words) => named(...words) || words.some((word) => inText().has(word)),
    did: (words) => meets(words, deeds()),
    about: (words) => meets(words, nameStems()) || meets(words, lead()),
    get isOneSite() {
      return ONE_SITE.test(tool.description.slice(0, MAX_LEAD_CHARS * 2));
    },
    get lost() {
      return lost();
    },
    get paths() {
      return paths();
    },
  };
}
