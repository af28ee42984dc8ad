import { meantSchema } from './bare-arguments.ts';
import type { JsonObject, JsonValue } from './json.ts';
import { recent } from './recent.ts';
import { type Facet, facetOf, facetsOf, leaveUnread, type Walk, weaker } from './schema-facets.ts';
import {
  childNode,
  hasAny,
  isPlain,
  listedNodes,
  namedNodes,
  own,
  type SchemaNode,
} from './schema-node.ts';
import { refsOf } from './schema-refs.ts';
import type { ToolRecord } from './tool-record.ts';

/** A text of a schema with the JSON pointer of the place where it stands. */
export interface SaidText {
  text: string;
  pointer: string;
}

/** One argument of a tool, nested ones included. */
export interface Param {
  /** Where it sits in the arguments: `url`, `steps[].script`, `pair[0]`, `headers.*`. */
  path: string;
  /** Keys that lead to it from the arguments; null where a list, a pattern of names or an encoded text lies between. */
  keys: readonly string[] | null;
  /** Its name; for arguments without one (`additionalProperties`, `patternProperties`) the word or pattern of the schema. */
  name: string;
  /** JSON Schema types, or the type word of a source without schema; empty when not said. */
  types: string[];
  /** Values that the schema names (`enum`, `const`, branches and list items included); empty when it names none. */
  enum: JsonValue[];
  /** True when no other text than these values fits. */
  closed: boolean;
  description: string;
  /** Descriptions beside the first one: of branches, list items and other places that speak of the same argument. */
  moreTexts: SaidText[];
  /** Sample texts (`examples`, `example`) and the text of `default`. */
  samples: SaidText[];
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
/** Longest list of allowed values that is read per parameter. */
const MAX_ENUM = 200;
/** Texts and samples beside the first description that are kept per parameter. */
const MAX_TEXTS = 8;

/** Schemas that say something of one place, and how the way there applies. */
type Place = readonly Facet[];

/** Schemas that lie around a place: one that turns up again below itself is not opened twice. */
interface Around {
  schemas: ReadonlySet<JsonObject>;
  outer: Around | null;
}

interface Level {
  place: Place;
  path: string;
  keys: readonly string[] | null;
  depth: number;
  around: Around | null;
}

const isText = (value: JsonValue | undefined): value is string =>
  typeof value === 'string' && value !== '';
const isNumber = (value: JsonValue | undefined): value is number => typeof value === 'number';
const isPresent = (value: JsonValue | undefined): value is JsonValue => value !== undefined;

/** All schemas that apply where the given ones do, each once. */
function spread(starts: Place, walk: Walk): readonly Facet[] {
  const [only] = starts;
  if (only === undefined || (starts.length === 1 && isPlain(only.schema))) return starts;
  const found = new Map<JsonObject, Facet>();
  for (const start of starts)
    for (const facet of facetsOf(start, walk)) {
      const role = weaker(start.role, facet.role);
      const known = found.get(facet.schema);
      if (known === undefined) found.set(facet.schema, { ...facet, role });
      else if (weaker(known.role, role) !== role) found.set(facet.schema, { ...known, role });
    }
  return [...found.values()];
}

/** What binds the values: all but conditions. */
const binding = (place: Place): Place =>
  place.some(({ role }) => role === 'condition')
    ? place.filter(({ role }) => role !== 'condition')
    : place;

function typesOf(nodes: Place): string[] {
  const types = new Set<string>();
  for (const { schema } of nodes) {
    const type = own(schema, 'type');
    for (const one of Array.isArray(type) ? type : [type])
      if (typeof one === 'string') types.add(one);
  }
  return [...types];
}

function firstOf<T extends JsonValue>(
  nodes: Place,
  key: string,
  is: (value: JsonValue | undefined) => value is T,
): T | undefined {
  for (const { schema } of nodes) {
    const value = own(schema, key);
    if (is(value)) return value;
  }
  return undefined;
}

/** Keywords with a schema, or a list of schemas, for the members of a list. */
const ITEM_KEYS = ['items', 'additionalItems', 'unevaluatedItems', 'contains'] as const;

const LISTS = new Set<string>([...ITEM_KEYS, 'prefixItems']);
const NO_ITEMS: readonly { facet: Facet; step: string }[] = [];

/** Schemas of the members of a list, with the path of each below the list. */
function itemsOf(node: Facet): readonly { facet: Facet; step: string }[] {
  if (!hasAny(node.schema, LISTS)) return NO_ITEMS;
  const found: { facet: Facet; step: string }[] = [];
  const add = (one: SchemaNode, step: string): void => {
    found.push({ facet: facetOf(one, node.role), step });
  };
  for (const key of ITEM_KEYS) {
    const one = childNode(node, key);
    if (one !== undefined) add(one, '[]');
  }
  // `items` with a list is the word of the drafts before 2020-12 for `prefixItems`.
  for (const key of ['prefixItems', 'items'])
    for (const [at, one] of listedNodes(node, key).entries()) add(one, `[${at}]`);
  return found;
}

/** Values that a schema names at this place, those of its list items included, and where each one stands. */
function allowedValues(nodes: Place): { values: JsonValue[]; pointers: string[] } {
  const values: JsonValue[] = [];
  const pointers: string[] = [];
  const known = new Set<JsonValue>();
  const take = (value: JsonValue, pointer: string): void => {
    if (known.has(value) || values.length >= MAX_ENUM) return;
    known.add(value);
    values.push(value);
    pointers.push(pointer);
  };
  for (const { schema, pointer } of nodes) {
    const list = own(schema, 'enum');
    const constant = own(schema, 'const');
    if (Array.isArray(list))
      for (let at = 0; at < list.length && values.length < MAX_ENUM; at += 1)
        take(list[at] ?? null, `${pointer}/enum/${at}`);
    else if (constant !== undefined) take(constant, `${pointer}/const`);
  }
  return { values, pointers };
}

const HOLDS_TEXT = new Set(['string', 'array', 'object']);

/** Deepest nest of branches that is asked whether it leaves a text free, and schemas that are asked in all. */
const MAX_CLOSED_DEPTH = 6;
const MAX_CLOSED_ASKED = 200;

/** True when a schema lets no text through but those that it names. */
function isClosed(
  node: SchemaNode,
  walk: Walk,
  depth = MAX_CLOSED_DEPTH,
  asked = { left: MAX_CLOSED_ASKED },
): boolean {
  const { schema } = node;
  asked.left -= 1;
  if (Array.isArray(own(schema, 'enum')) || own(schema, 'const') !== undefined) return true;
  if (depth === 0 || asked.left <= 0 || isPlain(schema)) return false;
  const closed = (one: SchemaNode): boolean => isClosed(one, walk, depth - 1, asked);
  const ref = own(schema, '$ref');
  if (typeof ref === 'string' && walk.refs.follow(node, ref).some(closed)) return true;
  if (listedNodes(node, 'allOf').some(closed)) return true;
  for (const key of ['anyOf', 'oneOf']) {
    const branches = listedNodes(node, key);
    if (
      branches.length > 0 &&
      branches.length <= MAX_ENUM &&
      branches.every((one) => takesNoText(one) || closed(one))
    )
      return true;
  }
  const items = childNode(node, 'items');
  return items !== undefined && own(schema, 'type') === 'array' && closed(items);
}

function takesNoText({ schema }: SchemaNode): boolean {
  const types = typesOf([{ schema, pointer: '', role: 'always' }]);
  return types.length > 0 && !types.some((type) => HOLDS_TEXT.has(type));
}

/** Descriptions at a place and of its list items, in order, without repetitions. */
function textsOf(nodes: Place): SaidText[] {
  const [only] = nodes;
  if (only !== undefined && nodes.length === 1) {
    const text = own(only.schema, 'description');
    return isText(text) ? [{ text, pointer: `${only.pointer}/description` }] : [];
  }
  const found = new Map<string, SaidText>();
  for (const node of nodes) {
    const text = own(node.schema, 'description');
    if (isText(text) && !found.has(text) && found.size <= MAX_TEXTS)
      found.set(text, { text, pointer: `${node.pointer}/description` });
  }
  return [...found.values()];
}

function samplesOf(nodes: Place): SaidText[] {
  const found: SaidText[] = [];
  const take = (value: JsonValue | undefined, pointer: string): void => {
    if (isText(value) && found.length < MAX_TEXTS) found.push({ text: value, pointer });
  };
  for (const { schema, pointer } of nodes) {
    const examples = own(schema, 'examples');
    if (Array.isArray(examples))
      for (const [at, one] of examples.slice(0, MAX_TEXTS).entries())
        take(one, `${pointer}/examples/${at}`);
    take(own(schema, 'example'), `${pointer}/example`);
    take(own(schema, 'default'), `${pointer}/default`);
  }
  return found;
}

interface Named {
  name: string;
  starts: Facet[];
  /** Schemas that ask for it whatever is sent, and branches that do. */
  required: { always: boolean; branches: number };
}

/** Asked for whatever is sent, or by each branch that knows it. */
const isRequired = ({ starts, required }: Named): boolean =>
  required.always ||
  (required.branches >= starts.length && starts.every(({ role }) => role === 'branch'));

function paramOf(
  named: Named,
  { path, keys, depth }: Pick<Level, 'path' | 'keys' | 'depth'>,
  place: Place,
  walk: Walk,
): Param {
  const { name, starts } = named;
  const bound = binding(place);
  const members = bound.flatMap((node) => itemsOf(node).map(({ facet }) => facet));
  const items = spread(members, walk);
  const all = items.length === 0 ? bound : [...bound, ...items];
  const texts = textsOf(items.length === 0 ? place : [...place, ...items]);
  const allowed = allowedValues(all);
  const declared = binding(starts);
  const first = texts[0];
  return {
    path,
    keys,
    name,
    types: typesOf(bound),
    enum: allowed.values,
    closed:
      declared.some((one) => one.role === 'always' && isClosed(one, walk)) ||
      (declared.length > 0 && declared.every((one) => isClosed(one, walk))),
    description: first?.text ?? '',
    moreTexts: texts.slice(1),
    samples: samplesOf(all),
    required: isRequired(named),
    format: firstOf(all, 'format', isText) ?? null,
    pattern: firstOf(bound, 'pattern', isText) ?? null,
    maxLength: firstOf(bound, 'maxLength', isNumber) ?? null,
    minimum: firstOf(bound, 'minimum', isNumber) ?? null,
    maximum: firstOf(bound, 'maximum', isNumber) ?? null,
    default: firstOf(bound, 'default', isPresent),
    depth,
    pointer: starts[0]?.pointer ?? '',
    descriptionPointer: first?.pointer ?? null,
    enumPointers: allowed.pointers,
  };
}

/** Names that `required`, `dependentRequired` or `propertyNames` give at a place, with the schema that holds for them. */
function namesWithoutSchema(node: Facet): { name: string; pointer: string; required: boolean }[] {
  const found: { name: string; pointer: string; required: boolean }[] = [];
  const take = (list: JsonValue | undefined, pointer: string, required: boolean): void => {
    if (!Array.isArray(list)) return;
    for (let at = 0; at < list.length && at < MAX_NODES; at += 1) {
      const name = list[at];
      if (isText(name)) found.push({ name, pointer: `${pointer}/${at}`, required });
    }
  };
  if (node.role === 'condition') return found;
  take(own(node.schema, 'required'), `${node.pointer}/required`, true);
  const names = childNode(node, 'propertyNames');
  if (names !== undefined) take(own(names.schema, 'enum'), `${names.pointer}/enum`, false);
  return found;
}

/** The arguments that the schemas of one place name, each with all that they say of it. */
function namedAt(place: Place, walk: Walk): Named[] {
  const byName = new Map<string, Named>();
  const find = (name: string): Named | undefined => {
    const known = byName.get(name);
    if (known !== undefined) return known;
    if (walk.left <= 0) return undefined;
    walk.left -= 1;
    const made: Named = { name, starts: [], required: { always: false, branches: 0 } };
    byName.set(name, made);
    return made;
  };
  for (const facet of place) {
    for (const [name, node] of namedNodes(facet, 'properties')) {
      const named = find(name);
      if (named === undefined) {
        leaveUnread(walk, node.pointer, 'stands behind more parameters than are read');
        break;
      }
      named.starts.push(facetOf(node, facet.role));
    }
  }
  for (const facet of place) {
    for (const { name, pointer, required } of namesWithoutSchema(facet)) {
      const named = find(name);
      if (named === undefined) break;
      if (required && facet.role === 'always') named.required.always = true;
      if (required && facet.role === 'branch') named.required.branches += 1;
      if (named.starts.length === 0) {
        const open = childNode(facet, 'additionalProperties');
        named.starts.push({ schema: {}, pointer, role: 'always' });
        if (open !== undefined) named.starts.push({ ...open, role: facet.role });
      }
    }
  }
  return [...byName.values()];
}

const OPEN_NAMES = new Set(['patternProperties', 'additionalProperties', 'unevaluatedProperties']);
const NOTHING_OPEN: readonly { name: string; start: Facet; step: string }[] = [];

/** Places whose names the schema leaves open, with the step that the path shows. */
function openAt(facet: Facet): readonly { name: string; start: Facet; step: string }[] {
  if (!hasAny(facet.schema, OPEN_NAMES)) return NOTHING_OPEN;
  const found: { name: string; start: Facet; step: string }[] = [];
  for (const [name, node] of namedNodes(facet, 'patternProperties'))
    found.push({ name, start: { ...node, role: facet.role }, step: `/${name}/` });
  for (const key of ['additionalProperties', 'unevaluatedProperties']) {
    const node = childNode(facet, key);
    if (node !== undefined)
      found.push({ name: key, start: { ...node, role: facet.role }, step: '*' });
  }
  return found;
}

/** Everything that a schema holds: its arguments, outer ones first, and what had to be left unread. */
function schemaParams(given: JsonObject): Listed {
  const root = meantSchema(given);
  const listed = walkSchema(root);
  if (root === given) return listed;
  // Places are those of what was given, which has no `properties`.
  const inGiven = (pointer: string): string =>
    pointer.replace('/inputSchema/properties/', '/inputSchema/');
  return {
    params: listed.params.map((param) => ({
      ...param,
      pointer: inGiven(param.pointer),
      descriptionPointer: param.descriptionPointer && inGiven(param.descriptionPointer),
      moreTexts: param.moreTexts.map((text) => ({ ...text, pointer: inGiven(text.pointer) })),
      enumPointers: param.enumPointers.map(inGiven),
    })),
    unread: listed.unread.map((one) => ({ ...one, pointer: inGiven(one.pointer) })),
  };
}

function walkSchema(root: JsonObject): Listed {
  const params: Param[] = [];
  const top: SchemaNode = { schema: root, pointer: '/inputSchema' };
  const walk: Walk = { left: MAX_NODES, refs: refsOf(top), unread: [] };
  const queue: Level[] = [
    { place: [{ ...top, role: 'always' }], path: '', keys: [], depth: 0, around: null },
  ];
  for (let at = 0; at < queue.length; at += 1) {
    const level = queue[at];
    if (level === undefined) break;
    if (level.depth > MAX_DEPTH || walk.left <= 0) {
      const closed = level.place.find(({ schema }) => !isPlain(schema));
      if (closed !== undefined) leaveUnread(walk, closed.pointer, 'lies deeper than is read');
      continue;
    }
    openLevel(level, walk, params, queue);
  }
  return { params, unread: walk.unread };
}

const isAround = (schema: JsonObject, around: Around | null): boolean => {
  for (let at = around; at !== null; at = at.outer) if (at.schemas.has(schema)) return true;
  return false;
};

/** Lists the arguments of one level and puts the levels below it in the queue. */
function openLevel(level: Level, walk: Walk, params: Param[], queue: Level[]): void {
  const place = spread(level.place, walk).filter(({ schema }) => !isAround(schema, level.around));
  const around: Around = {
    schemas: new Set(place.map(({ schema }) => schema)),
    outer: level.around,
  };
  const below = (name: string): string => (level.path === '' ? name : `${level.path}.${name}`);
  const nested = { depth: level.depth + 1, around };
  for (const facet of place) {
    for (const { facet: item, step } of itemsOf(facet))
      queue.push({
        place: [item],
        path: `${level.path}${step}`,
        keys: null,
        depth: level.depth,
        around,
      });
    const content = childNode(facet, 'contentSchema');
    if (content !== undefined)
      queue.push({
        place: [{ ...content, role: facet.role }],
        path: level.path,
        keys: null,
        depth: level.depth,
        around,
      });
  }
  for (const named of namedAt(place, walk)) {
    const path = below(named.name);
    const keys = level.keys === null ? null : [...level.keys, named.name];
    const own = spread(named.starts, walk);
    params.push(paramOf(named, { path, keys, depth: level.depth }, own, walk));
    if (!named.starts.every(({ schema }) => isPlain(schema)))
      queue.push({ place: named.starts, path, keys, ...nested });
  }
  for (const facet of place)
    for (const { name, start, step } of openAt(facet)) {
      if (walk.left <= 0) break;
      walk.left -= 1;
      const path = below(step);
      const own = spread([start], walk);
      // Free names with values that nothing is said of are no argument that a reader could look at.
      if (step !== '*' || textsOf(own).length > 0)
        params.push(
          paramOf(
            { name, starts: [start], required: { always: false, branches: 0 } },
            { path, keys: null, depth: level.depth },
            own,
            walk,
          ),
        );
      if (!isPlain(start.schema)) queue.push({ place: [start], path, keys: null, ...nested });
    }
}

function looseParams(tool: ToolRecord): Param[] {
  return (tool.params ?? []).slice(0, MAX_NODES).map((param, index) => ({
    path: param.name,
    keys: [param.name],
    name: param.name,
    types: param.type === null ? [] : [param.type],
    enum: [],
    closed: false,
    description: param.description ?? '',
    moreTexts: [],
    samples: [],
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

interface Listed {
  params: readonly Param[];
  unread: readonly { pointer: string; reason: string }[];
}

/** Verdict, signals and policy each ask for the list of the same tool. */
const listedOf = recent(
  (tool: ToolRecord): Listed =>
    tool.inputSchema === null
      ? { params: looseParams(tool), unread: [] }
      : schemaParams(tool.inputSchema),
);

/**
 * Every argument of a tool, outer ones first, from its input schema or, without one, from its loose list. Walks every
 * keyword that can hold a property, and references inside the document; cycles, depth and size are bounded, nothing recurses.
 */
export function listParams(tool: ToolRecord): readonly Param[] {
  return listedOf(tool).params;
}

/** Places of the input schema that {@link listParams} could not read, by JSON pointer, with the reason; empty for an honest one. */
export function unreadPlaces(tool: ToolRecord): readonly { pointer: string; reason: string }[] {
  return listedOf(tool).unread;
}
