import { isJsonObject, type JsonObject, type JsonValue } from './json.ts';
import type { ToolRecord } from './tool-record.ts';

/** One argument of a tool, nested ones included. */
export interface Param {
  /** Where it sits in the arguments: `url`, `steps[].script`, `headers.*`. */
  path: string;
  name: string;
  /** JSON Schema types, or the type word of a source without schema; empty when not said. */
  types: string[];
  /** Allowed values as the schema lists them (`enum`, `const`, branches included); empty when free. */
  enum: JsonValue[];
  description: string;
  /** null: the source does not say. */
  required: boolean | null;
  format: string | null;
  pattern: string | null;
  /** Longest string, in characters. */
  maxLength: number | null;
  minimum: number | null;
  maximum: number | null;
  /** Value when left out; undefined when none is declared. */
  default: JsonValue | undefined;
  /** Nesting: 0 for a top-level argument. */
  depth: number;
  /** JSON pointer of the parameter below the tool; evidence on the NAME uses it as field. */
  pointer: string;
  /** JSON pointer of the description text, null when there is none. */
  descriptionPointer: string | null;
  /** JSON pointer of each allowed value, in the order of `enum`. */
  enumPointers: string[];
}

/** Deepest nesting that is read: beyond it no honest schema of a 6,860-schema corpus has a parameter. */
const MAX_DEPTH = 12;
/** Schema nodes read per tool: the largest tool of that corpus has 104 parameters. */
const MAX_NODES = 1_000;

interface Node {
  schema: JsonObject;
  pointer: string;
}
interface Level {
  node: Node;
  path: string;
  depth: number;
}

const escapeSegment = (segment: string): string =>
  segment.replaceAll('~', '~0').replaceAll('/', '~1');
const unescapeSegment = (segment: string): string =>
  segment.replaceAll('~1', '/').replaceAll('~0', '~');

function own(object: JsonObject, key: string): JsonValue | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

function child(node: Node, key: string): Node | undefined {
  const schema = own(node.schema, key);
  return isJsonObject(schema)
    ? { schema, pointer: `${node.pointer}/${escapeSegment(key)}` }
    : undefined;
}

/** Target of a local `$ref` (`#/$defs/X`); undefined for remote, broken or over-long ones. */
function resolve(root: JsonObject, ref: JsonValue | undefined): Node | undefined {
  if (typeof ref !== 'string' || !ref.startsWith('#/') || ref.length > 500) return undefined;
  let value: JsonValue | undefined = root;
  for (const segment of ref.slice(2).split('/')) {
    const key = unescapeSegment(segment);
    if (isJsonObject(value)) value = own(value, key);
    else if (Array.isArray(value)) value = value[Number(key)];
    else return undefined;
  }
  return isJsonObject(value)
    ? { schema: value, pointer: `/inputSchema${ref.slice(1)}` }
    : undefined;
}

/** A schema with everything that applies at the same place: `$ref` targets and `allOf`/`anyOf`/`oneOf` branches. */
function facets(first: Node, root: JsonObject, budget: { left: number }): Node[] {
  const found: Node[] = [first];
  const seen = new Set<JsonObject>([first.schema]);
  const add = (node: Node | undefined): void => {
    if (node === undefined || seen.has(node.schema) || budget.left <= 0) return;
    budget.left -= 1;
    seen.add(node.schema);
    found.push(node);
  };
  for (let at = 0; at < found.length; at += 1) {
    const node = found[at];
    if (node === undefined) break;
    add(resolve(root, own(node.schema, '$ref')));
    for (const key of ['allOf', 'anyOf', 'oneOf']) {
      const branches = own(node.schema, key);
      if (!Array.isArray(branches)) continue;
      for (let index = 0; index < branches.length && budget.left > 0; index += 1) {
        const schema = branches[index];
        if (isJsonObject(schema)) add({ schema, pointer: `${node.pointer}/${key}/${index}` });
      }
    }
  }
  return found;
}

function typesOf(nodes: readonly Node[]): string[] {
  const types = new Set<string>();
  for (const { schema } of nodes) {
    const type = own(schema, 'type');
    for (const one of Array.isArray(type) ? type : [type])
      if (typeof one === 'string') types.add(one);
  }
  return [...types];
}

function firstOf<T extends JsonValue>(
  nodes: readonly Node[],
  key: string,
  is: (value: JsonValue | undefined) => value is T,
): { value: T; pointer: string } | undefined {
  for (const node of nodes) {
    const value = own(node.schema, key);
    if (is(value)) return { value, pointer: `${node.pointer}/${key}` };
  }
  return undefined;
}

const isText = (value: JsonValue | undefined): value is string =>
  typeof value === 'string' && value !== '';
const isNumber = (value: JsonValue | undefined): value is number => typeof value === 'number';
const isPresent = (value: JsonValue | undefined): value is JsonValue => value !== undefined;

