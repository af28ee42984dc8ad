import { createHash } from 'node:crypto';
import { isClientArgument } from '../../domain/policy/client-arguments.ts';
import type { JsonObject, JsonValue } from '../../domain/record/json.ts';
import type { Misfit, SchemaCheck } from './schema-check.ts';

/** Holds arguments against the schemas that the server's own list gives its tools. */
export interface ArgumentChecker {
  /** Loads the validator, so that the first call does not wait for it. */
  warmUp(): void;
  /** Why the arguments do not fit, a sentence for the agent; null when they do, or nothing says what fits. */
  misfit(
    tool: string,
    inputSchema: JsonValue | undefined,
    args: JsonObject,
  ): Promise<string | null>;
}

/** Compiled schemas that are kept: more tools than the largest server of the catalogue has. */
const MAX_KEPT = 500;
/** Longest pointer that is told; a name of an argument may be of any length. */
const MAX_POINTER_CHARS = 200;
/** Characters that could hide or reorder what a person reads. */
const INVISIBLE = /[\p{C}\p{Zl}\p{Zp}]/gu;

/** `report` hears, once for each schema, that a tool's arguments are not checked or not in full. */
export function createArgumentChecker(report: (problem: string) => void): ArgumentChecker {
  const kept = new Map<string, SchemaCheck>();
  /** The same by the object that the tool list gave, so that a call need not write its schema out. */
  const seen = new WeakMap<object, SchemaCheck>();
  const load = () => import('./schema-check.ts');

  async function compiled(tool: string, schema: JsonValue): Promise<SchemaCheck> {
    if (typeof schema !== 'object' || schema === null) return compileOnce(tool, schema);
    const known = seen.get(schema) ?? (await compileOnce(tool, schema));
    seen.set(schema, known);
    return known;
  }

  async function compileOnce(tool: string, schema: JsonValue): Promise<SchemaCheck> {
    const key = digestOf(schema);
    const known = kept.get(key);
    if (known !== undefined) return known;
    const { compileSchema } = await load();
    const check = compileSchema(schema);
    const oldest = kept.size >= MAX_KEPT ? kept.keys().next() : null;
    if (oldest?.done === false) kept.delete(oldest.value);
    kept.set(key, check);
    const name = visible(JSON.stringify(tool));
    if (!check.ok) report(`the arguments of ${name} are not checked by its schema: ${check.why}`);
    else if (check.leftOut.length > 0) {
      const parts = check.leftOut.slice(0, 5).map(visible).join(', ');
      report(`the schema of ${name} is checked without what cannot be read: ${parts}`);
    }
    return check;
  }

  return {
    warmUp: () => void load(),
    async misfit(tool, inputSchema, args) {
      if (inputSchema === undefined) return null;
      const schema = await compiled(tool, inputSchema);
      if (!schema.ok) return null;
      const first = schema.check(args);
      if (first === null) return null;
      const own = withoutClientArguments(args);
      const misfit = own === null ? first : schema.check(own);
      return misfit === null ? null : sentenceOf(misfit);
    },
  };
}

/** Equal for equal schemas, and for all that are nested too deeply to be written out: none of these is used. */
function digestOf(schema: JsonValue): string {
  try {
    return createHash('sha256').update(JSON.stringify(schema)).digest('base64');
  } catch (error) {
    if (error instanceof RangeError) return 'nested too deeply';
    throw error;
  }
}

/** The arguments without those that a client adds on its own; null when there are none. */
function withoutClientArguments(args: JsonObject): JsonObject | null {
  const entries = Object.entries(args);
  const own = entries.filter(([name, value]) => !isClientArgument(name, value));
  return own.length === entries.length ? null : Object.fromEntries(own);
}

function sentenceOf({ pointer, why }: Misfit): string {
  const what = pointer === '' ? 'they' : visible(pointer);
  return `The arguments do not fit the tool’s own inputSchema: ${what} ${why}.`;
}

function visible(text: string): string {
  const cut =
    text.length <= MAX_POINTER_CHARS ? text : `${text.slice(0, MAX_POINTER_CHARS).trimEnd()}…`;
  return cut.replaceAll(INVISIBLE, (char) => `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`);
}
