import { isJsonObject, type JsonValue } from '../../record/json.ts';
import type { ToolRecord } from '../../record/tool-record.ts';

/** A text that a model may read, and the `Evidence.field` that it stands in. */
export interface RecordText {
  field: string;
  text: string;
}

interface Step {
  value: unknown;
  key: string;
  parent: Step | null;
}

/** Values read per tool: the largest honest schema of a 6,860-schema corpus has under 4,000. */
const MAX_VALUES = 20_000;
/** Texts returned per tool: more than any honest record has, so that harmless ones cannot crowd out another. */
const MAX_FOUND = 5_000;

/** The pointer is made when it is asked for: deep schemas have long ones. */
function textAt(step: Step, text: string): RecordText {
  return {
    text,
    get field() {
      return pointerOf(step);
    },
  };
}

function pointerOf(step: Step): string {
  const keys: string[] = [];
  for (let at: Step | null = step; at !== null && at.parent !== null; at = at.parent)
    keys.push(at.key.replaceAll('~', '~0').replaceAll('/', '~1'));
  return `/${keys.reverse().join('/')}`;
}

/**
 * Texts of `tool` for which `wanted` holds: name, title, description, and every string and property name of its schemas, annotations
 * and parameters. Iterative, so depth costs no stack; reading ends after `MAX_VALUES` values or `MAX_FOUND` texts.
 */
export function recordTexts(tool: ToolRecord, wanted: (text: string) => boolean): RecordText[] {
  const found: RecordText[] = [];
  for (const field of ['name', 'title', 'description'] as const) {
    const text = tool[field];
    if (text !== null && wanted(text)) found.push({ field, text });
  }
  const { inputSchema, outputSchema, annotations, params } = tool;
  const root: Step = { value: null, key: '', parent: null };
  const stack: Step[] = [];
  for (const [key, value] of Object.entries({ inputSchema, outputSchema, annotations, params }))
    if (value !== null) stack.push({ value, key, parent: root });
  for (let left = MAX_VALUES; left > 0 && stack.length > 0 && found.length < MAX_FOUND; left -= 1) {
    const step = stack.pop();
    if (step === undefined) break;
    const value = step.value as JsonValue;
    if (typeof value === 'string') {
      if (wanted(value)) found.push(textAt(step, value));
    } else if (Array.isArray(value)) {
      for (let at = value.length - 1; at >= 0; at -= 1)
        stack.push({ value: value[at], key: String(at), parent: step });
    } else if (isJsonObject(value)) {
      for (const key of Object.keys(value).reverse()) {
        const child = { value: value[key], key, parent: step };
        if (isJsonObject(child.value) && wanted(key)) found.push(textAt(child, key));
        stack.push(child);
      }
    }
  }
  return found;
}
