import { listsArguments } from '../record/lists-arguments.ts';
import type { ServerHead } from '../record/server-record.ts';
import type { ToolRecord } from '../record/tool-record.ts';
import type { Verdict } from '../verdict/verdict.ts';
import type { Attack } from './attack.ts';
import type { AttackIndex } from './attack-index.ts';
import { type Capability, holds, type ToolFacts } from './capability.ts';
import { packageMatch, serverKey } from './package-match.ts';
import { RecordFacts } from './tool-facts.ts';

/** How an attack relates to a tool, strongest first, with the least specificity of its matches. */
export const MATCH_KINDS = {
  /** The very package in an affected version. */
  'known-vulnerability': 90,
  /** The very package; the record does not say which version, or the affected versions are not known. */
  'unknown-version': 60,
  /** The very package in a version that is not affected; shown where the tool is the one that had it. */
  'past-vulnerability': 40,
  /** The tool can do what the attack makes use of; no claim that it is vulnerable. */
  capability: 10,
} as const;
export type MatchKind = keyof typeof MATCH_KINDS;

/** Why an attack is shown with a tool. */
export interface AttackMatch {
  attackId: string;
  slug: string;
  kind: MatchKind;
  /** One clause about the tool, without a full stop: `takes a URL (url) that the server fetches: SSRF`. May hold a parameter name of the record: text, never markup. */
  reason: string;
  /** 0 to 100, larger is more specific: the kind, then how much the rule asks for, then whether the attack names this tool. Editorial. */
  specificity: number;
  /** Id of the capability that led here; null for matches by package. */
  capability: string | null;
}

/** Most matches on a tool page. */
export const MAX_MATCHES = 5;
/** Most matches that one capability may bring to a page: five times the same reason helps nobody. */
const MAX_PER_CAPABILITY = 2;
/** Added when the attack names a tool of this name. */
const NAMED = 5;

/** Said of a match that would name a parameter if the record did. */
const UNLISTED = 'the record does not list the parameters';

/** The parameter that a reason names: of a signal, or of the file that is read or written. */
function paramOf(source: string, { signals, paths }: ToolFacts): string | null | undefined {
  if (source === 'file-read') return paths.read;
  return source === 'file-written' ? paths.written : signals.get(source);
}

function reasonOf(capability: Capability, facts: ToolFacts): string {
  if (capability.param === null) return capability.why;
  const param = paramOf(capability.param, facts) ?? null;
  if (param !== null) return capability.why.replace('{param}', () => param);
  const why = capability.why.replace(' ({param})', '');
  return facts.isListed ? why : `${why}; ${UNLISTED}`;
}

/** True when a match by package concerns every tool of the server: it is affected as it is, or may be and no tool is named. */
function isServerWide(kind: MatchKind, { toolNames, abuses }: Attack): boolean {
  if (kind === 'known-vulnerability') return true;
  return kind === 'unknown-version' && toolNames.length === 0 && abuses.length === 0;
}

/** Every attack that applies to the tool, one match for each, unsorted and without a limit. */
export function applicableAttacks(
  tool: ToolRecord,
  verdict: Verdict,
  server: ServerHead,
  attacks: AttackIndex,
): AttackMatch[] {
  const facts = new RecordFacts(tool, verdict, server);
  const found = new Map<string, AttackMatch>();
  const add = (attack: Attack, match: Omit<AttackMatch, 'attackId' | 'slug'>): void => {
    const known = found.get(attack.id);
    if (known === undefined || known.specificity < match.specificity)
      found.set(attack.id, { attackId: attack.id, slug: attack.slug, ...match });
  };
  const named = (attack: Attack): number => (attack.toolNames.includes(tool.name) ? NAMED : 0);
  for (const { capability, attacks: using } of attacks.byCategory[verdict.category]) {
    if (!holds(capability, facts)) continue;
    const reason = reasonOf(capability, facts);
    for (const attack of using) {
      const specificity = MATCH_KINDS.capability + capability.rank + named(attack);
      add(attack, { kind: 'capability', reason, specificity, capability: capability.id });
    }
  }
  const { kind, ref } = server.source;
  for (const entry of attacks.byPackage.get(serverKey(kind, ref)) ?? []) {
    const { attack } = entry;
    const match = packageMatch(entry, server.version);
    const isThisTool = named(attack) > 0 || found.has(attack.id);
    if (!isThisTool && !isServerWide(match.kind, attack)) continue;
    const specificity = MATCH_KINDS[match.kind] + (isThisTool ? NAMED : 0);
    add(attack, { ...match, specificity, capability: null });
  }
  return [...found.values()];
}

/**
 * Attacks that a record without parameters does not rule out: those that go through a parameter. Empty
 * where the record lists the parameters. Together with {@link applicableAttacks} never fewer than the
 * same tool has with its schema.
 */
export const notRuledOut = (tool: ToolRecord, attacks: AttackIndex): readonly Attack[] =>
  listsArguments(tool) ? [] : attacks.throughParams;

/**
 * The attacks to show with a tool: at most five, most specific first, known vulnerabilities of the
 * very package and version before all others. Empty when nothing in the record points at an attack.
 */
export function matchAttacks(
  tool: ToolRecord,
  verdict: Verdict,
  server: ServerHead,
  attacks: AttackIndex,
): AttackMatch[] {
  const weight = (match: AttackMatch): number => attacks.weight.get(match.attackId) ?? 0;
  const sorted = applicableAttacks(tool, verdict, server, attacks).sort(
    (a, b) => b.specificity - a.specificity || weight(b) - weight(a) || (a.slug < b.slug ? -1 : 1),
  );
  const shown: AttackMatch[] = [];
  const used = new Map<string, number>();
  for (const match of sorted) {
    if (match.capability !== null) {
      const count = used.get(match.capability) ?? 0;
      if (count >= MAX_PER_CAPABILITY) continue;
      used.set(match.capability, count + 1);
    }
    shown.push(match);
    if (shown.length === MAX_MATCHES) break;
  }
  return shown;
}
