import { listsArguments } from '../../domain/record/lists-arguments.ts';
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

/** Rows of the parameter table; null when the record does not list the arguments. */
export function paramViews(tool: ToolRecord, signals: readonly Signal[]): ParamView[] | null {
  if (!listsArguments(tool)) return null;
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

/** Signalled arguments of one signal that stand first; a schema can have fifty. */
const FIRST_OF_SIGNAL = 3;
/** So few others are not worth a fold. */
const FEW = 2;

/** Arguments by weight: required and signalled ones first, each part in the order of the schema. */
export function weighParams(params: readonly ParamView[]): {
  first: ParamView[];
  rest: ParamView[];
} {
  const shown = new Map<string, number>();
  const isTelling = ({ depth, required, signals }: ParamView): boolean => {
    const news = signals.filter(({ id }) => (shown.get(id) ?? 0) < FIRST_OF_SIGNAL);
    for (const { id } of news) shown.set(id, (shown.get(id) ?? 0) + 1);
    return (depth === 0 && required) || news.length > 0;
  };
  const first: ParamView[] = [];
  const rest: ParamView[] = [];
  for (const param of params) (isTelling(param) ? first : rest).push(param);
  if (rest.length <= FEW || first.length === 0) return { first: [...params], rest: [] };
  return { first, rest };
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
