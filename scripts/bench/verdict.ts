import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { JsonObject } from '../../src/domain/record/json.ts';
import { parseRecord } from '../../src/domain/record/parse-record.ts';
import { type ToolRecord, ToolRecordSchema } from '../../src/domain/record/tool-record.ts';
import { classifyTool } from '../../src/domain/verdict/classify.ts';

/** Tools that one core must judge in a second. */
export const TOOLS_PER_SECOND_TARGET = 20_000;
/** Longest time that any one input may take, in milliseconds. */
export const SLOWEST_TARGET_MS = 50;
const ROUNDS = 3;

export interface VerdictBench {
  tools: number;
  /** Tools judged in a second of processor time, best of the rounds. */
  toolsPerSecond: number;
  /** Slowest hostile input, in milliseconds of processor time. */
  slowest: { name: string; ms: number };
  met: boolean;
}

function readTools(file: string): ToolRecord[] {
  const bytes = readFileSync(file);
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text.split('\n').flatMap((line, at) => {
    if (line === '') return [];
    return parseRecord(JSON.parse(line), { file, line: at + 1 }).server?.tools ?? [];
  });
}

/** Processor time of a run, in milliseconds: the machine may be busy with others. */
function processorMs(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function nested(depth: number): JsonObject {
  const root: JsonObject = {};
  let node = root;
  for (let at = 0; at < depth; at += 1) {
    const next: JsonObject = { description: 'delete the file' };
    node['properties'] = { action: next };
    node = next;
  }
  return root;
}

/** Inputs made to be slow. */
export function hostileTools(): Map<string, ToolRecord> {
  const tool = (fields: object): ToolRecord => ToolRecordSchema.parse({ name: 't', ...fields });
  const cycle = {
    $defs: { A: { properties: { b: { $ref: '#/$defs/A' }, c: { $ref: '#/$defs/A' } } } },
    $ref: '#/$defs/A',
  };
  const wide = Object.fromEntries(
    Array.from({ length: 50_000 }, (_, at) => [
      `p${at}`,
      { type: 'string', description: 'delete' },
    ]),
  );
  const bare = Object.fromEntries(Object.keys(wide).map((name) => [name, { type: 'string' }]));
  const texts: [string, string][] = [
    ['100 KB of one letter', 'a'.repeat(100_000)],
    ['100 KB of verbs', 'delete '.repeat(14_300)],
    ['100 KB of joined verbs', 'create, update or delete, '.repeat(4_000)],
    ['100 KB of stops', '. '.repeat(50_000)],
    ['100 KB of line breaks', '\n- a:'.repeat(20_000)],
    ['100 KB of Han', '删除文件'.repeat(25_000)],
    ['100 KB of markup', '<a href="'.repeat(11_200)],
    ['100 KB of hidden characters', '\u200b\u{e0041}'.repeat(33_000)],
  ];
  return new Map<string, ToolRecord>([
    ...texts.map(([name, description]): [string, ToolRecord] => [name, tool({ description })]),
    ['schema nested 10,000 deep', tool({ inputSchema: nested(10_000) })],
    ['schema of 50,000 parameters', tool({ inputSchema: { properties: wide } })],
    [
      '50,000 parameters without descriptions beside Args:',
      tool({
        description: 'Adds.\n\nArgs:\n    p1: first\n    p2: second\n',
        inputSchema: { properties: bare },
      }),
    ],
    ['schema with reference cycles', tool({ inputSchema: cycle })],
    [
      '100 KB parameter text',
      tool({
        inputSchema: { properties: { x: { description: 'run sql or delete '.repeat(5_600) } } },
      }),
    ],
    [
      'list of 50,000 allowed values',
      tool({ inputSchema: { properties: { action: { enum: Object.keys(wide) } } } }),
    ],
  ]);
}

/** Tools a second on one core over a catalogue, and the slowest of the hostile inputs. Throws when the file is missing. */
export function measureVerdict(
  file = process.env['CORPUS'] ?? '../shared/corpus/servers.ndjson.gz',
): VerdictBench {
  if (!existsSync(file))
    throw new Error(
      `${file}: no such file; give a catalogue (.ndjson or .ndjson.gz) as argument or in CORPUS`,
    );
  const tools = readTools(file);
  const rounds = Array.from({ length: ROUNDS }, () =>
    processorMs(() => {
      for (const tool of tools) classifyTool(tool);
    }),
  );
  const toolsPerSecond = Math.round((tools.length * 1000) / Math.min(...rounds));
  const slowest = { name: '', ms: 0 };
  for (const [name, tool] of hostileTools()) {
    const ms = Math.min(
      ...Array.from({ length: ROUNDS }, () => processorMs(() => classifyTool(tool))),
    );
    if (ms > slowest.ms) Object.assign(slowest, { name, ms });
  }
  return {
    tools: tools.length,
    toolsPerSecond,
    slowest,
    met: toolsPerSecond >= TOOLS_PER_SECOND_TARGET && slowest.ms <= SLOWEST_TARGET_MS,
  };
}

/** The figures as one line to print. */
export function describeVerdictBench({ tools, toolsPerSecond, slowest }: VerdictBench): string {
  return `verdict: ${toolsPerSecond.toLocaleString('en')} tools a second over ${tools.toLocaleString('en')} tools (target ${TOOLS_PER_SECOND_TARGET.toLocaleString('en')}); slowest hostile input ${slowest.ms.toFixed(1)} ms, ${slowest.name} (target ${SLOWEST_TARGET_MS} ms)`;
}
