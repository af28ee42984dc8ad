import { z } from 'zod';
import { type ServerHead, ServerHeadSchema, type ServerRecord } from '../record/server-record.ts';
import { type ToolRecord, ToolRecordSchema } from '../record/tool-record.ts';
import type { Verdict } from '../verdict/verdict.ts';
import type { AttackIndex } from './attack-index.ts';
import { applicableAttacks } from './match.ts';

/** A label about a tool of the embedded catalogue. */
export const EmbeddedLabelSchema = z.strictObject({
  /** Id of the server record. */
  server: z.string(),
  /** Tool name. */
  tool: z.string(),
  /** Slug of the attack. */
  attack: z.string(),
  /** True when a careful editor would show the attack with the tool. */
  applies: z.boolean(),
});

/** A label of a draw of servers that are not published here: what the matching showed on that day, judged before its reasons were seen. */
export const DrawnLabelSchema = EmbeddedLabelSchema.omit({ applies: true }).extend({
  /** Package and version that was scanned. */
  package: z.string(),
  /** Seed of the draw. */
  seed: z.int(),
  /** null: it can be argued about. */
  applies: z.boolean().nullable(),
});

/** Labels about a tool definition of our own, with the package that it comes from. */
export const OwnLabelSchema = z.strictObject({
  tool: ToolRecordSchema,
  source: ServerHeadSchema.shape.source,
  version: z.string().nullable(),
  applies: z.array(z.string()),
  doesNotApply: z.array(z.string()),
});

/** One (tool, attack) pair with its label. */
export interface LabelledPair {
  server: ServerHead;
  tool: ToolRecord;
  attack: string;
  applies: boolean;
}

/** Right and wrong answers over labelled pairs. */
export interface MatchingResult {
  pairs: number;
  /** Applies, and was found. */
  truePositives: number;
  falsePositives: number;
  falseNegatives: number;
  /** True positives of all that were found; 1 when nothing was. */
  precision: number;
  /** True positives of all that apply. */
  recall: number;
  /** Each wrong answer as one line. */
  errors: string[];
}

/** Joins labels with the records that they are about. `missing` names labels whose tool is not in the catalogue. */
export function labelledPairs(
  embedded: readonly z.output<typeof EmbeddedLabelSchema>[],
  own: readonly z.output<typeof OwnLabelSchema>[],
  servers: readonly ServerRecord[],
): { pairs: LabelledPair[]; missing: string[] } {
  const byId = new Map(servers.map((server) => [server.id, server]));
  const pairs: LabelledPair[] = [];
  const missing: string[] = [];
  for (const { server: id, tool: name, attack, applies } of embedded) {
    const server = byId.get(id);
    const tool = server?.tools.find((t) => t.name === name);
    if (server === undefined || tool === undefined) missing.push(`${id}/${name}`);
    else pairs.push({ server, tool, attack, applies });
  }
  for (const { tool, source, version, applies, doesNotApply } of own) {
    const server = ServerHeadSchema.parse({ id: source.ref, name: source.ref, source, version });
    for (const attack of applies) pairs.push({ server, tool, attack, applies: true });
    for (const attack of doesNotApply) pairs.push({ server, tool, attack, applies: false });
  }
  return { pairs, missing };
}

/** Runs the matching on labelled pairs. `judge` gives the verdict with its signals. Linear in the pairs. */
export function evaluateMatching(
  pairs: readonly LabelledPair[],
  judge: (tool: ToolRecord, server: ServerHead) => Verdict,
  attacks: AttackIndex,
): MatchingResult {
  let truePositives = 0;
  const wrong = { found: [] as string[], missed: [] as string[] };
  for (const { server, tool, attack, applies } of pairs) {
    const matches = applicableAttacks(tool, judge(tool, server), server, attacks);
    const match = matches.find((m) => m.slug === attack);
    const pair = `${server.id}/${tool.name} × ${attack}`;
    if (match !== undefined && applies) truePositives += 1;
    else if (match !== undefined)
      wrong.found.push(`${pair}: found (${match.reason}), does not apply`);
    else if (applies) wrong.missed.push(`${pair}: applies, not found`);
  }
  const falsePositives = wrong.found.length;
  const falseNegatives = wrong.missed.length;
  const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);
  return {
    pairs: pairs.length,
    truePositives,
    falsePositives,
    falseNegatives,
    precision: share(truePositives, truePositives + falsePositives),
    recall: share(truePositives, truePositives + falseNegatives),
    errors: [...wrong.found, ...wrong.missed],
  };
}
