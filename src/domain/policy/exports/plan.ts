import { count } from '../../text/plural.ts';
import { listOf } from '../../text/sentence.ts';
import type { Guard, Limit, Policy } from '../schema.ts';
import { toolWord } from '../wording.ts';

/** How a client starts a server, or where it finds it. */
export type Launch =
  | { command: string; args: readonly string[]; variables: readonly string[] }
  | { url: string };

/** The server that an export speaks about. */
export interface ExportServer {
  /** Name under which the reader's client knows the server: letters, digits, `_` and `-`. */
  key: string;
  /** Names of all tools that the server listed. */
  tools: readonly string[];
  /** Null where it is not known: formats that hold the whole entry then hold its rules only. */
  launch?: Launch | null;
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
  /** True for a tool whose conditions it can say in full. */
  canCheck?: (tool: PlannedTool) => boolean;
  asks: boolean;
  /** The name that it knows a tool by, null for one that it cannot name. Tools that it writes alike share a rule. */
  nameOf?: (name: string) => string | null;
  /** Why it cannot ask, where it can in part: a sentence's end, `cannot ask a person` if not said. */
  whyNoAsks?: string;
}

/** A tool as a target knows it. */
export interface NarrowedTool extends PlannedTool {
  /** Name as the target writes it. */
  written: string;
}

/** A plan as far as a target can say it. */
export interface Narrowed {
  /** Every tool that can be named, each written name once. */
  tools: readonly NarrowedTool[];
  /** What a rule for all other tools of the server must say, so that no tool gets more than the policy gives it. */
  others: PlannedTool['effect'];
  cannotExpress: string[];
}

const STRICTNESS = { allow: 0, ask: 1, deny: 2 } as const;

/**
 * The plan as far as a target can say it, and what it cannot. Nothing gets wider than the policy:
 * a tool whose arguments cannot be checked is asked for or denied, one that cannot be asked for or
 * named is denied, and of tools that are written alike the strictest rule holds. Limits alone are
 * dropped, and said to be.
 */
export function narrow(plan: Plan, able: Abilities): Narrowed {
  const lost = { limits: [], args: [], asks: [], names: [] } as Record<
    'limits' | 'args' | 'asks' | 'names',
    string[]
  >;
  const nameOf = able.nameOf ?? wholeName;
  const tools = new Map<string, NarrowedTool>();
  const alike: string[] = [];
  let others = plan.unlisted as PlannedTool['effect'];
  for (const planned of plan.tools) {
    const written = nameOf(planned.name);
    if (written === null) {
      // What cannot be named falls under the rule for all others.
      others = 'deny';
      if (planned.effect !== 'deny') lost.names.push(planned.name);
      continue;
    }
    const tool = { ...narrowed(planned, able, lost), written };
    const known = tools.get(written);
    if (known !== undefined && !isSameRule(known, tool)) alike.push(known.name, tool.name);
    tools.set(written, known === undefined ? tool : strictest(known, tool));
  }
  const { all_tools: forAll } = plan.policy;
  const isChecked = (forAll?.require ?? []).length + (forAll?.deny_if ?? []).length > 0;
  // The rules for all arguments hold for tools that nobody knows of yet, too.
  if (others === 'allow' && isChecked) others = able.asks ? 'ask' : 'deny';
  const { title } = able;
  const instead = able.asks ? 'put to a person' : 'denied';
  return {
    tools: [...tools.values()],
    others,
    cannotExpress: [
      ...said(
        lost.limits,
        (names) => `${title} does not count calls: the limits of ${names} are left out.`,
      ),
      ...said(
        lost.args,
        (names) =>
          `${title} ${able.canCheck === undefined ? 'does not check arguments' : 'cannot check these arguments'}: ${names} ${instead} instead.`,
        true,
      ),
      ...said(
        lost.asks,
        (names) => `${title} ${able.whyNoAsks ?? 'cannot ask a person'}: ${names} denied instead.`,
        true,
      ),
      ...said(lost.names, (names) => `${title} cannot name every tool: ${names} denied.`, true),
      ...said(
        [...new Set(alike)],
        (names) => `${title} writes the names of ${names} alike: the strictest rule holds for all.`,
      ),
    ],
  };
}

function narrowed(
  tool: PlannedTool,
  able: Abilities,
  lost: Record<'limits' | 'args' | 'asks', string[]>,
): PlannedTool {
  if (tool.effect === 'deny') return tool;
  const none = { only: null, require: [], denyIf: [] };
  const denied: PlannedTool = { ...tool, ...none, effect: 'deny' };
  let kept = tool;
  if (hasConditions(tool) && !(able.canCheck?.(tool) ?? false)) {
    lost.args.push(tool.name);
    if (!able.asks) return denied;
    kept = { ...tool, ...none, effect: 'ask' };
  }
  if (kept.effect === 'ask' && !able.asks) {
    lost.asks.push(tool.name);
    return denied;
  }
  if (tool.limits.length > 0 && !able.counts) lost.limits.push(tool.name);
  return kept;
}

/** True for a tool with rules about its arguments. */
export function hasConditions({ only, require, denyIf }: PlannedTool): boolean {
  return only !== null || require.length + denyIf.length > 0;
}

function isSameRule(a: PlannedTool, b: PlannedTool): boolean {
  return a.effect === b.effect && !hasConditions(a) && !hasConditions(b);
}

/** One rule for two tools: the stricter effect, and the conditions of both. */
function strictest(a: NarrowedTool, b: NarrowedTool): NarrowedTool {
  const stricter = STRICTNESS[b.effect] > STRICTNESS[a.effect] ? b : a;
  return {
    ...stricter,
    only: a.only ?? b.only,
    require: [...a.require, ...b.require],
    denyIf: [...a.denyIf, ...b.denyIf],
  };
}

/** The name as it stands, null for one that holds half a surrogate pair, which UTF-8 cannot write. */
function wholeName(name: string): string | null {
  return name.isWellFormed() ? name : null;
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
