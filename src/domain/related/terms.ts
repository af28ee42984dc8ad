import { recent } from '../record/recent.ts';
import { listParams } from '../record/schema-params.ts';
import type { ToolRecord } from '../record/tool-record.ts';
import { splitName } from '../verdict/text/split-name.ts';
import { splitText } from '../verdict/text/split-text.ts';

/** What each kind of word says about the job that a tool does. */
const WEIGHTS = { pair: 3, name: 2, description: 1, param: 0.7 } as const;
/** The job stands at the beginning of a description; what follows is usage advice. */
const DESCRIPTION_CHARS = 300;
/** Words that stand in every description. */
const STOP = new Set(
  'a an the of to in on for from by with and or not is are be as it its this that these those which when where use used using tool tools returns return returned given your you can will all any if into via per has have optional required example e.g data value values list gets'.split(
    ' ',
  ),
);

/** Words that describe a tool's job, each with a weight: name words and neighbouring pairs, first words of the description, argument names. `brand` words (of the server, not of the job) are left out. */
export function jobTerms(tool: ToolRecord, brand: ReadonlySet<string>): Map<string, number> {
  const terms = new Map<string, number>();
  const add = (term: string, weight: number) =>
    terms.set(term, Math.max(terms.get(term) ?? 0, weight));
  const name = nameTerms(tool.name).filter((word) => !brand.has(word));
  name.forEach((word, index) => {
    add(word, WEIGHTS.name);
    const next = name[index + 1];
    if (next !== undefined) add(`${word}_${next}`, WEIGHTS.pair);
  });
  for (const word of splitText(tool.description.slice(0, DESCRIPTION_CHARS))) {
    const text = singular(word.text);
    if (text.length > 2 && !STOP.has(text) && !brand.has(text)) add(text, WEIGHTS.description);
  }
  for (const param of listParams(tool)) {
    if (param.depth === 0 && param.keys !== null)
      add(`(${param.name.toLowerCase()})`, WEIGHTS.param);
  }
  return terms;
}

/** Words that stand in most tool names of one server: its brand, not a job. Needs at least three names to tell. */
export function brandWords(tools: readonly ToolRecord[]): Set<string> {
  const seen = new Map<string, number>();
  for (const tool of tools) {
    for (const word of new Set(nameTerms(tool.name))) {
      seen.set(word, (seen.get(word) ?? 0) + 1);
    }
  }
  const most = [...seen].filter(([, n]) => tools.length >= 3 && n > tools.length * 0.6);
  return new Set(most.map(([word]) => word));
}

/** Names that stay split: an index asks for those of a server several times. */
const MOST_NAMES = 1_000;

/** Words of a name, lower case. */
export const wordsOfName = recent(
  (name: string): readonly string[] => splitName(name).map(({ text }) => text),
  MOST_NAMES,
);

/** Words of a name, in the singular. */
export const nameTerms = recent(
  (name: string): readonly string[] => wordsOfName(name).map(singular),
  MOST_NAMES,
);

/** A word without the ending of a plural. */
export function singular(word: string): string {
  if (word.length <= 3 || !word.endsWith('s') || /(?:ss|us|is|news)$/.test(word)) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return /(?:ches|shes|sses|xes)$/.test(word) ? word.slice(0, -2) : word.slice(0, -1);
}
