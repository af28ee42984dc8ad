import { isJsonObject, type JsonObject, type JsonValue } from '../../domain/record/json.ts';
import { own, type Request as RpcRequest } from '../message.ts';
import { type HeaderDeclaration, PARAM_PREFIX } from './declarations.ts';
import { decodeHeaderValue, encodeHeaderValue } from './header-value.ts';

/** Headers by their names in lower case. */
export type HeaderMap = Readonly<Record<string, string>>;

/** A decimal number, for the numeric comparison that the specification asks for (`42.0` is `42`). */
const DECIMAL = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

/** The `Mcp-Param-*` headers among all headers of a request. */
export function paramHeadersOf(headers: Iterable<[string, string]>): Record<string, string> {
  return Object.fromEntries([...headers].filter(([name]) => name.startsWith(PARAM_PREFIX)));
}

/** The headers that a call must carry by the tool's declarations, from its own arguments. */
export function declaredHeaders(
  declarations: readonly HeaderDeclaration[],
  request: RpcRequest,
): Record<string, string> {
  const args = argumentsOf(request);
  return Object.fromEntries(
    declarations.flatMap(({ path, header }) => {
      const text = textOf(valueAt(args, path));
      return text === null ? [] : [[header, encodeHeaderValue(text)]];
    }),
  );
}

/**
 * What is wrong with the `Mcp-Param-*` headers of a call, null when nothing is. A declared header must be
 * there and say what its argument says. One that no declaration knows must at least say what some argument
 * says: the policy judges the arguments, and nothing behind it may act on something else.
 */
export function headerProblem(
  given: HeaderMap,
  declarations: readonly HeaderDeclaration[],
  request: RpcRequest,
): string | null {
  const args = argumentsOf(request);
  const declared = new Map(declarations.map((one) => [one.header, one]));
  for (const { header, path } of declarations) {
    if (textOf(valueAt(args, path)) === null || given[header] !== undefined) continue;
    return `the argument ${path.join('.')} must come as the header ${header} too`;
  }
  let said: Set<string> | null = null;
  for (const [header, value] of Object.entries(given)) {
    const text = decodeHeaderValue(value);
    if (text === null) return `the value of the header ${header} is not valid`;
    const declaration = declared.get(header);
    if (declaration !== undefined) {
      if (!saysSame(declaration, text, valueAt(args, declaration.path))) {
        return `the header ${header} does not say what ${declaration.path.join('.')} says`;
      }
      continue;
    }
    said ??= leaves(args);
    if (!said.has(text) && !(DECIMAL.test(text) && said.has(String(Number(text))))) {
      return `the header ${header} says what no argument says`;
    }
  }
  return null;
}

function saysSame(
  { type }: HeaderDeclaration,
  said: string,
  value: JsonValue | undefined,
): boolean {
  if (type === 'integer' && typeof value === 'number' && DECIMAL.test(said)) {
    return Number(said) === value;
  }
  return said === textOf(value);
}

/** A value as header text, null when the header is to be left out (no value, or no primitive one). */
function textOf(value: JsonValue | undefined): string | null {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return String(value);
  if (typeof value !== 'number') return null;
  const exact = !Number.isInteger(value) || Number.isSafeInteger(value);
  return exact ? String(value) : null;
}

function argumentsOf(request: RpcRequest): JsonObject {
  const args = request.params === undefined ? undefined : own(request.params, 'arguments');
  return isJsonObject(args) ? args : {};
}

function valueAt(args: JsonObject, path: readonly string[]): JsonValue | undefined {
  let value: JsonValue | undefined = args;
  for (const name of path) value = isJsonObject(value) ? own(value, name) : undefined;
  return value;
}

/** All texts, numbers and truth values inside, as text. */
function leaves(args: JsonObject): Set<string> {
  const found = new Set<string>();
  const open: JsonValue[] = [args];
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    if (Array.isArray(value)) open.push(...value);
    else if (isJsonObject(value)) open.push(...Object.values(value));
    else if (value !== null) found.add(String(value));
  }
  return found;
}
