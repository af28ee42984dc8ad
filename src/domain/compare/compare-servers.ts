import { attacksOn } from '../check/attacks-on.ts';
import type { KnownAttack } from '../check/check-data.ts';
import type { ToolRule } from '../policy/schema.ts';
import type { SourceKind } from '../record/server-record.ts';
import { formatNumber } from '../text/plural.ts';
import { listOf } from '../text/sentence.ts';
import { visibleName } from '../text/visible-text.ts';
import { CATEGORIES, type Category, WORST_FIRST } from '../verdict/verdict.ts';
import { MILDEST_FIRST } from './mildest-first.ts';

/** Of a server's API document what a comparison reads. */
export interface ComparedServer {
  name: string;
  slug: string;
  version: string | null;
  license: string | null;
  source: { kind: SourceKind; ref: string };
  scan: { listedAt: string | null } | null;
  profile: {
    counts: Readonly<Record<Category, number>>;
    grade: { letter: string; points: number } | null;
    combinations: readonly { title: string }[];
  };
  tools: readonly ComparedTool[];
}

export interface ComparedTool {
  name: string;
  slug: string;
  digest: string;
  tokens: number;
  verdict: { category: Category; signals: readonly { id: string }[] };
  rule: ToolRule;
}

/** A signal as the API lists it. */
export interface SignalLabel {
  id: string;
  label: string;
  kind: string;
}

/** A text, with the page that says more. */
export interface Said {
  text: string;
  path: string | null;
}

/** One line of the comparison: what each of the two has. */
export interface ComparedRow {
  what: string;
  path: string | null;
  values: [Said[], Said[]];
  differs: boolean;
}

/** A tool that both offer, by its name. */
export interface SharedTool {
  name: string;
  paths: [string, string];
  categories: [Category, Category];
  isSame: boolean;
}

export interface ServerComparison {
  /** Which of the two has tools that nobody read. */
  unread: [boolean, boolean];
  /** Which of them can do more, in one sentence. */
  says: string;
  rows: ComparedRow[];
  /** Those with another verdict first. */
  shared: SharedTool[];
  /** What only one of them offers, worst first. */
  own: [OwnTool[], OwnTool[]];
}

export interface OwnTool {
  name: string;
  path: string;
  category: Category;
}

type Pair<T> = [T, T];

/** Puts two servers side by side. Names in it are a stranger's text. */
export function compareServers(
  pair: Pair<ComparedServer>,
  signals: readonly SignalLabel[],
  attacks: readonly KnownAttack[],
): ServerComparison {
  // Of tools that nobody read, nothing can be counted: a nought would be a claim.
  const counted = (read: (server: ComparedServer) => Said[]): Pair<Said[]> =>
    each((server) => (isUnread(server) ? [plain('not known')] : read(server)));
  const each = <T>(read: (server: ComparedServer) => T): Pair<T> => [read(pair[0]), read(pair[1])];
  const shared = sharedTools(pair);
  const sharedNames = new Set(shared.map(({ name }) => plainName(name)));
  return {
    unread: each(isUnread),
    says: verdictOn(pair),
    rows: [
      row('Grade', '/about/method/#grade', each(gradeOf)),
      row(
        'Tools',
        null,
        counted(({ tools }) => [plain(formatNumber(tools.length))]),
      ),
      ...categoryRows(pair, counted),
      row('Rules', null, counted(rulesOf)),
      row(
        'Known flaws of this version',
        '/attacks/',
        each((server) => flawsOf(server, attacks)),
      ),
      row(
        'Dangerous together',
        null,
        counted(({ profile }) => orNone(profile.combinations.map(({ title }) => plain(title)))),
      ),
      ...signalRows(pair, signals, counted),
      row('Tokens of all definitions', null, counted(tokensOf)),
      row(
        'Version',
        null,
        each(({ version }) => [plain(version ?? 'not said')]),
      ),
      row(
        'Published as',
        null,
        each(({ source }) => [plain(sourceWords(source))]),
      ),
      row(
        'Licence',
        null,
        each(({ license }) => [plain(license ?? 'not said')]),
      ),
      row(
        'Tools read',
        null,
        each(({ scan }) => [plain(scan?.listedAt?.slice(0, 10) ?? 'not by us')]),
      ),
    ],
    shared,
    own: each(({ slug, tools }) =>
      tools
        .filter(({ name }) => !sharedNames.has(plainName(name)))
        .map((tool) => ({
          name: tool.name,
          path: toolPath(slug, tool),
          category: tool.verdict.category,
        }))
        .sort((a, b) => WORST_FIRST.indexOf(a.category) - WORST_FIRST.indexOf(b.category)),
    ),
  };
}

function verdictOn([a, b]: Pair<ComparedServer>): string {
  const [left, right] = [a, b].map(({ name }) => visibleName(name)) as Pair<string>;
  const worst = [a, b].map(worstOf) as Pair<Category | null>;
  const unknown = [left, right].filter((_, at) => worst[at] === null);
  if (unknown.length > 0)
    return `The tools of ${listOf(unknown)} are not known, so what they can do cannot be compared.`;
  const [first, second] = worst as Pair<Category>;
  const rank = MILDEST_FIRST.indexOf(first) - MILDEST_FIRST.indexOf(second);
  if (rank === 0) {
    const counts = [a, b].map(({ profile }) => profile.counts[first]) as Pair<number>;
    return counts[0] === counts[1]
      ? `The worst that either can do is ${first}, each with ${formatNumber(counts[0])}.`
      : `The worst that either can do is ${first}: ${left} with ${formatNumber(counts[0])}, ${right} with ${formatNumber(counts[1])}.`;
  }
  const [mild, harsh] = rank < 0 ? [0, 1] : [1, 0];
  const names = [left, right];
  return `${names[harsh]} can do more: its worst is ${worst[harsh]}, that of ${names[mild]} is ${worst[mild]}.`;
}

