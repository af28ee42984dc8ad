import { toJSONSchema } from 'zod';
import { PolicySchema, ToolRuleSchema, ToolsSchema } from './schema.ts';

/** Where the JSON Schema of this format is published, below the site's address. */
export const POLICY_SCHEMA_PATH = '/schema/policy.v1.json';

/** Address of the JSON Schema on a site (`https://example.org`): its `$id`, and `$schema` of each policy. */
export function policySchemaUrl(siteUrl: string): string {
  return `${siteUrl}${POLICY_SCHEMA_PATH}`;
}

/**
 * The JSON Schema (2020-12) of a policy file, made from the schema that validates it. It cannot say
 * all that validatePolicy checks: that patterns, hosts and folders can be read.
 */
export function policyJsonSchema(siteUrl: string): Record<string, unknown> {
  const options: Parameters<typeof toJSONSchema>[1] = {
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema === ToolsSchema) {
        Object.assign(jsonSchema, {
          type: 'object',
          additionalProperties: { $ref: '#/$defs/toolRule' },
        });
      }
    },
  };
  const policy: Record<string, unknown> = toJSONSchema(PolicySchema, options);
  const { $schema: _dialect, ...toolRule } = toJSONSchema(ToolRuleSchema, {
    unrepresentable: 'any',
  });
  const { $schema, ...rest } = policy;
  return oneTypeEach({
    $schema,
    $id: policySchemaUrl(siteUrl),
    title: 'Tool policy, version 1',
    description:
      'Which MCP tools an agent may call, with which arguments, how often, and when a person is asked.',
    ...rest,
    $defs: { toolRule: { ...toolRule, ...REASON_WHERE_NEEDED } },
  });
}

/** The check of ToolRuleSchema that zod cannot write down: a denial or a question needs its reason. */
const REASON_WHERE_NEEDED = {
  if: {
    type: 'object',
    properties: { action: { enum: ['deny', 'require_approval'] } },
    required: ['action'],
  },
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema.
  then: { type: 'object', properties: { reason: { type: 'string' } }, required: ['reason'] },
};

/** `type: [a, b]` as `anyOf`: ajv's strict mode wants one type a schema. */
function oneTypeEach<T>(schema: T): T {
  if (Array.isArray(schema)) return schema.map(oneTypeEach) as T;
  if (typeof schema !== 'object' || schema === null) return schema;
  const entries = Object.entries(schema).map(([key, value]) =>
    key === 'type' && Array.isArray(value)
      ? (['anyOf', value.map((type: unknown) => ({ type }))] as const)
      : ([key, oneTypeEach(value)] as const),
  );
  return Object.fromEntries(entries) as T;
}
