import type { ServerHead } from '../record/server-record.ts';
import type { ToolRecord } from '../record/tool-record.ts';
import type { Verdict } from '../verdict/verdict.ts';
import type { AttackIndex } from './attack-index.ts';
import { type AttackMatch, applicableAttacks, type MatchKind } from './match.ts';

/** One judged tool of the catalogue. */
export interface JudgedTool {
  server: ServerHead;
  tool: ToolRecord;
  verdict: Verdict;
}

/** A tool of the catalogue that an attack applies to. */
export interface AffectedTool {
  serverId: string;
  toolName: string;
  kind: MatchKind;
  reason: string;
  specificity: number;
}

/** Attack id -> tools that it applies to, most specific first. */
export type ToolsByAttack = ReadonlyMap<string, readonly AffectedTool[]>;

/** Turns the matching round for a whole catalogue, once. Order does not depend on that of the input. */
export function indexTools(tools: Iterable<JudgedTool>, attacks: AttackIndex): ToolsByAttack {
  const byAttack = new Map<string, AffectedTool[]>();
  for (const { server, tool, verdict } of tools) {
    for (const match of applicableAttacks(tool, verdict, server, attacks)) {
      const list = byAttack.get(match.attackId) ?? [];
      if (list.length === 0) byAttack.set(match.attackId, list);
      list.push(affectedTool(server, tool, match));
    }
  }
  for (const list of byAttack.values()) list.sort(bySpecificity);
  return byAttack;
}

function affectedTool(server: ServerHead, tool: ToolRecord, match: AttackMatch): AffectedTool {
  const { kind, reason, specificity } = match;
  return { serverId: server.id, toolName: tool.name, kind, reason, specificity };
}

function bySpecificity(a: AffectedTool, b: AffectedTool): number {
  if (a.specificity !== b.specificity) return b.specificity - a.specificity;
  if (a.serverId !== b.serverId) return a.serverId < b.serverId ? -1 : 1;
  return a.toolName < b.toolName ? -1 : 1;
}

/** The tools of the catalogue that an attack applies to, most specific first. */
export function affectedTools(attackId: string, index: ToolsByAttack): readonly AffectedTool[] {
  return index.get(attackId) ?? [];
}
