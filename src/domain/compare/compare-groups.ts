import type { Catalogue, ToolEntry } from '../catalogue/catalogue.ts';
import { makeSlugs } from '../record/slug.ts';
import { jobsOfServer } from './job-words.ts';
import { byPower, differInPower } from './power.ts';

/** Most groups that get a page. Below that rank two or three servers share a job, which the tools' own pages show. */
export const MAX_GROUPS = 300;
/** Nearest tools that count as alike: as many as a tool's page lists, so that the catalogue looks them up once. */
const NEAREST = 6;

/** Tools of different servers that do the same job with different power. */
export interface CompareGroup {
  /** The job in the words of the names: `create issue`. */
  name: string;
  slug: string;
  /** `/compare/<slug>/` */
  path: string;
  /** Mildest first. */
  tools: readonly ToolEntry[];
  servers: number;
  /** True when two known categories meet in it; Unknown is no opinion. */
  verdictsDiffer: boolean;
}

export interface CompareGroups {
  /** At most {@link MAX_GROUPS}: different verdicts first, then by number of servers, then by name. */
  groups: readonly CompareGroup[];
  /** Groups before the cap. */
  found: number;
  /** The group that a tool is in, undefined when it has none or none with a page. */
  groupOf(tool: ToolEntry): CompareGroup | undefined;
}

interface Candidate {
  tool: ToolEntry;
  phrase: string;
}

const known = new WeakMap<Catalogue, CompareGroups>();

/** The groups of a catalogue, found once however many pages ask. */
export function compareGroups(catalogue: Catalogue): CompareGroups {
  const before = known.get(catalogue);
  if (before !== undefined) return before;
  const groups = findGroups(catalogue);
  known.set(catalogue, groups);
  return groups;
}

/**
 * Tools belong together when their names say the same job and the job index finds them alike. A group counts
 * when it spans two servers and its tools differ in verdict, signals or what can be undone. A tool is in one
 * group at most: its name says one job.
 */
function findGroups(catalogue: Catalogue): CompareGroups {
  const found = [...toolsByJob(catalogue).values()]
    .map((candidates) => largestAlike(candidates, catalogue))
    .filter((candidates) => serversOf(candidates) > 1)
    .filter((candidates) => differInPower(candidates.map(({ tool }) => tool)));
  const named = found.map((candidates) => ({ name: commonPhrase(candidates), candidates }));
  const slugs = makeSlugs(named.map(({ name }) => name.replaceAll(' ', '-')));
  const groups = named
    .map(({ name, candidates }) => {
      const slug = slugs.get(name.replaceAll(' ', '-')) ?? '';
      return makeGroup(name, slug, candidates);
    })
    .sort(byUse)
    .slice(0, MAX_GROUPS);
  const ofTool = new Map(groups.flatMap((group) => group.tools.map((tool) => [tool, group])));
  return { groups, found: found.length, groupOf: (tool) => ofTool.get(tool) };
}

/** Tools by the job in their names, only jobs that more than one server names. */
function toolsByJob({ servers }: Catalogue): Map<string, Candidate[]> {
  const byJob = new Map<string, Candidate[]>();
  for (const server of servers) {
    const jobs = jobsOfServer(server.record);
    server.tools.forEach((tool, index) => {
      const job = jobs[index] ?? null;
      if (job === null) return;
      const same = byJob.get(job.key);
      if (same === undefined) byJob.set(job.key, [{ tool, phrase: job.phrase }]);
      else same.push({ tool, phrase: job.phrase });
    });
  }
  return new Map([...byJob].filter(([, candidates]) => serversOf(candidates) > 1));
}

/** The largest set of candidates that hang together by likeness; the first one among equals. */
function largestAlike(candidates: readonly Candidate[], catalogue: Catalogue): Candidate[] {
  const left = new Map(candidates.map((candidate) => [candidate.tool, candidate]));
  const links = new Map<ToolEntry, Set<ToolEntry>>();
  const link = (from: ToolEntry, to: ToolEntry) => {
    const linked = links.get(from);
    if (linked === undefined) links.set(from, new Set([to]));
    else linked.add(to);
  };
  for (const { tool } of candidates) {
    for (const other of catalogue.elsewhere(tool, NEAREST)) {
      if (!left.has(other)) continue;
      link(tool, other);
      link(other, tool);
    }
  }
  let largest: Candidate[] = [];
  for (const first of candidates) {
    if (!left.delete(first.tool)) continue;
    const part = [first];
    for (const { tool } of part) {
      for (const other of links.get(tool) ?? []) {
        const next = left.get(other);
        if (next !== undefined && left.delete(other)) part.push(next);
      }
    }
    if (part.length > largest.length) largest = part;
  }
  return largest;
}

/** How most of the names put the job; the first in code-unit order among equals. */
function commonPhrase(candidates: readonly Candidate[]): string {
  const votes = new Map<string, number>();
  for (const { phrase } of candidates) votes.set(phrase, (votes.get(phrase) ?? 0) + 1);
  const [best] = [...votes].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return best?.[0] ?? '';
}

function makeGroup(name: string, slug: string, candidates: readonly Candidate[]): CompareGroup {
  const tools = candidates.map(({ tool }) => tool).sort(byPower);
  const categories = new Set(tools.map((tool) => tool.reviewed.verdict.category));
  categories.delete('Unknown');
  return {
    name,
    slug,
    path: `/compare/${slug}/`,
    tools,
    servers: serversOf(candidates),
    verdictsDiffer: categories.size > 1,
  };
}

function serversOf(candidates: readonly Candidate[]): number {
  return new Set(candidates.map(({ tool }) => tool.server)).size;
}

function byUse(a: CompareGroup, b: CompareGroup): number {
  return (
    Number(b.verdictsDiffer) - Number(a.verdictsDiffer) ||
    b.servers - a.servers ||
    (a.name < b.name ? -1 : 1)
  );
}
