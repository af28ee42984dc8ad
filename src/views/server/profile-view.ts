import type { ServerEntry } from '../../domain/catalogue/catalogue.ts';
import { capitalise, sentence } from '../../domain/text/sentence.ts';
import type { CombinationView, GradeView } from './server-shape.ts';

/** Tools named for one role; the rest is counted. */
const TOOLS_NAMED = 8;

/** The grade of a server with every term of its sum; null without tools. */
export function gradeView({ profile }: ServerEntry): GradeView | null {
  if (profile.grade === null) return null;
  const { letter, points, terms } = profile.grade;
  return {
    letter,
    points,
    terms: terms.map(({ label, detail, points: off, most }) => ({
      label,
      detail,
      points: off,
      most,
    })),
  };
}

/** What tools of this server can do together, with links to the tools that play each part. */
export function combinationViews({ profile, tools }: ServerEntry): CombinationView[] {
  const byName = new Map(tools.map((tool) => [tool.record.name, tool]));
  return profile.combinations.map(({ title, severity, harm, members }) => ({
    title,
    severity,
    harm: sentence(capitalise(harm)),
    members: members.map((member) => ({
      does: capitalise(member.does),
      tools: member.tools.slice(0, TOOLS_NAMED).flatMap(({ tool }) => {
        const entry = byName.get(tool);
        return entry === undefined ? [] : [{ name: tool, href: entry.path }];
      }),
      more: Math.max(0, member.tools.length - TOOLS_NAMED),
    })),
  }));
}
