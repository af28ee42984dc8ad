import { count } from '../../domain/text/plural.ts';
import { listOf } from '../../domain/text/sentence.ts';
import type { ServerToolView, ToolGroupView } from './server-shape.ts';

/** A group with what needs a row apart from what needs only a name. */
export function splitGroup(
  group: Pick<ToolGroupView, 'category' | 'risk' | 'definition' | 'tools'>,
): ToolGroupView {
  const isPlain = ({ category, effect, signals }: ServerToolView): boolean =>
    category === 'Read' && effect === 'allowed' && !signals.some(({ warning }) => warning);
  const names = group.tools.filter(isPlain);
  return {
    ...group,
    rows: group.tools.filter((tool) => !isPlain(tool)),
    names,
    remark: remarkOf(names),
  };
}

/** Which signals the tools without a row have, most frequent first. */
function remarkOf(tools: readonly ServerToolView[]): string {
  const counts = new Map<string, number>();
  for (const { signals } of tools)
    for (const { label } of signals) counts.set(label, (counts.get(label) ?? 0) + 1);
  const parts = [...counts].sort((a, b) => b[1] - a[1]).map(([label, n]) => `${label} ${n}`);
  if (parts.length === 0) return '';
  return `Signals of ${tools.length === 1 ? 'it' : `these ${count(tools.length, 'tool')}`}: ${listOf(parts)}.`;
}
