import type { ToolRecord } from '../record/tool-record.ts';
import { type Job, jobKey, jobOf } from './job-of.ts';
import { brandWords, jobTerms, nameTerms } from './terms.ts';

/** Below this likeness (cosine, 0 to 1) two tools share a name, not a job. */
const MIN_LIKENESS = 0.1;
/** Tools of one job that are compared with each other: more would make look-ups slow and helps nobody. */
const MAX_OF_A_JOB = 400;

/** Another tool and how alike its words are, 0 to 1. Both numbers are positions in the lists given to the index. */
export interface Alike {
  server: number;
  tool: number;
  likeness: number;
}

export interface JobIndex {
  /** Tools of other servers that do the same job, most alike first, one a server. */
  elsewhere(server: number, tool: number, limit: number): Alike[];
  /** Tools of the same server, most alike first; order of the server where nothing is shared. */
  neighbours(server: number, tool: number, limit: number): number[];
}

/** What the index reads of a server. */
export interface JobServer {
  /** Id or name: its words are a brand, not a job. */
  name: string;
  tools: readonly ToolRecord[];
}

interface Document {
  server: number;
  tool: number;
  job: Job;
  key: string | null;
  terms: Map<string, number>;
  /** Description, empty when the record has none. */
  said: string;
  /** The terms that the name does not say as well, made when first asked for. */
  rest: Map<string, number> | null;
  words: readonly string[];
}

/** Builds the index once for a whole catalogue: `servers[i].tools[j]` is tool j of server i. Deterministic: ties keep list order. */
export function buildJobIndex(servers: readonly JobServer[]): JobIndex {
  const documents: Document[] = [];
  const offsets: number[] = [];
  const frequency = new Map<string, number>();
  const vocabularies: Map<string, number>[] = [];
  const things = commonHeads(servers);
  servers.forEach(({ name, tools }, server) => {
    offsets.push(documents.length);
    const brand = brandWords(tools);
    const called = {
      lead: brand,
      name: new Set(nameTerms(name).filter((word) => !things.has(word))),
    };
    const vocabulary = new Map<string, number>();
    tools.forEach((record, tool) => {
      const terms = jobTerms(record, brand);
      const job = jobOf(record, called);
      documents.push({
        server,
        tool,
        job,
        key: jobKey(job),
        terms,
        said: record.description.trim(),
        rest: null,
        words: nameTerms(record.name),
      });
      for (const term of terms.keys()) frequency.set(term, (frequency.get(term) ?? 0) + 1);
      for (const word of job.objects) vocabulary.set(word, (vocabulary.get(word) ?? 0) + 1);
    });
    vocabularies.push(vocabulary);
  });
  const spread = new Map<string, number>();
  for (const vocabulary of vocabularies)
    for (const word of vocabulary.keys()) spread.set(word, (spread.get(word) ?? 0) + 1);
  const byJob = new Map<string, Document[]>();
  for (const document of documents) {
    document.terms = weigh(document.terms, frequency, documents.length);
    if (document.key === null) continue;
    const list = byJob.get(document.key);
    if (list === undefined) byJob.set(document.key, [document]);
    else list.push(document);
  }
  const at = (server: number, tool: number): Document | undefined =>
    tool < (servers[server]?.tools.length ?? 0)
      ? documents[(offsets[server] ?? 0) + tool]
      : undefined;

  const fields = vocabularies.map((vocabulary) => weigh(vocabulary, spread, servers.length));

  return {
    elsewhere(server, tool, limit) {
      const self = at(server, tool);
      if (self === undefined || self.key === null) return [];
      const best = new Map<number, Alike>();
      for (const other of (byJob.get(self.key) ?? []).slice(0, MAX_OF_A_JOB)) {
        if (other.server === server) continue;
        const alike = likeness(self.terms, other.terms);
        const rival = best.get(other.server);
        if (rival !== undefined && rival.likeness >= alike) continue;
        if (!isSameJob(self, other, alike, fields)) continue;
        best.set(other.server, { server: other.server, tool: other.tool, likeness: alike });
      }
      return [...best.values()]
        .sort((a, b) => b.likeness - a.likeness || a.server - b.server)
        .slice(0, limit);
    },
    neighbours(server, tool, limit) {
      const self = at(server, tool);
      const tools = servers[server]?.tools ?? [];
      if (self === undefined) return [];
      return tools
        .map((_, index) => ({ index, likeness: likeness(self.terms, at(server, index)?.terms) }))
        .filter(({ index }) => index !== tool)
        .sort((a, b) => b.likeness - a.likeness || a.index - b.index)
        .slice(0, limit)
        .map(({ index }) => index);
    },
  };
}

