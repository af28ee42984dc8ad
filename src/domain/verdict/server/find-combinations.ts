import { COMBINATION_RULES, type CombinationRule } from './combination-rules.ts';
import { ROLES, type Role, type RoleHit } from './role.ts';

/** A tool of a server with its roles. */
export interface ToolRoles {
  /** Server id. */
  server: string;
  /** Tool name. */
  tool: string;
  roles: readonly RoleHit[];
}

/** A role of a combination and the tools that can play it. */
export interface CombinationMember {
  role: Role;
  /** What such a tool does, in our words. */
  does: string;
  tools: { server: string; tool: string }[];
}

/** A combination that the given tools make possible. */
export interface Combination {
  id: string;
  title: string;
  severity: CombinationRule['severity'];
  harm: string;
  members: CombinationMember[];
}

function toolsByRole(tools: readonly ToolRoles[]): Map<Role, { server: string; tool: string }[]> {
  const byRole = new Map<Role, { server: string; tool: string }[]>();
  for (const { server, tool, roles } of tools) {
    for (const { role } of roles) {
      const list = byRole.get(role);
      if (list === undefined) byRole.set(role, [{ server, tool }]);
      else list.push({ server, tool });
    }
  }
  return byRole;
}

/** Combinations whose every role some tool plays, worst first, each with the tools per role in the order given. */
export function findCombinations(tools: readonly ToolRoles[]): Combination[] {
  const byRole = toolsByRole(tools);
  const found: Combination[] = [];
  for (const { id, title, severity, harm, roles } of COMBINATION_RULES) {
    const members = roles.map((role) => ({
      role,
      does: ROLES[role],
      tools: byRole.get(role) ?? [],
    }));
    if (members.every((member) => member.tools.length > 0))
      found.push({ id, title, severity, harm, members });
  }
  return found;
}
