import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { digestTool } from '../src/domain/record/digest.ts';
import { parseRecord } from '../src/domain/record/parse-record.ts';
import type { ServerRecord } from '../src/domain/record/server-record.ts';
import type { ToolRecord } from '../src/domain/record/tool-record.ts';
import { classifyTool } from '../src/domain/verdict/classify.ts';
import { EXPLAIN_STEPS, explainTool } from '../src/domain/verdict/explain.ts';

/** One line of output: the verdict on one tool. */
function describe(server: ServerRecord, tool: ToolRecord): string {
  const { category, risk, confidence, signals, evidence, conflicts } = classifyTool(tool, server);
  return JSON.stringify({
    server: server.id,
    tool: tool.name,
    category,
    risk,
    confidence,
    signals: signals.map(({ id, param }) => ({ id, param })),
    evidence: evidence.map(({ field, quote, rule }) => ({ field, quote, rule })),
    conflicts,
    digest: digestTool(tool),
  });
}

/** Scanned words for a terminal: what could steer it, or break the line, is escaped. */
const printable = (text: string): string =>
  text.replace(/[\p{C}\u2028\u2029]/gu, (char) => `\\u{${char.codePointAt(0)?.toString(16)}}`);

/** The verdict on one tool with all that it was made of: the lines that /about/method/ shows of its example. */
function explain(server: ServerRecord, tool: ToolRecord): string {
  const { verdict, rows } = explainTool(tool);
  const head = `${server.id} ${tool.name}: ${verdict.category}`;
  let step: string | undefined;
  const lines = rows.flatMap((row) => {
    const heading = row.step === step ? [] : [`  ${EXPLAIN_STEPS[row.step]}`];
    step = row.step;
    return [
      ...heading,
      `  ${row.counts ? '*' : ' '} ${(row.id ?? 'none').padEnd(5)} ${row.what}`,
      `          ${row.result}`,
    ];
  });
  return [head, ...lines].map(printable).join('\n');
}

function parseLine(line: string, number: number): ServerRecord | null {
  let raw: unknown;
  try {
    raw = JSON.parse(line);
  } catch (error) {
    complain(
      number,
      `not JSON: ${error instanceof Error ? error.message : String(error)}; expected one server record a line`,
    );
    return null;
  }
  const { server, quarantined } = parseRecord(raw, { file: 'stdin', line: number });
  for (const fault of quarantined)
    complain(
      number,
      `${fault.server ?? 'record'} ${fault.tool ?? ''}${fault.pointer}: ${fault.reason}. ${fault.fix}`,
      fault.kept === true ? 0 : 1,
    );
  return server;
}

function complain(line: number, message: string, code: 0 | 1 = 1): void {
  console.error(`stdin:${line}: ${message}`);
  if (code === 1) process.exitCode = code;
}

function readOptions(): { explain: boolean } {
  try {
    return parseArgs({ options: { explain: { type: 'boolean', default: false } } }).values;
  } catch (error) {
    console.error(
      `classify: ${error instanceof Error ? error.message : String(error)}; the only option is --explain`,
    );
    process.exit(1);
  }
}

const options = readOptions();
const print = options.explain ? explain : describe;
if (process.stdin.isTTY) {
  console.error(
    'classify: give server records on standard input, one JSON object a line: npm run --silent classify < servers.ndjson',
  );
  process.exit(1);
}
process.stdout.on('error', (error: NodeJS.ErrnoException) =>
  process.exit(error.code === 'EPIPE' ? 0 : 1),
);

let number = 0;
for await (const line of createInterface({
  input: process.stdin,
  crlfDelay: Number.POSITIVE_INFINITY,
})) {
  number += 1;
  const server = line.trim() === '' ? null : parseLine(line, number);
  if (server === null) continue;
  const lines = server.tools.map((tool) => `${print(server, tool)}\n`).join('');
  if (!process.stdout.write(lines))
    await new Promise((resolve) => process.stdout.once('drain', resolve));
}
