import type { ToolEntry } from '../../domain/catalogue/catalogue.ts';
import type { CompareGroup } from '../../domain/compare/compare-groups.ts';
import { MILDEST_FIRST } from '../../domain/compare/mildest-first.ts';
import { knowsArguments, powerSignals, UNDO_WORDS, undoOf } from '../../domain/compare/power.ts';
import { exampleCall } from '../../domain/policy/example-call.ts';
import { probeTool } from '../../domain/policy/probe.ts';
import { toolPolicy } from '../../domain/policy/recommend.ts';
import { listParams } from '../../domain/record/schema-params.ts';
import type { Crumb } from '../../domain/seo/crumb.ts';
import { fittingDescription, fittingTitle, type Head } from '../../domain/seo/head.ts';
import { count, formatNumber } from '../../domain/text/plural.ts';
import { capitalise, listOf } from '../../domain/text/sentence.ts';
import { truncate } from '../../domain/text/truncate.ts';
import { visibleName } from '../../domain/text/visible-text.ts';
import { CATEGORY_WORDS } from '../../domain/verdict/category-words.ts';
import { SIGNALS } from '../../domain/verdict/signals/registry.ts';
import { type Category, RISK_OF, type RiskLevel } from '../../domain/verdict/verdict.ts';
import type { SiteIdentity } from '../site/site-identity.ts';

const MAX_NAME_CHARS = 64;
/** Links in the cell of a definition that many servers share. */
const MAX_COPIES = 4;
const LABELS = new Map(SIGNALS.map(({ id, label }) => [id, label]));

/** A tool by name, with its page and its server. */
export interface ToolMention {
  name: string;
  href: string;
  serverName: string;
  serverHref: string;
}

/** One definition of a comparison. */
export interface CompareRow extends ToolMention {
  category: Category;
  risk: RiskLevel;
  signals: { id: string; label: string }[];
  /** Top-level arguments, null when they are not known. */
  args: number | null;
  tokens: number;
  /** Whether a call can be taken back. */
  undo: string;
  /** What the recommended rule does, from running it. */
  rule: string;
  /** Other servers with the same definition and verdict. */
  copies: { serverName: string; href: string }[];
  /** How many more there are than `copies`. */
  moreCopies: number;
}

/** Everything that the page of a group shows. */
export interface CompareView {
  head: Head;
  crumbs: Crumb[];
  heading: string;
  lead: string;
  /** Both ends when the known verdicts differ, null when they are the same. */
  ends: {
    mildest: ToolMention & { category: Category; means: string };
    strongest: ToolMention & { category: Category; means: string };
  } | null;
  /** What else differs, one line each. */
  differences: { what: string; text: string; href: string | null }[];
  rows: CompareRow[];
  /** Tools whose arguments are not known: fewer signals of theirs mean nothing. */
  unknown: number;
}

/** The view of one group, mildest tool first. */
export function compareView(group: CompareGroup, site: SiteIdentity): CompareView {
  const { name, path, tools, servers } = group;
  const heading = capitalise(name);
  const verdicts = verdictCounts(tools);
  return {
    head: {
      title: fittingTitle(
        `${heading}: ${count(tools.length, 'MCP tool')} compared - ${site.name}`,
        `${heading}: MCP tools compared - ${site.name}`,
        `${heading}: MCP tools compared`,
      ),
      description: fittingDescription(
        `“${name}” on ${count(servers, 'MCP server')}: ${verdicts}. Signals, arguments, tokens and rule of each tool, mildest first.`,
      ),
      path,
      indexed: true,
    },
    crumbs: [
      { text: 'Compare', href: '/compare/' },
      { text: heading, href: path },
    ],
    heading,
    lead: `${count(tools.length, 'tool')} on ${count(servers, 'server')} do this job, by their names and definitions: ${verdicts}.`,
    ends: endsOf(tools),
    differences: differencesOf(tools),
    rows: rowsOf(tools),
    unknown: tools.filter((tool) => !knowsArguments(tool)).length,
  };
}

/** `3 Read, 1 Execute`, mildest first. */
export function verdictCounts(tools: readonly ToolEntry[]): string {
  return MILDEST_FIRST.map((category) => ({
    category,
    n: tools.filter((tool) => tool.reviewed.verdict.category === category).length,
  }))
    .filter(({ n }) => n > 0)
    .map(({ category, n }) => `${formatNumber(n)} ${category}`)
    .join(', ');
}

