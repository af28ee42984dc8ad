import { EXPORT_TARGETS, exportPolicy } from '../policy/exports/export-policy.ts';
import { nameList, serverKey } from '../policy/exports/plan.ts';
import type { ExportTarget } from '../policy/exports/target.ts';
import { underscored } from '../policy/exports/underscored.ts';
import { formatPolicy } from '../policy/format.ts';
import type { Policy, ToolRule } from '../policy/schema.ts';
import { policyFileName } from '../protect/policy-file-name.ts';
import { isJsonObject } from '../record/json.ts';
import { mergeObjects } from './merge-objects.ts';

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
        // Counted calls are counted for all of them together.
        if ((rule.limits ?? []).length > 0 || JSON.stringify(rule) !== JSON.stringify(known))
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

/** One file for the gateway of each server, under a name of its own. */
export interface ServerPolicyFile {
  server: string;
  file: string;
  text: string;
}

/** A gateway guards one server, so each has a policy of its own. */
export function policyFiles(
  servers: readonly RuledServer[],
  schemaUrl: string,
): ServerPolicyFile[] {
  const used = new Set<string>();
  return servers.map((server) => {
    let file = policyFileName(server.name);
    // File systems that take capitals for small letters would put two of them in one.
    for (let number = 2; used.has(file.toLowerCase()); number += 1)
      file = policyFileName(`${server.name}-${number}`);
    used.add(file.toLowerCase());
    const { policy } = mergePolicies([server], schemaUrl);
    return { server: server.name, file, text: formatPolicy(policy) };
  });
}

/** The merged policy in every format: one file for each program. Formats that know servers keep the rules of each server apart. */
export function mergedExports(servers: readonly RuledServer[], schemaUrl: string): MergedExport[] {
  const { policy, shared } = mergePolicies(servers, schemaUrl);
  const names = [...new Set(servers.flatMap(({ tools }) => tools.map(({ name }) => name)))];
  const sharedNote =
    shared.length === 0
      ? []
      : [
          `Several servers have ${nameList(shared)}: the strictest rule of each name is used, and its limit counts the calls of all of them.`,
        ];
  return EXPORT_TARGETS.map((target: ExportTarget) => {
    const byName = BY_TOOL_NAME.has(target.id);
    const keyed = uniqueKeys(servers, target.id).sort(byPrefix);
    const parts = byName
      ? [exportPolicy(target, policy, { key: 'all-servers', tools: names })]
      : keyed.map(({ key, tools }) =>
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
        ...new Set([
          ...(byName ? sharedNote : keyed.flatMap(renamedNote)),
          ...parts.flatMap((part) => part.cannotExpress),
        ]),
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

/** Names that every program takes as they stand. */
const PLAIN_KEY = /^[A-Za-z0-9_-]+$/;
/** Names with a dot or a space that a program keeps, or changes in a way that its rules can follow; found by running it. */
const KEPT_KEYS: Readonly<Record<string, RegExp>> = {
  'claude-code': /^[^\p{C}]+$/u,
  codex: /^[A-Za-z0-9_.-]+$/,
  'gemini-cli': /^[A-Za-z0-9_.-]+$/,
  opencode: /^[^\p{C}]+$/u,
};
const MAX_KEY_CHARS = 40;

interface KeyedServer {
  name: string;
  key: string;
  tools: RuledServer['tools'];
}

/** Keys as exports write them: the name in the configuration where the format can say it; names that come out alike get a number. */
function uniqueKeys(servers: readonly RuledServer[], target: string): KeyedServer[] {
  const kept = KEPT_KEYS[target] ?? PLAIN_KEY;
  const used = new Set<string>();
  return servers.map(({ name, tools }) => {
    const plain = kept.test(name) && name.length <= MAX_KEY_CHARS ? name : serverKey(name);
    let key = plain;
    // Two names that a program writes alike are one name to its rules.
    for (let number = 2; used.has(underscored(key)); number += 1) key = `${plain}-${number}`;
    used.add(underscored(key));
    return { name, key, tools };
  });
}

/** A server whose name begins another's comes before it: in OpenCode the last pattern that matches wins. */
function byPrefix(a: KeyedServer, b: KeyedServer): number {
  if (b.key.startsWith(`${a.key}_`)) return -1;
  return a.key.startsWith(`${b.key}_`) ? 1 : 0;
}

function renamedNote({ name, key }: KeyedServer): string[] {
  return name === key
    ? []
    : [
        `${name} is called ${key} here: give it that name in your client, else these rules do not hold for it.`,
      ];
}

function strictness({ action = 'allow', limits = [] }: ToolRule): number {
  const rank = { allow: 0, require_approval: 2, deny: 4 }[action];
  return rank + (limits.length > 0 ? 1 : 0);
}

function join(language: ExportTarget['language'], texts: readonly string[]): string {
  if (language === 'shellscript') return joinCommands(texts);
  if (language !== 'json') return texts.join('\n');
  const merged = texts
    .map((text): unknown => JSON.parse(text))
    .filter(isJsonObject)
    .reduce((all, one) => mergeObjects(all, one), {});
  return `${JSON.stringify(merged, null, 2)}\n`;
}

/** One command with the options of all: each text is a command of one line, continued by a line for each option, or a remark. */
function joinCommands(texts: readonly string[]): string {
  const commands = texts.filter((text) => !text.startsWith('#')).map((text) => text.trimEnd());
  const [first, ...others] = commands;
  if (first === undefined) return texts[0] ?? '';
  const options = others.map((text) => text.split('\n').slice(1).join('\n'));
  return `${[first, ...options].join(' \\\n')}\n`;
}