/** Longest list of allowed values that is read per parameter. */
const MAX_ENUM = 200;

/** Values that a schema allows at this place, those of its list items included, and where each one stands. */
function allowedValues(nodes: readonly Node[]): { values: JsonValue[]; pointers: string[] } {
  const values: JsonValue[] = [];
  const pointers: string[] = [];
  const take = (node: Node): void => {
    const list = own(node.schema, 'enum');
    const constant = own(node.schema, 'const');
    if (Array.isArray(list)) {
      for (let at = 0; at < list.length && values.length < MAX_ENUM; at += 1) {
        values.push(list[at] ?? null);
        pointers.push(`${node.pointer}/enum/${at}`);
      }
    } else if (constant !== undefined && values.length < MAX_ENUM) {
      values.push(constant);
      pointers.push(`${node.pointer}/const`);
    }
  };
  for (const node of nodes) {
    take(node);
    const items = child(node, 'items');
    if (items !== undefined) take(items);
  }
  return { values, pointers };
}

function paramOf(
  name: string,
  path: string,
  depth: number,
  required: boolean,
  nodes: readonly Node[],
): Param {
  const description = firstOf(nodes, 'description', isText);
  const allowed = allowedValues(nodes);
  return {
    path,
    name,
    types: typesOf(nodes),
    enum: allowed.values,
    description: description?.value ?? '',
    required,
    format: firstOf(nodes, 'format', isText)?.value ?? null,
    pattern: firstOf(nodes, 'pattern', isText)?.value ?? null,
    maxLength: firstOf(nodes, 'maxLength', isNumber)?.value ?? null,
    minimum: firstOf(nodes, 'minimum', isNumber)?.value ?? null,
    maximum: firstOf(nodes, 'maximum', isNumber)?.value ?? null,
    default: firstOf(nodes, 'default', isPresent)?.value,
    depth,
    pointer: nodes[0]?.pointer ?? '',
    descriptionPointer: description?.pointer ?? null,
    enumPointers: allowed.pointers,
  };
}

function schemaParams(root: JsonObject): Param[] {
  const params: Param[] = [];
  const budget = { left: MAX_NODES };
  const expanded = new Set<JsonObject>();
  const queue: Level[] = [{ node: { schema: root, pointer: '/inputSchema' }, path: '', depth: 0 }];
  for (let at = 0; at < queue.length && budget.left > 0; at += 1) {
    const level = queue[at];
    if (level === undefined || level.depth > MAX_DEPTH || expanded.has(level.node.schema)) continue;
    expanded.add(level.node.schema);
    for (const node of facets(level.node, root, budget)) {
      if (node.schema !== level.node.schema && expanded.has(node.schema)) continue;
      expanded.add(node.schema);
      const items = child(node, 'items');
      if (items !== undefined)
        queue.push({ node: items, path: `${level.path}[]`, depth: level.depth });
      const rest = child(node, 'additionalProperties');
      if (rest !== undefined)
        queue.push({ node: rest, path: `${level.path}.*`, depth: level.depth + 1 });
      const properties = child(node, 'properties');
      if (properties === undefined) continue;
      const listed = own(node.schema, 'required');
      const requiredNames = new Set(Array.isArray(listed) ? listed : []);
      for (const name of Object.keys(properties.schema)) {
        budget.left -= 1;
        if (budget.left <= 0) break;
        const property = child(properties, name);
        if (property === undefined) continue;
        const path = level.path === '' ? name : `${level.path}.${name}`;
        const required = requiredNames.has(name);
        params.push(paramOf(name, path, level.depth, required, facets(property, root, budget)));
        queue.push({ node: property, path, depth: level.depth + 1 });
      }
    }
  }
  return params;
}

function looseParams(tool: ToolRecord): Param[] {
  return (tool.params ?? []).slice(0, MAX_NODES).map((param, index) => ({
    path: param.name,
    name: param.name,
    types: param.type === null ? [] : [param.type],
    enum: [],
    description: param.description ?? '',
    required: param.required,
    format: null,
    pattern: null,
    maxLength: null,
    minimum: null,
    maximum: null,
    default: undefined,
    depth: 0,
    pointer: `/params/${index}/name`,
    descriptionPointer: param.description === null ? null : `/params/${index}/description`,
    enumPointers: [],
  }));
}

/** Lists already made, by record: verdict, signals and policy each ask for that of the same tool. */
const known = new WeakMap<ToolRecord, readonly Param[]>();

/**
 * Every argument of a tool, outer ones first, from its input schema or, without one, from its loose list.
 * Follows `$ref` inside the schema, branches and list items; cycles, depth and size are bounded, nothing recurses.
 */
export function listParams(tool: ToolRecord): readonly Param[] {
  const listed =
    known.get(tool) ??
    (tool.inputSchema === null ? looseParams(tool) : schemaParams(tool.inputSchema));
  known.set(tool, listed);
  return listed;
}