function endsOf(tools: readonly ToolEntry[]): CompareView['ends'] {
  const clear = tools.filter((tool) => tool.reviewed.verdict.category !== 'Unknown');
  const [mildest] = clear;
  const strongest = clear.at(-1);
  if (mildest === undefined || strongest === undefined) return null;
  if (mildest.reviewed.verdict.category === strongest.reviewed.verdict.category) return null;
  const end = (tool: ToolEntry) => {
    const { category } = tool.reviewed.verdict;
    return { ...mention(tool), category, means: CATEGORY_WORDS[category].definition };
  };
  return { mildest: end(mildest), strongest: end(strongest) };
}

/** Signals that some carry and others do not, what can be undone, and the ranges of arguments and tokens. */
function differencesOf(tools: readonly ToolEntry[]): CompareView['differences'] {
  const carried = tools.filter(knowsArguments).map((tool) => new Set(powerSignals(tool)));
  const signals = SIGNALS.map(({ id, label }) => ({
    what: label,
    href: `/signals/${id}/`,
    n: carried.filter((ids) => ids.has(id)).length,
  }))
    .filter(({ n }) => n > 0 && n < carried.length)
    .map(({ what, href, n }) => ({ what, href, text: `${n} of ${carried.length} tools` }));
  const undos = new Set(tools.map(undoOf));
  const undo =
    undos.size < 2
      ? []
      : [...undos].map((kind) => {
          const n = tools.filter((tool) => undoOf(tool) === kind).length;
          return `${UNDO_WORDS[kind].toLowerCase()} (${n})`;
        });
  const ranges = [
    { what: 'Arguments', text: range(tools.flatMap((tool) => argsOf(tool) ?? [])) },
    { what: 'Tokens of the definition', text: range(tools.map((tool) => tool.tokens)) },
  ];
  return [
    ...signals,
    { what: 'Can be undone', text: listOf(undo), href: null },
    ...ranges.map((part) => ({ ...part, href: null })),
  ].filter(({ text }) => text !== '');
}

function range(values: readonly number[]): string {
  const sorted = [...values].sort((a, b) => a - b);
  const [least] = sorted;
  const most = sorted.at(-1);
  if (least === undefined || most === undefined || least === most) return '';
  return `${formatNumber(least)} to ${formatNumber(most)}`;
}

/** One row a definition and verdict: copies of a server under other names would hide what differs. */
function rowsOf(tools: readonly ToolEntry[]): CompareRow[] {
  const byDefinition = new Map<string, ToolEntry[]>();
  for (const tool of tools) {
    const key = `${tool.digest} ${tool.reviewed.verdict.category}`;
    const same = byDefinition.get(key);
    if (same === undefined) byDefinition.set(key, [tool]);
    else same.push(tool);
  }
  return [...byDefinition.values()].flatMap(([first, ...copies]) =>
    first === undefined ? [] : [rowOf(first, copies)],
  );
}

function rowOf(tool: ToolEntry, copies: readonly ToolEntry[]): CompareRow {
  const { category } = tool.reviewed.verdict;
  return {
    ...mention(tool),
    category,
    risk: RISK_OF[category],
    signals: powerSignals(tool).map((id) => ({ id, label: LABELS.get(id) ?? id })),
    args: argsOf(tool),
    tokens: tool.tokens,
    undo: UNDO_WORDS[undoOf(tool)],
    rule: ruleWords(tool),
    copies: copies.slice(0, MAX_COPIES).map((copy) => ({
      serverName: mention(copy).serverName,
      href: copy.path,
    })),
    moreCopies: Math.max(0, copies.length - MAX_COPIES),
  };
}

/** `Allowed, 30 a minute`: what running the recommended rule shows. */
function ruleWords({ record, reviewed }: ToolEntry): string {
  const policy = toolPolicy(record, reviewed.verdict);
  const { kind, limits } = probeTool(policy, record.name, exampleCall(record));
  const words = {
    allowed: 'Allowed',
    asked: 'Asks a person',
    denied: 'Denied',
    refused: 'Denied',
    hidden: 'Hidden',
  }[kind];
  return [words, ...limits.map(({ max, window }) => `${formatNumber(max)} a ${window}`)].join(', ');
}

function argsOf(tool: ToolEntry): number | null {
  if (!knowsArguments(tool)) return null;
  return listParams(tool.record).filter((param) => param.depth === 0).length;
}

function mention({ record, path, server }: ToolEntry): ToolMention {
  return {
    name: truncate(visibleName(record.name), MAX_NAME_CHARS),
    href: path,
    serverName: truncate(visibleName(server.record.name), MAX_NAME_CHARS),
    serverHref: server.path,
  };
}
