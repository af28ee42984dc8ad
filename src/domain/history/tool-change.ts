import { listParams, type Param } from '../record/schema-params.ts';
import type { ServerHead } from '../record/server-record.ts';
import type { ToolRecord } from '../record/tool-record.ts';
import { type Reading, readTool } from '../verdict/claims/reading.ts';
import { classifyTool } from '../verdict/classify.ts';
import type { Verdict } from '../verdict/verdict.ts';
import { type SchemaForm, schemaForm } from './schema-form.ts';

/** One of the two states of a tool, with all that the rules of change look at. */
export interface ToolState {
  tool: ToolRecord;
  verdict: Verdict;
  reading: Reading;
  /** By path. */
  params: ReadonlyMap<string, Param>;
  input: SchemaForm;
  output: SchemaForm;
}

/** A tool before and after. Both states are judged by the rules of today, so that what differs is the definition's doing. */
export interface ToolChange {
  before: ToolState;
  after: ToolState;
}

/** Reads one state of a tool. Linear in the size of its record. */
export function toolState(tool: ToolRecord, server?: ServerHead): ToolState {
  return {
    tool,
    verdict: classifyTool(tool, server),
    reading: readTool(tool),
    params: new Map(listParams(tool).map((param) => [param.path, param])),
    input: schemaForm(tool.inputSchema),
    output: schemaForm(tool.outputSchema),
  };
}