/** Things that are the same wherever they are worked with; any other word (`event`, `profile`) is another thing in each field. */
const UNIVERSAL = new Set(
  `album artist bookmark bucket calendar comment commit company contact customer dashboard deal email forecast
  issue member movie organization payment playlist podcast pull refund screenshot song subtask table
  ticket transcript tweet user video weather webhook website`.split(/\s+/),
);

/** Likeness of the fields of two servers (cosine of the things that their tools name) from which one word means one thing. */
const SAME_FIELD = 0.3;
/** Likeness of descriptions and arguments alone from which the same holds. */
const SAME_WORDS = 0.25;

/** A word that ends names on this many servers is a thing, also where a server is called by it. */
const MIN_SERVERS_OF_A_THING = 3;

/** Words that end the names of tools on several servers. */
function commonHeads(servers: readonly JobServer[]): Set<string> {
  const seen = new Map<string, number>();
  for (const { tools } of servers) {
    const heads = new Set(tools.flatMap(({ name }) => nameTerms(name).slice(-1)));
    for (const head of heads) seen.set(head, (seen.get(head) ?? 0) + 1);
  }
  return new Set([...seen].flatMap(([head, n]) => (n >= MIN_SERVERS_OF_A_THING ? [head] : [])));
}

/** Deed and object are equal by now; one word may still mean two things (`event`), or say too little (`extract`). */
function isSameJob(
  a: Document,
  b: Document,
  alike: number,
  fields: readonly ReadonlyMap<string, number>[],
): boolean {
  if (alike < MIN_LIKENESS) return false;
  const [only] = a.job.objects;
  const isPlain = a.job.act !== '' && only !== undefined;
  if (isPlain && (a.job.objects.length > 1 || UNIVERSAL.has(only))) return true;
  const [mine, theirs] = [fields[a.server], fields[b.server]];
  if (a.said !== '' && a.said === b.said) return true;
  const field = mine === undefined ? 0 : likeness(mine, theirs, a.job.objects);
  return field >= SAME_FIELD || likeness(restOf(a), restOf(b)) >= SAME_WORDS;
}

/** Weights times inverse document frequency, scaled to length 1 so that a product is a cosine. */
function weigh(
  terms: ReadonlyMap<string, number>,
  frequency: ReadonlyMap<string, number>,
  documents: number,
): Map<string, number> {
  const raw = [...terms].map(([term, weight]) => {
    const rarity = Math.log(1 + documents / (frequency.get(term) ?? 1));
    return [term, weight * rarity] as const;
  });
  return scaled(raw);
}

function scaled(raw: readonly (readonly [string, number])[]): Map<string, number> {
  const length = Math.sqrt(raw.reduce((sum, [, w]) => sum + w * w, 0)) || 1;
  return new Map(raw.map(([term, weight]) => [term, weight / length]));
}

/** Description and arguments without what the name says, scaled to length 1. */
function restOf(document: Document): Map<string, number> {
  if (document.rest !== null) return document.rest;
  const rest = [...document.terms].filter(
    ([term]) => !isPair(term) && !document.words.includes(term),
  );
  document.rest = scaled(rest);
  return document.rest;
}

/** Two neighbouring words of a name, as `jobTerms` writes them. */
const isPair = (term: string): boolean => term.includes('_') && !term.startsWith('(');

/** Product of two weighted lists of words, without some. */
function likeness(
  a: ReadonlyMap<string, number>,
  b: ReadonlyMap<string, number> | undefined,
  without: readonly string[] = [],
): number {
  let sum = 0;
  for (const [term, weight] of a) if (!without.includes(term)) sum += weight * (b?.get(term) ?? 0);
  return sum;
}
