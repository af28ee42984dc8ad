import type { ToolRecord } from '../record/tool-record.ts';
import { brandWords, jobTerms } from './terms.ts';

/** A word in more tools than this says nothing about a job and would make look-ups slow. */
const MAX_POSTINGS = 400;
/** Below this likeness (cosine, 0 to 1) two tools share words, not a job. */
const MIN_LIKENESS = 0.35;

/** Another tool and how alike its job is, 0 to 1. Both numbers are positions in the lists given to the index. */
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

interface Document {
  server: number;
  tool: number;
  terms: Map<string, number>;
}

/** Builds the index once for a whole catalogue: `servers[i][j]` is tool j of server i. Deterministic: ties keep list order. */
export function buildJobIndex(servers: readonly (readonly ToolRecord[])[]): JobIndex {
  const documents: Document[] = [];
  const offsets: number[] = [];
  const frequency = new Map<string, number>();
  servers.forEach((tools, server) => {
    offsets.push(documents.length);
    const brand = brandWords(tools);
    tools.forEach((record, tool) => {
      const terms = jobTerms(record, brand);
      documents.push({ server, tool, terms });
      for (const term of terms.keys()) frequency.set(term, (frequency.get(term) ?? 0) + 1);
    });
  });
  const postings = new Map<string, { documents: number[]; weights: number[] }>();
  documents.forEach((document, index) => {
    document.terms = weigh(document.terms, frequency, documents.length);
    for (const [term, weight] of document.terms) {
      if ((frequency.get(term) ?? 0) > MAX_POSTINGS) continue;
      const list = postings.get(term);
      if (list === undefined) {
        postings.set(term, { documents: [index], weights: [weight] });
      } else {
        list.documents.push(index);
        list.weights.push(weight);
      }
    }
  });

  /** Likeness to each document during one look-up; all zero between look-ups. */
  const shared = new Float64Array(documents.length);
  const at = (server: number, tool: number): Document | undefined =>
    documents[(offsets[server] ?? 0) + tool];

  return {
    elsewhere(server, tool, limit) {
      const self = at(server, tool);
      if (self === undefined) return [];
      const touched: number[] = [];
      for (const [term, weight] of self.terms) {
        const list = postings.get(term);
        if (list === undefined) continue;
        for (let i = 0; i < list.documents.length; i += 1) {
          const other = list.documents[i] ?? 0;
          if (shared[other] === 0) touched.push(other);
          shared[other] = (shared[other] ?? 0) + weight * (list.weights[i] ?? 0);
        }
      }
      const best = new Map<number, Alike>();
      for (const index of touched) {
        const likeness = shared[index] ?? 0;
        shared[index] = 0;
        const other = documents[index];
        if (other === undefined || other.server === server || likeness < MIN_LIKENESS) continue;
        const rival = best.get(other.server);
        if (rival === undefined || likeness > rival.likeness) {
          best.set(other.server, { server: other.server, tool: other.tool, likeness });
        }
      }
      return [...best.values()]
        .sort((a, b) => b.likeness - a.likeness || a.server - b.server)
        .slice(0, limit);
    },
    neighbours(server, tool, limit) {
      const self = at(server, tool);
      const tools = servers[server] ?? [];
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
  const length = Math.sqrt(raw.reduce((sum, [, w]) => sum + w * w, 0)) || 1;
  return new Map(raw.map(([term, weight]) => [term, weight / length]));
}

function likeness(
  a: ReadonlyMap<string, number>,
  b: ReadonlyMap<string, number> | undefined,
): number {
  let sum = 0;
  for (const [term, weight] of a) sum += weight * (b?.get(term) ?? 0);
  return sum;
}
