import type { ToolRecord } from '../record/tool-record.ts';
import { type Job, jobKey, jobOf } from './job-of.ts';
import { brandWords, jobTerms, nameTerms } from './terms.ts';
import { WordVectors } from './word-vectors.ts';

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
  /** Position in the list of all documents. */
  at: number;
  job: Job;
  key: string | null;
  /** Description, empty when the record has none. */
  said: string;
}

/** Builds the index once for a whole catalogue: `servers[i].tools[j]` is tool j of server i. Deterministic: ties keep list order. */
export function buildJobIndex(servers: readonly JobServer[]): JobIndex {
  const documents: Document[] = [];
  const offsets: number[] = [];
  const things = commonHeads(servers);
  const words = new WordVectors(documentWords());
  const fields = new WordVectors(
    servers.map(({ tools }, server) => ({
      words: countOf(tools.flatMap((_, tool) => at(server, tool)?.job.objects ?? [])),
    })),
  );
  const byJob = new Map<string, Document[]>();
  for (const document of documents) {
    if (document.key === null) continue;
    const list = byJob.get(document.key);
    if (list === undefined) byJob.set(document.key, [document]);
    else list.push(document);
  }

  /** Enters every tool, and tells its words. */
  function* documentWords() {
    for (const [server, { name, tools }] of servers.entries()) {
      offsets.push(documents.length);
      const brand = brandWords(tools);
      const called = {
        lead: brand,
        name: new Set(nameTerms(name).filter((word) => !things.has(word))),
      };
      for (const [tool, record] of tools.entries()) {
        const job = jobOf(record, called);
        const said = record.description.trim();
        documents.push({ server, tool, at: documents.length, job, key: jobKey(job), said });
        const named = nameTerms(record.name);
        // Description and arguments without what the name says.
        const isRest = (word: string): boolean => !isPair(word) && !named.includes(word);
        yield { words: jobTerms(record, brand), isRest };
      }
    }
  }

  function at(server: number, tool: number): Document | undefined {
    return tool < (servers[server]?.tools.length ?? 0)
      ? documents[(offsets[server] ?? 0) + tool]
      : undefined;
  }

  /** Deed and object are equal by now; one word may still mean two things (`event`), or say too little (`extract`). */
  function isSameJob(a: Document, b: Document, alike: number): boolean {
    if (alike < MIN_LIKENESS) return false;
    const { act, objects } = a.job;
    const [only] = objects;
    const isVague = objects.every((object) => VAGUE.has(object));
    const isPlain = act !== '' && only !== undefined && !isVague;
    if (isPlain && (objects.length > 1 || UNIVERSAL.has(only))) return true;
    if (a.said !== '' && a.said === b.said) return true;
    return (
      fields.product(a.server, b.server, objects) >= SAME_FIELD ||
      words.restProduct(a.at, b.at) >= (isVague ? SAME_WORDS_OF_THE_VAGUE : SAME_WORDS)
    );
  }

  return {
    elsewhere(server, tool, limit) {
      const self = at(server, tool);
      if (self === undefined || self.key === null) return [];
      const best = new Map<number, Alike>();
      for (const other of (byJob.get(self.key) ?? []).slice(0, MAX_OF_A_JOB)) {
        if (other.server === server) continue;
        const alike = words.product(self.at, other.at);
        const rival = best.get(other.server);
        if (rival !== undefined && rival.likeness >= alike) continue;
        if (!isSameJob(self, other, alike)) continue;
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
        .map((_, index) => {
          const other = at(server, index);
          return { index, likeness: other === undefined ? 0 : words.product(self.at, other.at) };
        })
        .filter(({ index }) => index !== tool)
        .sort((a, b) => b.likeness - a.likeness || a.index - b.index)
        .slice(0, limit)
        .map(({ index }) => index);
    },
  };
}

/** Things that are the same wherever they are worked with; any other word (`event`, `profile`) is another thing in each field. */
const UNIVERSAL = new Set(
  `album artist bookmark bucket calendar commit company contact customer dashboard deal email forecast
  issue member movie organization payment playlist podcast pull refund screenshot song subtask table
  ticket transcript tweet video weather webhook website`.split(/\s+/),
);

/** Things that each field has of its own kind, also two of them together: `page content`, `user submissions`. */
const VAGUE = new Set(
  `all collection contents data detail document entry field global group item object option page record resource
  result section submission type user value`.split(/\s+/),
);

/** Likeness of the fields of two servers (cosine of the things that their tools name) from which one word means one thing. */
const SAME_FIELD = 0.3;
/** Likeness of descriptions and arguments alone from which the same holds. */
const SAME_WORDS = 0.25;
/** The same where nothing is named, or what is named may be anything. */
const SAME_WORDS_OF_THE_VAGUE = 0.5;

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

/** How often each word stands in a list. */
function countOf(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Two neighbouring words of a name, as `jobTerms` writes them. */
const isPair = (term: string): boolean => term.includes('_') && !term.startsWith('(');
