import type { ServerHead } from '../../record/server-record.ts';
import type { ToolRecord } from '../../record/tool-record.ts';
import { countCategories } from '../count-categories.ts';
import { type Category, RISK_OF, type RiskLevel, type Verdict, WORST_FIRST } from '../verdict.ts';
import { type Combination, findCombinations, type ToolRoles } from './find-combinations.ts';
import { type Grade, gradeServer } from './grade.ts';
import { rolesOf } from './roles-of.ts';

/** One piece of the risk bar. */
export interface RiskShare {
  category: Category;
  risk: RiskLevel;
  count: number;
  /** Share of all tools, 0 to 1. */
  share: number;
}

/** What a server can do as a whole. */
export interface ServerProfile {
  /** Server id. */
  server: string;
  toolCount: number;
  /** Tools per category, all six of them. */
  counts: Record<Category, number>;
  /** Categories that occur, worst first. */
  bar: RiskShare[];
  /** Null without tools. */
  grade: Grade | null;
  combinations: Combination[];
  /** Roles of each tool, for combinations across servers. */
  roles: ToolRoles[];
}

/** Profile of `server` from its judged tools; the order of the tools is kept wherever tools are named. */
export function profileServer(
  server: ServerHead,
  tools: readonly { tool: ToolRecord; verdict: Verdict }[],
): ServerProfile {
  const counts = countCategories(tools.map(({ verdict }) => verdict.category));
  const roles = tools.map(({ tool, verdict }) => ({
    server: server.id,
    tool: tool.name,
    roles: rolesOf(tool, verdict),
  }));
  const combinations = findCombinations(roles);
  return {
    server: server.id,
    toolCount: tools.length,
    counts,
    bar: WORST_FIRST.filter((category) => counts[category] > 0).map((category) => ({
      category,
      risk: RISK_OF[category],
      count: counts[category],
      share: counts[category] / tools.length,
    })),
    grade: gradeServer(
      tools.map(({ tool, verdict }) => ({ name: tool.name, verdict })),
      combinations,
    ),
    combinations,
    roles,
  };
}
