import type { ServerRecord } from '../../src/domain/record/server-record.ts';
import type { ToolRecord } from '../../src/domain/record/tool-record.ts';
import type { Verdict } from '../../src/domain/verdict/verdict.ts';
import { covering } from './covering.ts';

export interface Told {
  server: ServerRecord;
  tool: ToolRecord;
  verdict: Verdict;
}

/** As long as any of its kind: how many of the largest of each size are told. */
const LARGEST = 3;

/** Tools that have together every kind of judgement that any of them has, and the largest of each size. */
export function tellingTools<Tool extends Told>(tools: readonly Tool[]): Tool[] {
  const largest = SIZES.flatMap((size) =>
    [...tools].sort((a, b) => size(b) - size(a)).slice(0, LARGEST),
  );
  const traits = new Map(tools.map((tool) => [tool, traitsOf(tool)]));
  const chosen = new Set([...largest, ...covering(traits)]);
  return tools.filter((tool) => chosen.has(tool));
}

const SIZES: readonly ((tool: Told) => number)[] = [
  ({ tool }) => tool.name.length,
  ({ tool }) => tool.description.length,
  ({ tool }) => JSON.stringify(tool.inputSchema).length,
  ({ server }) => server.tools.length,
];

function traitsOf({ server, tool, verdict }: Told): string[] {
  const { category } = verdict;
  return [
    `source ${server.source.kind}`,
    `category ${category}, undo ${verdict.undo !== null}, conflict ${verdict.conflicts.length > 0}`,
    `category ${category}, unread ${verdict.unread > 0}, modes ${verdict.modes !== null}`,
    `category ${category}, schema ${tool.inputSchema !== null}, annotated ${tool.annotations !== null}`,
    ...verdict.signals.map(({ id }) => `category ${category}, signal ${id}`),
    ...verdict.evidence.map(({ rule }) => `category ${category}, rule ${rule}`),
  ];
}
