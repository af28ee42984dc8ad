import { count } from '../../text/plural.ts';
import { listOf } from '../../text/sentence.ts';
import type { Guard, Limit, Policy } from '../schema.ts';
import { toolWord } from '../wording.ts';

/** The server that an export speaks about. */
export interface ExportServer {
  /** Name under which the client knows the server: letters, digits and hyphens (see serverKey). */
  key: string;
  /** Names of all tools that the server listed. */
  tools: readonly string[];
}

/** What a policy says about one tool, in the words that other formats have. */
export interface PlannedTool {
  name: string;
  effect: 'allow' | 'ask' | 'deny';
  reason: string;
  limits: readonly Limit[];
  /** The only arguments that a call may have, null where any may stand. */
  only: readonly string[] | null;
  require: readonly Guard[];
  denyIf: readonly Guard[];
}

/** A policy as a list of decisions: what every target starts from. */
export interface Plan {
  server: ExportServer;
  /** What happens to tools that nobody knows of yet. */
  unlisted: 'allow' | 'deny';
  /** Every tool that the server or the policy names, in that order, each once. */
  tools: readonly PlannedTool[];
  policy: Policy;
}

/** What a target made of a plan. */
export interface Written {
  text: string;
  /** What the target cannot say, and what was written instead: whole sentences. */
  cannotExpress: readonly string[];
}

/** Reads a policy as decisions by tool. Argument rules and limits for all tools are handed to each allowed one. */
export function planFor(policy: Policy, server: ExportServer): Plan {
  const rules = new Map(Object.entries(policy.tools ?? {}));
  const hidden = new Set(policy.hide ?? []);
  const names = new Set([...server.tools, ...rules.keys(), ...hidden]);
  const forAll = policy.all_tools ?? {};
  const tools = [...names].map((name): PlannedTool => {
    const rule = rules.get(name) ?? (policy.default === 'allow' ? {} : undefined);
    const none = { limits: [], only: null, require: [], denyIf: [] };
    if (hidden.has(name) || rule === undefined || rule.action === 'deny') {
      return {
        name,
        effect: 'deny',
        reason: rule?.reason ?? 'The policy does not list this tool.',
        ...none,
      };
    }
    return {
      name,
      effect: rule.action === 'require_approval' ? 'ask' : 'allow',
      reason: rule.reason ?? '',
      limits: [...(rule.limits ?? []), ...(forAll.limits ?? [])],
      only: rule.only ?? null,
      require: [...(rule.require ?? []), ...(forAll.require ?? [])],
      denyIf: [...(rule.deny_if ?? []), ...(forAll.deny_if ?? [])],
    };
  });
  return { server, unlisted: policy.default, tools, policy };
}

/** Name for a server in a client's configuration: lower case, hyphens for all that some client splits names at. */
export function serverKey(name: string): string {
  const key = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40);
  return key === '' ? 'server' : key;
}

/** What a target is able to say. */
export interface Abilities {
  /** Name of the target, to begin a sentence with. */
  title: string;
  counts: boolean;
  checksArguments: boolean;
  asks: boolean;
  /** True for a name that it can write without meaning another tool as well. */
  canName: (name: string) => boolean;
  /** What it does with a tool that no rule can name, `denied` if not said. */
  unnamed?: 'denied' | 'asked about';
}

/** A plan as far as a target can say it. */
export interface Narrowed {
  tools: readonly PlannedTool[];
  /** What a rule for all other tools of the server must say, so that no tool gets more than the policy gives it. */
  others: PlannedTool['effect'];
  cannotExpress: string[];
}

const STRICTNESS = { allow: 0, ask: 1, deny: 2 } as const;

/**
 * The plan as far as a target can say it, and what it cannot. Nothing gets wider than the policy:
 * a tool whose arguments cannot be checked is asked for or denied, one that cannot be asked for or
 * named is denied. Limits alone are dropped, and said to be.
 */
