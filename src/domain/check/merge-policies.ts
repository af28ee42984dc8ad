import {
  EXPORT_TARGETS,
  type ExportTarget,
  exportPolicy,
} from '../policy/exports/export-policy.ts';
import { serverKey } from '../policy/exports/plan.ts';
import type { Policy, ToolRule } from '../policy/schema.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../record/json.ts';

/** Tools of one server with the rule for each. */
export interface RuledServer {
  /** Name in the client's configuration. */
  name: string;
  tools: readonly { name: string; rule: ToolRule }[];
}

/** The policy of all servers together in one format. */
export interface MergedExport {
  id: string;
  title: string;
  text: string;
  /** What the format cannot say, and where two servers had to share a rule. */
  notes: string[];
}

/** One policy for all tools. A name that several servers use gets the strictest of its rules, since the format knows tools by name only. */
export function mergePolicies(
  servers: readonly RuledServer[],
  schemaUrl: string,
): { policy: Policy; shared: string[] } {
  const rules = new Map<string, ToolRule>();
  const shared = new Set<string>();
  for (const { tools } of servers) {
    for (const { name, rule } of tools) {
      const known = rules.get(name);
      if (known === undefined) rules.set(name, rule);
      else {
        shared.add(name);
        if (strictness(rule) > strictness(known)) rules.set(name, rule);
      }
    }
  }
  const policy: Policy = {
    $schema: schemaUrl,
    version: '1',
    default: 'deny',
    tools: Object.fromEntries(rules),
  };
  return { policy, shared: [...shared] };
}

/** The merged policy in every format: one file for each program. Formats that know servers keep the rules of each server apart. */
export function mergedExports(servers: readonly RuledServer[], schemaUrl: string): MergedExport[] {
  const { policy, shared } = mergePolicies(servers, schemaUrl);
  const names = [...new Set(servers.flatMap(({ tools }) => tools.map(({ name }) => name)))];
  const sharedNote =
    shared.length === 0
      ? []
      : [
          `Several servers have a tool called ${shared.join(', ')}: the strictest of their rules is used.`,
        ];
  return EXPORT_TARGETS.map((target: ExportTarget) => {
    const byName = BY_TOOL_NAME.has(target.id);
    const parts = byName
      ? [exportPolicy(target, policy, { key: 'all-servers', tools: names })]
      : uniqueKeys(servers).map(({ key, tools }) =>
          exportPolicy(target, policyOf(tools), { key, tools: tools.map(({ name }) => name) }),
        );
    return {
      id: target.id,
      title: target.title,
      text: join(
        target.language,
        parts.map((part) => part.text),
      ),
      notes: [
        ...new Set([...(byName ? sharedNote : []), ...parts.flatMap((part) => part.cannotExpress)]),
      ],
    };
  });
}

/** Formats that know tools by name only. */
const BY_TOOL_NAME: ReadonlySet<string> = new Set(['policy-json', 'intercept']);

function policyOf(tools: RuledServer['tools']): Policy {
  const rules = tools.map(({ name, rule }) => [name, rule] as const);
  return { version: '1', default: 'deny', tools: Object.fromEntries(rules) };
}

/** Keys as exports write them; names that come out alike get a number. */
function uniqueKeys(
  servers: readonly RuledServer[],
): { key: string; tools: RuledServer['tools'] }[] {
  const used = new Set<string>();
  return servers.map(({ name, tools }) => {
    const plain = serverKey(name);
    let key = plain;
    for (let number = 2; used.has(key); number += 1) key = `${plain}-${number}`;
    used.add(key);
    return { key, tools };
  });
}

function strictness({ action = 'allow', limits = [] }: ToolRule): number {
  const rank = { allow: 0, require_approval: 2, deny: 4 }[action];
  return rank + (limits.length > 0 ? 1 : 0);
}

function join(language: ExportTarget['language'], texts: readonly string[]): string {
  if (language !== 'json') return texts.join('\n');
  const merged = texts
    .map((text): unknown => JSON.parse(text))
    .filter(isJsonObject)
    .reduce((all, one) => mergeObjects(all, one), {});
  return `${JSON.stringify(merged, null, 2)}\n`;
}

function mergeObjects(a: JsonObject, b: JsonObject): JsonObject {
  const merged = new Map<string, JsonValue>(Object.entries(a));
  for (const [key, value] of Object.entries(b)) {
    const known = merged.get(key);
    if (Array.isArray(known) && Array.isArray(value)) merged.set(key, [...known, ...value]);
    else if (isJsonObject(known) && isJsonObject(value))
      merged.set(key, mergeObjects(known, value));
    else merged.set(key, value);
  }
  return Object.fromEntries(merged);
}