function worstOf({ profile }: ComparedServer): Category | null {
  return [...MILDEST_FIRST].reverse().find((category) => profile.counts[category] > 0) ?? null;
}

function gradeOf({ profile: { grade } }: ComparedServer): Said[] {
  return [
    plain(
      grade === null ? 'none: its tools are not known' : `${grade.letter}, ${grade.points} of 100`,
    ),
  ];
}

type Counted = (read: (server: ComparedServer) => Said[]) => Pair<Said[]>;

function categoryRows(pair: Pair<ComparedServer>, counted: Counted): ComparedRow[] {
  return [...CATEGORIES]
    .reverse()
    .filter((category) => pair.some(({ profile }) => profile.counts[category] > 0))
    .map((category) =>
      row(
        category,
        null,
        counted(({ profile }) => [plain(formatNumber(profile.counts[category]))]),
      ),
    );
}

/** True where no list of its tools was read. */
function isUnread({ tools, scan }: ComparedServer): boolean {
  return tools.length === 0 && (scan?.listedAt ?? null) === null;
}

const RULE_WORDS = {
  allow: 'allowed',
  limited: 'allowed up to a limit',
  require_approval: 'ask a person',
  deny: 'denied',
} as const;

function rulesOf({ tools }: ComparedServer): Said[] {
  const kinds = tools.map(({ rule: { action = 'allow', limits = [] } }) =>
    action === 'allow' && limits.length > 0 ? 'limited' : action,
  );
  const parts = Object.entries(RULE_WORDS).flatMap(([kind, words]) => {
    const members = kinds.filter((one) => one === kind).length;
    return members === 0 ? [] : [`${formatNumber(members)} ${words}`];
  });
  return orNone(parts.length === 0 ? [] : [plain(parts.join(', '))]);
}

function flawsOf({ source, version }: ComparedServer, attacks: readonly KnownAttack[]): Said[] {
  const target = { kind: source.kind, ref: source.ref, version, guessed: false };
  return orNone(
    attacksOn(target, attacks)
      .filter(({ kind }) => kind !== 'past')
      .map(({ title, slug, kind }) => ({
        text: kind === 'affected' ? title : `${title} (version not known)`,
        path: `/attacks/${slug}/`,
      })),
  );
}

/** Signals that either has, the most frequent first. */
function signalRows(
  pair: Pair<ComparedServer>,
  signals: readonly SignalLabel[],
  counted: Counted,
): ComparedRow[] {
  const membersOf = (server: ComparedServer, id: string): number =>
    server.tools.filter(({ verdict }) => verdict.signals.some((signal) => signal.id === id)).length;
  return signals
    .filter(({ kind }) => kind !== 'record')
    .map(({ id, label }) => ({
      id,
      label,
      all: pair.reduce((sum, server) => sum + membersOf(server, id), 0),
    }))
    .filter(({ all }) => all > 0)
    .sort((a, b) => b.all - a.all)
    .map(({ id, label }) =>
      row(
        `Signal: ${label}`,
        `/signals/${id}/`,
        counted((server) => [plain(formatNumber(membersOf(server, id)))]),
      ),
    );
}

function tokensOf({ tools }: ComparedServer): Said[] {
  return [plain(formatNumber(tools.reduce((sum, { tokens }) => sum + tokens, 0)))];
}

function sourceWords({ kind, ref }: ComparedServer['source']): string {
  return ref === '' ? 'not said' : `${kind}: ${ref}`;
}

function sharedTools([a, b]: Pair<ComparedServer>): SharedTool[] {
  const theirs = new Map(b.tools.map((tool) => [plainName(tool.name), tool]));
  return a.tools
    .flatMap((tool): SharedTool[] => {
      const other = theirs.get(plainName(tool.name));
      if (other === undefined) return [];
      return [
        {
          name: tool.name,
          paths: [toolPath(a.slug, tool), toolPath(b.slug, other)],
          categories: [tool.verdict.category, other.verdict.category],
          isSame: tool.digest === other.digest,
        },
      ];
    })
    .sort((x, y) => Number(isAgreed(x)) - Number(isAgreed(y)));
}

function isAgreed({ categories }: SharedTool): boolean {
  return categories[0] === categories[1];
}

/** `getNote` and `get_note` are one name. Names without letters stay as they are. */
function plainName(name: string): string {
  return name.toLowerCase().replace(/[-_.\s]/g, '') || name;
}

function toolPath(server: string, { slug }: ComparedTool): string {
  return `/tools/${server}/${slug}/`;
}

function row(what: string, path: string | null, values: Pair<Said[]>): ComparedRow {
  const [a, b] = values.map((said) => said.map(({ text }) => text).join('\n'));
  return { what, path, values, differs: a !== b };
}

function plain(text: string): Said {
  return { text, path: null };
}

function orNone(said: Said[]): Said[] {
  return said.length === 0 ? [plain('none known')] : said;
}
