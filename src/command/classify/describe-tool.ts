import { digestTool } from '../../domain/record/digest.ts';
import type { ServerRecord } from '../../domain/record/server-record.ts';
import type { ToolRecord } from '../../domain/record/tool-record.ts';
import { classifyTool } from '../../domain/verdict/classify.ts';
import { EXPLAIN_STEPS, explainTool } from '../../domain/verdict/explain.ts';

/** The verdict on one tool, as a line of output says it. */
export function describeTool(server: ServerRecord, tool: ToolRecord) {
  const { category, risk, confidence, signals, evidence, conflicts } = classifyTool(tool, server);
  return {
    server: server.id,
    tool: tool.name,
    category,
    risk,
    confidence,
    signals: signals.map(({ id, param }) => ({ id, param })),
    evidence: evidence.map(({ field, quote, rule }) => ({ field, quote, rule })),
    conflicts,
    digest: digestTool(tool),
  };
}

/** Scanned words for a terminal: what could steer it, or break the line, is escaped. */
const printable = (text: string): string =>
  text.replace(/[\p{C}\u2028\u2029]/gu, (char) => `\\u{${char.codePointAt(0)?.toString(16)}}`);

/** The verdict on one tool with all that it was made of: the lines that /about/method/ shows of its example. */
export function explainInWords(server: ServerRecord, tool: ToolRecord): string {
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
