import { isJsonObject, type JsonValue } from '../../domain/record/json.ts';
import { own } from '../message.ts';

/** An argument that a tool wants as a header too (`x-mcp-header`, MCP 2026-07-28, "Schema Extension"). */
export interface HeaderDeclaration {
  /** Names of the properties that lead to the argument. */
  path: readonly string[];
  /** Name of the header in lower case: `mcp-param-region`. */
  header: string;
  type: 'string' | 'integer' | 'boolean';
}

/** The declarations of a tool, or why its definition is invalid. */
export type Declarations = { ok: true; headers: HeaderDeclaration[] } | { ok: false; why: string };

export const PARAM_PREFIX = 'mcp-param-';

const KEY = 'x-mcp-header';
/** RFC 9110, 5.6.2. */
const TOKEN = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;
const TYPES: readonly unknown[] = [
  'string',
  'integer',
  'boolean',
] satisfies HeaderDeclaration['type'][];
/** Keywords whose value is a map of names to schemas (JSON Schema 2020-12 and draft-07). */
const MAPS = ['patternProperties', 'dependentSchemas', 'dependencies', '$defs', 'definitions'];
/** Keywords whose value is one schema or a list of them. */
const SUBSCHEMAS = [
  'items',
  'prefixItems',
  'additionalItems',
  'contains',
  'additionalProperties',
  'unevaluatedProperties',
  'unevaluatedItems',
  'propertyNames',
  'contentSchema',
  'oneOf',
  'anyOf',
  'allOf',
  'not',
  'if',
  'then',
  'else',
];

/** A schema inside the input schema, and how it is reached. */
interface Place {
  schema: JsonValue | undefined;
  name: string | null;
  parent: Place | null;
  /** True when only `properties` lead to it. */
  reachable: boolean;
}

/** Reads the declarations in a tool's input schema. A list of places, not recursion: schemas are hostile. */
export function readDeclarations(inputSchema: JsonValue | undefined): Declarations {
  const headers = new Map<string, HeaderDeclaration>();
  const open: Place[] = [{ schema: inputSchema, name: null, parent: null, reachable: true }];
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    const { schema, reachable } = place;
    if (Array.isArray(schema)) {
      for (const one of schema) open.push({ ...place, schema: one, reachable: false });
      continue;
    }
    if (!isJsonObject(schema)) continue;
    if (Object.hasOwn(schema, KEY)) {
      const declaration = readOne(schema, place);
      if (typeof declaration === 'string') return { ok: false, why: declaration };
      if (headers.has(declaration.header)) {
        return { ok: false, why: `two arguments declare the header ${declaration.header}` };
      }
      headers.set(declaration.header, declaration);
    }
    const children = (map: JsonValue | undefined, reach: boolean) => {
      if (!isJsonObject(map)) return;
      for (const [name, child] of Object.entries(map)) {
        open.push({ schema: child, name, parent: place, reachable: reach });
      }
    };
    children(own(schema, 'properties'), reachable);
    for (const keyword of MAPS) children(own(schema, keyword), false);
    for (const keyword of SUBSCHEMAS) {
      const inner = own(schema, keyword);
      open.push({ schema: inner, name: keyword, parent: place, reachable: false });
    }
  }
  return { ok: true, headers: [...headers.values()] };
}

function readOne(schema: { [key: string]: JsonValue }, place: Place): HeaderDeclaration | string {
  const path = pathOf(place);
  const at = path.length === 0 ? 'the schema itself' : path.join('.').slice(0, 200);
  const name = own(schema, KEY);
  const type = own(schema, 'type');
  if (!place.reachable || path.length === 0) {
    return `${at}: ${KEY} belongs to an argument that only "properties" lead to`;
  }
  if (typeof name !== 'string' || !TOKEN.test(name)) {
    return `${at}: ${KEY} is no name of a header (RFC 9110)`;
  }
  if (!isType(type)) return `${at}: ${KEY} needs the type string, integer or boolean`;
  return { path, header: `${PARAM_PREFIX}${name.toLowerCase()}`, type };
}

function isType(type: JsonValue | undefined): type is HeaderDeclaration['type'] {
  return TYPES.includes(type);
}

function pathOf(place: Place): string[] {
  const path: string[] = [];
  for (let at: Place | null = place; at !== null; at = at.parent) {
    if (at.name !== null) path.push(at.name);
  }
  return path.reverse();
}
