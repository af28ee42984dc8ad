import type { ToolEntry } from '../../domain/catalogue/catalogue.ts';
import { remembered } from '../../domain/catalogue/remembered.ts';
import { byName } from '../tool/tool-row.ts';

/** How {@link mostDangerous} ranks, as the pages say it. */
export const DANGER_RANKING =
  'By risk, then by the number of different risk signals, then by name; one tool a server.';
/** The same among tools of one category. */
export const RANKING_IN_CATEGORY =
  'By the number of different risk signals, then by name; one tool a server.';

/** The tools that a reader should fear most, at most one a server, as {@link DANGER_RANKING} says. */
export function mostDangerous(tools: readonly ToolEntry[], limit: number): ToolEntry[] {
  const ranked = tools
    .map((tool) => ({ tool, signals: signalCount(tool) }))
    .sort(
      (a, b) =>
        levelOf(a.tool) - levelOf(b.tool) || b.signals - a.signals || byName(a.tool, b.tool),
    );
  const servers = new Set<number>();
  const best: ToolEntry[] = [];
  for (const { tool } of ranked) {
    if (best.length === limit) break;
    if (servers.has(tool.server.index)) continue;
    servers.add(tool.server.index);
    best.push(tool);
  }
  return best;
}

const LEVELS = { Critical: 0, High: 1, Unknown: 2, Medium: 3, Low: 4 } as const;

function levelOf(tool: ToolEntry): number {
  return LEVELS[tool.reviewed.verdict.risk];
}

const signalCount = remembered(
  (tool: ToolEntry) => new Set(tool.reviewed.verdict.signals.map((signal) => signal.id)).size,
);
