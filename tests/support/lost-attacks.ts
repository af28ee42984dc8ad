import type { AttackIndex } from '../../src/domain/attacks/attack-index.ts';
import { applicableAttacks, notRuledOut } from '../../src/domain/attacks/match.ts';
import { classifyTool } from '../../src/domain/verdict/classify.ts';
import type { Told } from './telling-tools.ts';

/** Tools that lose an attack when their parameters are taken out of the record, one line each, and how many were compared. */
export function lostWithoutSchema(
  tools: Iterable<Told>,
  attacks: AttackIndex,
): { compared: number; lost: string[] } {
  const lost: string[] = [];
  let compared = 0;
  for (const { server, tool, verdict } of tools) {
    if (tool.inputSchema === null && (tool.params ?? []).length === 0) continue;
    compared += 1;
    const bare = { ...tool, inputSchema: null, params: null };
    const left = new Set([
      ...applicableAttacks(bare, classifyTool(bare, server), server, attacks).map((m) => m.slug),
      ...notRuledOut(bare, attacks).map(({ slug }) => slug),
    ]);
    for (const { slug } of applicableAttacks(tool, verdict, server, attacks))
      if (!left.has(slug)) lost.push(`${server.id} ${tool.name}: ${slug}`);
  }
  return { compared, lost };
}
