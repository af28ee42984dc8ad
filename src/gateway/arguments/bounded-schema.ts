import { compileRegex } from '../../domain/policy/regex/regex.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../../domain/record/json.ts';
import { own } from '../message.ts';

/** Keyword that stands in every schema of a bounded one: `[steps, loops]`, see STEPS in schema-check.ts. */
export const STEPS = 'gateway-steps';

const ROOT = 'gateway:arguments';

/** Schemas that are larger are not used: compiling one takes time that other calls wait for. */
const MAX_SCHEMAS = 1000;
/** Names in all lists of required arguments. */
const MAX_NAMES = 2000;
const MAX_DEPTH = 64;
const MAX_CHARS = 500_000;

/** Keywords with a plain value (JSON Schema 2020-12 and draft-07); annotations and unknown ones are left out. */
const VALUES = [
  'type',
  'enum',
  'const',
  'multipleOf',
  'maximum',
  'exclusiveMaximum',
  'minimum',
  'exclusiveMinimum',
  'maxLength',
  'minLength',
  'maxItems',
  'minItems',
  'uniqueItems',
  'maxContains',
  'minContains',
  'maxProperties',
  'minProperties',
  'required',
  'dependentRequired',
];
/** Keywords whose value is a schema or a list of schemas. */
const SCHEMAS = [
  'items',
  'prefixItems',
  'additionalItems',
  'contains',
  'additionalProperties',
  'unevaluatedProperties',
  'unevaluatedItems',
  'propertyNames',
  'not',
  'if',
  'then',
  'else',
  'allOf',
  'anyOf',
  'oneOf',
];
/** Keywords whose value is a map of names to schemas. */
const MAPS = [
  'properties',
  'patternProperties',
  '$defs',
  'definitions',
  'dependentSchemas',
  'dependencies',
];
/** Keywords that look at each member of an object. */
const LOOPS = [
  'patternProperties',
  'additionalProperties',
  'unevaluatedProperties',
  'propertyNames',
  'minProperties',
  'maxProperties',
];
/** References that are resolved while the arguments are looked at: not followed here. */
const DYNAMIC = ['$dynamicRef', '$recursiveRef'];

/** A schema that can be compiled and run in bounded time, or why there is none. */
export type BoundedSchema =
  | {
      ok: true;
      schema: JsonObject;
      /** Parts that are left out, a sentence part each. */
      leftOut: string[];
    }
  | { ok: false; why: string };

/**
 * Copies an input schema with what constrains the arguments, so that a validator can be given a schema of a
 * stranger: only known keywords, only references to schemas inside, only expressions that the linear-time
 * engine reads, and a step counter in each schema. `isDraft7`: what stands beside `$ref` says nothing.
 */
export function boundSchema(inputSchema: JsonValue, isDraft7: boolean): BoundedSchema {
  if (!isJsonObject(inputSchema)) return { ok: false, why: 'it is no object' };
  const copier = new Copier(isDraft7);
  try {
    if (JSON.stringify(inputSchema).length > MAX_CHARS) throw new Unusable('it is too large');
    const schema = copier.copy(inputSchema, '#', 0);
    copier.checkReferences();
    // Without a name of its own the validator cannot find the root that `#` refers to.
    return { ok: true, schema: { $id: ROOT, ...(schema as JsonObject) }, leftOut: copier.leftOut };
  } catch (error) {
    if (error instanceof Unusable) return { ok: false, why: error.message };
    if (error instanceof RangeError) return { ok: false, why: 'it is nested too deeply' };
    throw error;
  }
}

class Unusable extends Error {}

class Copier {
  readonly leftOut: string[] = [];
  readonly #isDraft7: boolean;
  readonly #places = new Set<string>();
  readonly #references: string[] = [];
  #names = 0;

  constructor(isDraft7: boolean) {
    this.#isDraft7 = isDraft7;
  }

