import { createInterface } from 'node:readline';
import { digestTool } from '../src/domain/record/digest.ts';
import { parseRecord } from '../src/domain/record/parse-record.ts';
import type { ServerRecord } from '../src/domain/record/server-record.ts';
import type { ToolRecord } from '../src/domain/record/tool-record.ts';
import { classifyTool } from '../src/domain/verdict/classify.ts';

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
  const lines = server.tools.map((tool) => `${describe(server, tool)}\n`).join('');
  if (!process.stdout.write(lines))
    await new Promise((resolve) => process.stdout.once('drain', resolve));
}
