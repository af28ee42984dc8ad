import { recommendRule } from '../policy/recommend.ts';
import type { ToolRule } from '../policy/schema.ts';
import { digestTool } from '../record/digest.ts';
import { parseRecord } from '../record/parse-record.ts';
import type { QuarantineEntry } from '../record/quarantine.ts';
import type { ToolRecord } from '../record/tool-record.ts';
import { classifyTool } from '../verdict/classify.ts';
import { findCombinations } from '../verdict/server/find-combinations.ts';
import { rolesOf } from '../verdict/server/roles-of.ts';
import type { Verdict } from '../verdict/verdict.ts';
import { shardOf } from './catalogue-key.ts';
import { type DefinitionFile, type KnownDefinition, shortDigest } from './check-data.ts';
import type { CombinationFinding } from './check-servers.ts';

/** How a definition relates to the catalogue's. */
export type DefinitionState =
  /** The catalogue has this very definition on the server that fits the list best. */
  | { kind: 'same'; server: string; slug: string }
  /** That server has a tool of this name with another definition. */
  | { kind: 'differs'; server: string; slug: string }
  /** Not on the server that fits best, or no server fits. */
  | { kind: 'unknown' };

/** One tool of the list, judged in place. */
export interface ToolFinding {
  tool: ToolRecord;
  verdict: Verdict;
  rule: ToolRule;
  state: DefinitionState;
}

export interface ToolReport {
  tools: ToolFinding[];
  /** Entries that are no tools, with the reason. */
  refused: { place: string; reason: string }[];
  /** Parts of entries that were not read, each kind of part once, with the reason. */
  unread: { place: string; reason: string; tools: number }[];
  /** The server of the catalogue that has most of these tools, null when none has at least half. */
  server: { name: string; slug: string } | null;
  combinations: CombinationFinding[];
  /** Characters of the definitions as a client puts them before the first call. */
  chars: number;
}

/** Less than this share of the names in common is no sign of one server. */
const MIN_SHARED = 0.5;

/** Judges the tools of a raw tools/list result and compares their definitions with the catalogue's. */
export async function checkTools(
  raw: readonly unknown[],
  load: (shard: string) => Promise<DefinitionFile>,
): Promise<ToolReport> {
  const source = { kind: 'unknown' };
  const parsed = parseRecord(
    { id: 'pasted', name: 'pasted', source, tools: raw },
    { file: 'pasted text', line: null },
  );
  const tools = parsed.server?.tools ?? [];
  const known = await Promise.all(
    tools.map(async ({ name }) => {
      const file = await load(shardOf(name));
      return file.find(([one]) => one === name)?.[1] ?? [];
    }),
  );
  const digests = tools.map((tool) => shortDigest(digestTool(tool)));
  const best = bestServer(known, digests);
  const findings = tools.map((tool, at): ToolFinding => {
    const verdict = classifyTool(tool);
    return {
      tool,
      verdict,
      rule: recommendRule(tool, verdict),
      state: stateOf(digests[at] ?? '', known[at] ?? [], best),
    };
  });
  const roles = findings.map(({ tool, verdict }) => ({
    server: '',
    tool: tool.name,
    roles: rolesOf(tool, verdict),
  }));
  return {
    tools: findings,
    refused: parsed.quarantined
      .filter(({ kept }) => kept !== true)
      .map(({ pointer, reason }) => ({ place: pointer, reason })),
    unread: unreadParts(parsed.quarantined),
    server: best === null ? null : { name: best.name, slug: best.slug },
    combinations: findCombinations(roles),
    chars: tools.reduce(
      (sum, { name, description, inputSchema }) =>
        sum + JSON.stringify({ name, description, inputSchema }).length,
      0,
    ),
  };
}

/** What was not read of the entries, by its place below the tool. */
function unreadParts(entries: readonly QuarantineEntry[]): ToolReport['unread'] {
  const parts = new Map<string, ToolReport['unread'][number]>();
  for (const { kept, pointer, reason } of entries) {
    if (kept !== true) continue;
    const place = pointer.replace(/^\/tools\/\d+\//, '');
    const known = parts.get(place);
    if (known === undefined) parts.set(place, { place, reason, tools: 1 });
    else known.tools += 1;
  }
  return [...parts.values()];
}

/** The server that has the most names of the list; of several the one with the most equal definitions, then the first by slug. */
function bestServer(
  known: readonly (readonly KnownDefinition[])[],
  digests: readonly string[],
): { slug: string; name: string } | null {
  const votes = new Map<string, { name: string; count: number; equal: number }>();
  known.forEach((definitions, at) => {
    for (const [slug, name, digest] of definitions) {
      const vote = votes.get(slug) ?? { name, count: 0, equal: 0 };
      vote.count += 1;
      if (digest === digests[at]) vote.equal += 1;
      votes.set(slug, vote);
    }
  });
  const [top] = [...votes].sort(
    (a, b) => b[1].count - a[1].count || b[1].equal - a[1].equal || (a[0] < b[0] ? -1 : 1),
  );
  if (top === undefined || top[1].count < known.length * MIN_SHARED) return null;
  return { slug: top[0], name: top[1].name };
}

function stateOf(
  digest: string,
  known: readonly KnownDefinition[],
  best: { slug: string; name: string } | null,
): DefinitionState {
  const there = known.find(([slug]) => slug === best?.slug);
  if (there !== undefined) {
    return { kind: there[2] === digest ? 'same' : 'differs', server: there[1], slug: there[0] };
  }
  const equal = known.find(([, , one]) => one === digest);
  return equal === undefined
    ? { kind: 'unknown' }
    : { kind: 'same', server: equal[1], slug: equal[0] };
}
