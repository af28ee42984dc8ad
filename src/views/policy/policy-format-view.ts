import { NO_COUNTS } from '../../domain/policy/counters.ts';
import { evaluate } from '../../domain/policy/evaluate.ts';
import { formatJson, formatPolicy } from '../../domain/policy/format.ts';
import { type JsonToken, tokenizeJson } from '../../domain/policy/highlight.ts';
import { policyJsonSchema } from '../../domain/policy/json-schema.ts';
import { POLICY_EXAMPLES } from '../../domain/policy/policy-examples.ts';
import { EVALUATION_STEPS, OPERATORS } from '../../domain/policy/reference.ts';
import type { Policy } from '../../domain/policy/schema.ts';
import { isJsonObject, type JsonObject } from '../../domain/record/json.ts';
import { sentence } from '../../domain/text/sentence.ts';

/** One field of a part of the format. */
export interface FieldView {
  name: string;
  values: string;
  required: boolean;
  meaning: string;
}

/** Everything that the page about the policy format shows: all of it from the schema and the evaluator. */
export interface PolicyFormatView {
  parts: { id: string; title: string; fields: FieldView[] }[];
  /** The steps of a decision in order, each with a call that ends there. */
  steps: { title: string; meaning: string; call: string; result: string }[];
  /** Operators with an argument that holds and one that does not. */
  ops: { name: string; meaning: string; value: string; holds: string; fails: string }[];
  examples: {
    title: string;
    text: string;
    tokens: JsonToken[];
    runs: { call: string; result: string }[];
  }[];
}

/** Reads the published JSON Schema back into tables and runs every example. */
export function policyFormatView(siteUrl: string): PolicyFormatView {
  const schema: unknown = JSON.parse(JSON.stringify(policyJsonSchema(siteUrl)));
  const rule = at(schema, '$defs', 'toolRule');
  const guard = at(rule, 'properties', 'require', 'items');
  const limit = at(rule, 'properties', 'limits', 'items');
  const conditions = list(at(guard, 'properties', 'conditions', 'items'), 'oneOf');
  const condition = conditions[0];
  return {
    parts: [
      { id: 'file', title: 'The file', fields: fieldsOf(schema) },
      {
        id: 'all-tools',
        title: 'all_tools',
        fields: fieldsOf(at(schema, 'properties', 'all_tools')),
      },
      { id: 'rule', title: 'A rule of tools', fields: fieldsOf(rule) },
      { id: 'guard', title: 'An entry of require or deny_if', fields: fieldsOf(guard) },
      { id: 'limit', title: 'An entry of limits', fields: fieldsOf(limit) },
      {
        id: 'condition',
        title: 'A condition',
        fields: fieldsOf(condition).filter((field) => field.name === 'path'),
      },
    ],
    steps: EVALUATION_STEPS.map(({ title, meaning, policy, call }) => ({
      title,
      meaning,
      ...runOf(policy, call),
    })),
    ops: OPERATORS.map(({ condition, meaning, holds, fails }) => ({
      name: condition.op,
      meaning,
      value: JSON.stringify(condition.value),
      holds: argumentOf(holds),
      fails: argumentOf(fails),
    })),
    examples: POLICY_EXAMPLES.map(({ title, policy, calls }) => {
      const file = formatPolicy(policy);
      return {
        title,
        text: file,
        tokens: tokenizeJson(file),
        runs: calls.map((call) => runOf(policy, call)),
      };
    }),
  };
}

/** Judges one call and says it. */
function runOf(
  policy: Policy,
  { tool, args }: { tool: string; args: JsonObject },
): { call: string; result: string } {
  const call = { tool, args, at: 0, grant: 'one', session: 'one' };
  const { effect, rule: by, reason } = evaluate(policy, call, NO_COUNTS);
  const why = reason === '' ? '' : `: ${reason}`;
  return {
    call: `${tool} ${formatJson(args)}`,
    result: sentence(`${EFFECT_WORDS[effect]} by ${by}${why}`),
  };
}

/** The argument `v` of an operator's example as text. */
function argumentOf(args: JsonObject): string {
  return Object.hasOwn(args, 'v') ? JSON.stringify(args['v']) : 'missing';
}

const EFFECT_WORDS = { allow: 'Allowed', deny: 'Denied', ask: 'A person is asked' } as const;

function fieldsOf(schema: unknown): FieldView[] {
  const properties = at(schema, 'properties');
  const required = list(schema, 'required');
  if (!isJsonObject(properties)) return [];
  return Object.entries(properties).map(([name, field]) => ({
    name,
    values: valuesOf(field),
    required: required.includes(name),
    meaning: text(field, 'description'),
  }));
}

function valuesOf(field: unknown): string {
  const choices = choicesOf(field);
  if (choices.length > 0) return choices.map((choice) => JSON.stringify(choice)).join(', ');
  const type = text(field, 'type');
  if (type === 'array') return `list of ${text(at(field, 'items'), 'type') || 'objects'}s`;
  return type;
}

function choicesOf(field: unknown): string[] {
  const one = at(field, 'const');
  if (typeof one === 'string') return [one];
  return list(field, 'enum').filter((choice) => typeof choice === 'string');
}

function at(value: unknown, ...keys: string[]): unknown {
  return keys.reduce<unknown>((node, key) => (isJsonObject(node) ? node[key] : undefined), value);
}

function list(value: unknown, key: string): unknown[] {
  const found = at(value, key);
  return Array.isArray(found) ? found : [];
}

function text(value: unknown, key: string): string {
  const found = at(value, key);
  return typeof found === 'string' ? found : '';
}
