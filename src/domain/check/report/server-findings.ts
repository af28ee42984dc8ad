import { deprecationIn } from '../../record/publisher.ts';
import { count } from '../../text/plural.ts';
import { capitalise, listOf, sentence } from '../../text/sentence.ts';
import { countCategories } from '../../verdict/count-categories.ts';
import { RISK_OF, WORST_FIRST } from '../../verdict/verdict.ts';
import type { AttackFinding } from '../attacks-on.ts';
import {
  type CombinationFinding,
  type ConfigReport,
  isHash,
  type ServerFinding,
} from '../check-servers.ts';
import type { LookAlike } from '../look-alike.ts';
import { type Finding, type FindingRule, type Level, worstFirst } from './finding.ts';

/** Tools named for one part of a combination; the rest is counted. */
const TOOLS_NAMED = 2;
/** Categories whose tools are worth a finding of their own. */
const RISKY = new Set(['Financial', 'Destructive', 'Execute', 'Unknown']);

const LIKE_WORDS: Record<LookAlike['how'], string> = {
  letters: 'one or two letters away from',
  scope: 'under another scope than',
  separator: 'written with other separators than',
};

/** All that is to say of a configuration, worst first. Servers that are turned off are left out. */
export function serverFindings({ servers, across }: ConfigReport): Finding[] {
  return worstFirst([
    ...servers.filter(({ config }) => !config.disabled).flatMap(findingsOn),
    ...across.map(combinationFinding),
  ]);
}

/** What servers can do together. */
export function combinationFinding({
  title,
  severity,
  harm,
  members,
}: CombinationFinding): Finding {
  const parts = members.map(({ does, tools }) =>
    capitalise(sentence(`${does}: ${toolWords(tools)}`)),
  );
  return {
    rule: 'combination',
    level: severity,
    subject: null,
    message: [sentence(title), capitalise(sentence(harm)), ...parts].join(' '),
    path: null,
  };
}

function findingsOn(finding: ServerFinding): Finding[] {
  const { config, source, known, attacks, like, pinned } = finding;
  const on = (
    rule: FindingRule,
    level: Level,
    message: string,
    path: string | null = null,
  ): Finding => ({
    rule,
    level,
    subject: config.name,
    message,
    path,
  });
  return [
    ...attacks.filter(({ kind }) => kind !== 'past').map((attack) => attackFinding(attack, on)),
    ...(config.remarks.includes('runs-what-it-fetches')
      ? [on('runs-what-it-fetches', 'high', 'It downloads a script and runs it at each start.')]
      : []),
    ...(like === null
      ? []
      : [
          on(
            'look-alike-name',
            // Forks keep a name under a scope of their own; nobody slips into one.
            like.how === 'scope' ? 'medium' : 'high',
            `${source} is not in the catalogue; it is ${LIKE_WORDS[like.how]} ${like.key}, which is.`,
          ),
        ]),
    ...riskFindings(finding, on),
    ...deprecationFindings(finding, on),
    ...(config.remarks.includes('plain-http')
      ? [on('plain-http', 'medium', 'It is reached over plain http, without encryption.')]
      : []),
    ...(pinned === false ? [on('floating-version', 'low', floatWords(finding))] : []),
    ...(config.unread !== null
      ? [on('not-read', 'info', `It starts ${config.unread}: nothing was looked up for it.`)]
      : known === null && like === null
        ? [on('unknown-server', 'low', unknownWords(finding))]
        : []),
  ];
}

type On = (rule: FindingRule, level: Level, message: string, path?: string | null) => Finding;

function attackFinding(
  { title, slug, severity, exploited, kind, reason }: AttackFinding,
  on: On,
): Finding {
  const used = exploited ? ' It has been used against people.' : '';
  const message = `${sentence(title)} ${capitalise(sentence(reason))}${used}`;
  if (kind === 'affected') return on('known-vulnerability', severity, message, `/attacks/${slug}/`);
  const level = severity === 'critical' || severity === 'high' ? 'medium' : 'low';
  return on('possible-vulnerability', level, message, `/attacks/${slug}/`);
}

function riskFindings({ known }: ServerFinding, on: On): Finding[] {
  if (known === null || known.tools.length === 0) return [];
  const counts = countCategories(known.tools.map(({ category }) => category));
  const risky = WORST_FIRST.filter((category) => counts[category] > 0 && RISKY.has(category));
  const [worst] = risky;
  if (worst === undefined) return [];
  const words = listOf(risky.map((category) => `${counts[category]} ${category}`));
  const risk = RISK_OF[worst].toLowerCase();
  const level = risk === 'critical' || risk === 'high' || risk === 'low' ? risk : 'medium';
  return [
    on(
      'risky-tools',
      level,
      `${known.name} offers ${count(known.tools.length, 'tool')}, of them ${words}.`,
      `/servers/${known.slug}/`,
    ),
  ];
}

function deprecationFindings({ known }: ServerFinding, on: On): Finding[] {
  const fact = known === null ? undefined : deprecationIn(known.publisher);
  if (known === null || fact === undefined) return [];
  const asked = fact.date === null ? '' : ` (asked on ${fact.date})`;
  return [
    on(
      'deprecated',
      'medium',
      `Its author has deprecated it${asked}. ${sentence(fact.says)}`,
      `/servers/${known.slug}/`,
    ),
  ];
}

function floatWords({ config }: ServerFinding): string {
  const words = config.targets
    .filter(({ kind, version }) => kind !== 'remote' && version === null)
    .map(({ kind }) =>
      kind === 'oci' ? 'tag or digest' : kind === 'github' ? 'commit' : 'version',
    );
  return `No exact ${listOf([...new Set(words)], 'or')} is named: what it starts can change overnight.`;
}

function unknownWords({ source, records }: ServerFinding): string {
  return records === 0
    ? `${source} is not in the catalogue: nothing is known of what its tools do.`
    : `${count(records, 'server')} of the catalogue come from this repository, and which one this is cannot be seen.`;
}

function toolWords(tools: readonly { server: string; tool: string }[]): string {
  const named = tools.slice(0, TOOLS_NAMED).map(({ server, tool }) => `${tool} on ${server}`);
  const more = tools.length - named.length;
  return listOf(more > 0 ? [...named, `${more} more`] : named);
}

/** True for an image that is pinned by a tag, which its owner can move. */
export function isPinnedByTag({ config }: ServerFinding): boolean {
  return config.targets.some(
    ({ kind, version }) => kind === 'oci' && version !== null && !isHash(version),
  );
}