export function narrow(plan: Plan, able: Abilities): Narrowed {
  const lost = { limits: [], args: [], asks: [], names: [] } as Record<
    'limits' | 'args' | 'asks' | 'names',
    string[]
  >;
  const tools = plan.tools.map((tool): PlannedTool => {
    if (tool.effect === 'deny') return tool;
    const denied = (): PlannedTool => ({ ...tool, effect: 'deny' });
    if (!able.canName(tool.name)) {
      lost.names.push(tool.name);
      return denied();
    }
    let narrowed = tool;
    const looksAtArguments = tool.only !== null || tool.require.length + tool.denyIf.length > 0;
    if (looksAtArguments && !able.checksArguments) {
      lost.args.push(tool.name);
      if (!able.asks) return denied();
      narrowed = { ...tool, effect: 'ask' };
    }
    if (narrowed.effect === 'ask' && !able.asks) {
      lost.asks.push(tool.name);
      return denied();
    }
    if (tool.limits.length > 0 && !able.counts) lost.limits.push(tool.name);
    return narrowed;
  });
  const unnamed = tools.filter(({ name }) => !able.canName(name)).map(({ effect }) => effect);
  const { all_tools: forAll } = plan.policy;
  const isChecked = (forAll?.require ?? []).length + (forAll?.deny_if ?? []).length > 0;
  const unlisted: PlannedTool['effect'] =
    plan.unlisted === 'allow' && isChecked && !able.checksArguments ? 'ask' : plan.unlisted;
  const others = unnamed.reduce((a, b) => (STRICTNESS[b] > STRICTNESS[a] ? b : a), unlisted);
  const { title } = able;
  const instead = able.asks ? 'put to a person' : 'denied';
  return {
    tools,
    others,
    cannotExpress: [
      ...said(
        lost.limits,
        (names) => `${title} does not count calls: the limits of ${names} are left out.`,
      ),
      ...said(
        lost.args,
        (names) => `${title} does not check arguments: ${names} ${instead} instead.`,
        true,
      ),
      ...said(lost.asks, (names) => `${title} cannot ask a person: ${names} denied instead.`, true),
      ...said(
        lost.names,
        (names) => `${title} cannot name every tool: ${names} ${able.unnamed ?? 'denied'}.`,
        true,
      ),
    ],
  };
}

/** One sentence about some tools, with `is` or `are` after them where asked for; none about no tool. */
function said(
  names: readonly string[],
  sentence: (words: string) => string,
  withVerb = false,
): string[] {
  if (names.length === 0) return [];
  return [sentence(`${nameList(names)}${withVerb ? (names.length === 1 ? ' is' : ' are') : ''}`)];
}

/** Up to three plain names and a count of the others: names are written by strangers. */
export function nameList(names: readonly string[]): string {
  const shown = names.filter((name) => toolWord(name) === name).slice(0, 3);
  const rest = names.length - shown.length;
  if (shown.length === 0) return count(rest, 'tool');
  return listOf(rest === 0 ? shown : [...shown, count(rest, 'other tool')]);
}

/**
 * Tells names that a target keeps apart. A target that writes `_` for other characters takes `a.b` for
 * `a_b`, and a rule for one would hold for the other.
 */
export function distinctNames(
  plan: Plan,
  writtenAs: (name: string) => string,
): (name: string) => boolean {
  const written = new Map<string, number>();
  for (const { name } of plan.tools) {
    const seen = writtenAs(name);
    written.set(seen, (written.get(seen) ?? 0) + 1);
  }
  return (name) => written.get(writtenAs(name)) === 1;
}

/** A sentence where unlisted tools are allowed by the policy and a target denies them, or the other way round. */
export function unlistedNote(
  plan: Plan,
  target: 'allow' | 'deny' | 'ask',
  title: string,
): string[] {
  if (plan.unlisted === target) return [];
  const words = { allow: 'allows', deny: 'denies', ask: 'asks about' }[target];
  const policy = plan.unlisted === 'deny' ? 'The policy denies them.' : 'The policy allows them.';
  return [`${title} ${words} tools that the server adds later. ${policy}`];
}

/** True for text that can be written as UTF-8: it holds no half of a surrogate pair. */
export function isWellFormed(text: string): boolean {
  return text.isWellFormed();
}
