import { listParams, type Param } from '../../domain/record/schema-params.ts';
import type { ToolRecord } from '../../domain/record/tool-record.ts';
import { truncate } from '../../domain/text/truncate.ts';
import { visibleText } from '../../domain/text/visible-text.ts';
import type { Signal } from '../../domain/verdict/verdict.ts';
import { signalViews } from './signal-view.ts';
import type { ParamView } from './tool-shape.ts';

/** Deepest nesting that the table shows. */
const MAX_DEPTH = 3;
/** Longer tables are of no use to a reader; the rest is in the JSON twin. */
const MAX_ROWS = 120;
const MAX_VALUES = 8;
const MAX_DESCRIPTION_CHARS = 400;

/** Rows of the parameter table; null when the record holds neither a schema nor a list. */
export function paramViews(tool: ToolRecord, signals: readonly Signal[]): ParamView[] | null {
  if (tool.inputSchema === null && tool.params === null) return null;
  return listParams(tool)
    .filter((param) => param.depth <= MAX_DEPTH)
    .slice(0, MAX_ROWS)
    .map((param) => ({
      path: param.path,
      depth: param.depth,
      type: param.types.map((type) => truncate(type, 40)).join(' or '),
      required: param.required === true,
      constraints: constraintsOf(param),
      description: truncate(visibleText(param.description), MAX_DESCRIPTION_CHARS),
      signals: signalViews(signals.filter((signal) => signal.param === param.path)),
    }));
}

function constraintsOf(param: Param): string {
  const parts: string[] = [];
  if (param.enum.length > 0) {
    const shown = param.enum
      .slice(0, MAX_VALUES)
      .map((value) => truncate(JSON.stringify(value), 40));
    const more = param.enum.length - shown.length;
    parts.push(
      `${param.closed ? 'one of' : 'such as'} ${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
    );
  }
  if (param.format !== null) parts.push(`format ${truncate(param.format, 40)}`);
  if (param.pattern !== null) parts.push(`pattern ${truncate(param.pattern, 60)}`);
  if (param.minimum !== null) parts.push(`at least ${param.minimum}`);
  if (param.maximum !== null) parts.push(`at most ${param.maximum}`);
  if (param.maxLength !== null) parts.push(`at most ${param.maxLength} characters`);
  if (param.default !== undefined)
    parts.push(`default ${truncate(JSON.stringify(param.default), 60)}`);
  return parts.join('; ');
}