  copy(schema: JsonValue, place: string, depth: number): JsonValue {
    this.#places.add(place);
    if (this.#places.size > MAX_SCHEMAS) throw new Unusable('it has too many parts');
    if (depth > MAX_DEPTH) throw new Unusable('it is nested too deeply');
    // true and false are schemas; anything else is for the validator to refuse.
    if (!isJsonObject(schema)) return schema;
    const dynamic = DYNAMIC.find((key) => Object.hasOwn(schema, key));
    if (dynamic !== undefined) throw new Unusable(`${dynamic} is not followed`);
    const copy = new Map<string, JsonValue>();
    this.#copyReference(schema, copy);
    const onlyReference = this.#isDraft7 && copy.has('$ref');
    for (const [key, value] of Object.entries(schema)) {
      const at = `${place}/${escapePart(key)}`;
      if (onlyReference && key !== '$defs' && key !== 'definitions') continue;
      if (key === 'enum') copy.set(key, withoutRepeats(value));
      else if (VALUES.includes(key)) copy.set(key, value);
      else if (SCHEMAS.includes(key)) copy.set(key, this.#copyAll(value, at, depth));
      else if (MAPS.includes(key)) copy.set(key, this.#copyMap(value, at, depth));
    }
    if (!onlyReference) {
      this.#copyPattern(schema, copy, place);
      this.#dropPatternProperties(copy, place);
      allowNull(schema, copy);
    }
    this.#countNames(copy);
    const steps = 1 + lengthOf(copy.get('enum')) + lengthOf(copy.get('required'));
    const members = [...MAPS, 'dependentRequired'].map((key) => lengthOf(copy.get(key)));
    const loops = LOOPS.some((key) => copy.has(key)) ? 1 : 0;
    copy.set(STEPS, [members.reduce((sum, one) => sum + one, steps), loops]);
    return Object.fromEntries(copy);
  }

  /** Throws for a reference to a place that was not copied as a schema: an outside one, or no schema at all. */
  checkReferences(): void {
    for (const reference of this.#references) {
      if (!this.#places.has(reference)) throw new Unusable('it has a $ref that cannot be resolved');
    }
  }

  #countNames(copy: ReadonlyMap<string, JsonValue>): void {
    const required = copy.get('required');
    const dependent = ['dependentRequired', 'dependencies'].flatMap((key) => {
      const map = copy.get(key);
      return isJsonObject(map) ? Object.values(map).filter(Array.isArray) : [];
    });
    for (const list of [required, ...dependent])
      this.#names += Array.isArray(list) ? list.length : 0;
    if (this.#names > MAX_NAMES) throw new Unusable('it has too many parts');
  }

  #copyReference(schema: JsonObject, copy: Map<string, JsonValue>): void {
    const reference = own(schema, '$ref');
    if (reference === undefined) return;
    if (typeof reference !== 'string') throw new Unusable('it has a $ref that is no text');
    this.#references.push(decodeReference(reference));
    copy.set('$ref', reference);
  }

  #copyAll(value: JsonValue, place: string, depth: number): JsonValue {
    if (!Array.isArray(value)) return this.copy(value, place, depth + 1);
    return value.map((one, i) => this.copy(one, `${place}/${i}`, depth + 1));
  }

  #copyMap(value: JsonValue, place: string, depth: number): JsonValue {
    if (!isJsonObject(value)) return value;
    const entries = Object.entries(value).map(([name, one]) => {
      // Names of draft-07 `dependencies` may have a list of names.
      const isSchema = !Array.isArray(one);
      return [
        name,
        isSchema ? this.copy(one, `${place}/${escapePart(name)}`, depth + 1) : one,
      ] as const;
    });
    return Object.fromEntries(entries);
  }

  #copyPattern(schema: JsonObject, copy: Map<string, JsonValue>, place: string): void {
    const pattern = own(schema, 'pattern');
    if (pattern === undefined) return;
    if (typeof pattern === 'string' && !compileRegex(pattern).ok) {
      this.leftOut.push(`the pattern at ${place}`);
    } else copy.set('pattern', pattern);
  }

  /** Without one of its patterns nobody can say which names are additional. */
  #dropPatternProperties(copy: Map<string, JsonValue>, place: string): void {
    const patterns = copy.get('patternProperties');
    if (!isJsonObject(patterns)) return;
    const readable = Object.entries(patterns).filter(([pattern]) => compileRegex(pattern).ok);
    if (readable.length === Object.keys(patterns).length) return;
    this.leftOut.push(`patternProperties at ${place}`);
    copy.set('patternProperties', Object.fromEntries(readable));
    copy.delete('additionalProperties');
    copy.delete('unevaluatedProperties');
  }
}

/** `nullable` of OpenAPI, which many servers write into their schemas. */
function allowNull(schema: JsonObject, copy: Map<string, JsonValue>): void {
  const type = copy.get('type');
  if (own(schema, 'nullable') !== true || type === undefined) return;
  copy.set('type', [...new Set([type, 'null'].flat())]);
  const values = copy.get('enum');
  if (Array.isArray(values)) copy.set('enum', [...values, null]);
}

/** A list of choices in which one stands twice is no valid schema, and common. */
function withoutRepeats(choices: JsonValue): JsonValue {
  if (!Array.isArray(choices)) return choices;
  return [...new Map(choices.map((one) => [JSON.stringify(one), one])).values()];
}

function lengthOf(value: JsonValue | undefined): number {
  if (Array.isArray(value)) return value.length;
  return isJsonObject(value) ? Object.keys(value).length : 0;
}

function escapePart(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}

/** A reference as the place that it names; references to other documents and to names are left as they are. */
function decodeReference(reference: string): string {
  try {
    return decodeURIComponent(reference);
  } catch {
    throw new Unusable('it has a $ref that cannot be read');
  }
}
