import type { Attack } from '../../domain/attacks/attack.ts';
import { EXPLOITATION, type ExploitationState } from '../../domain/attacks/record-facts.ts';
import {
  ATTACK_KINDS,
  POLICY_VERDICTS,
  type PolicyVerdict,
  SEVERITIES,
} from '../../domain/attacks/vocabulary.ts';
import { count } from '../../domain/text/plural.ts';
import { capitalise } from '../../domain/text/sentence.ts';
import { CATEGORY_WORDS } from '../../domain/verdict/category-words.ts';
import type { Category, RiskLevel } from '../../domain/verdict/verdict.ts';
import { SEVERITY_RISK } from './attack-words.ts';

/** Entries that share something, with the page that lists them. */
export interface AttackList {
  /** Path of its first page. */
  base: string;
  /** In links to it. */
  text: string;
  /** Level whose shape stands beside the link. */
  risk: RiskLevel | null;
  heading: string;
  title: string;
  lead: string;
  /** The same without numbers, for the pages behind the first. */
  order: string;
  /** Path of the feed of the same entries. */
  feed: string | null;
  /** With a heading a month. */
  byMonth: boolean;
  /** In the order of the database: newest first. */
  members: readonly Attack[];
}

/** Lists that part the entries by one thing. */
export interface AttackListGroup {
  label: string;
  lists: AttackList[];
}

/** Rows on one page: at two lines each, 12,000 pixels on a phone hold them. */
export const ATTACKS_PER_PAGE = 100;

/** Path of the list of all entries. */
export const ALL_ATTACKS = '/attacks/by/date/';

/** Path of the list of the entries that abuse tools of a category. */
export function attackCategoryPath(category: Category): string {
  return listPath('category', CATEGORY_WORDS[category].slug);
}

/** Path of the list of the entries of a year. */
export const attackYearPath = (year: string): string => listPath('year', year);

const listPath = (by: string, slug: string): string => `/attacks/by/${by}/${slug}/`;

/** Year of disclosure: all that is known of some. */
export const yearOf = ({ disclosed }: Pick<Attack, 'disclosed'>): string => disclosed.slice(0, 4);

const POLICY_LISTS = {
  stops: {
    text: 'stops it',
    heading: 'Attacks that a call policy stops',
    says: 'No call that reaches the described effect through the tool passes the policy of the entry',
  },
  reduces: {
    text: 'reduces it',
    heading: 'Attacks that a call policy reduces',
    says: 'A call policy leaves fewer ways, and the entry says which it does not reach',
  },
  cannot: {
    text: 'cannot stop it',
    heading: 'Attacks that a call policy cannot stop',
    says: 'The harm happens before, below or beside the call, and the entry says what helps instead',
  },
} as const satisfies Record<PolicyVerdict, { text: string; heading: string; says: string }>;

const USE_LISTS = {
  used: { text: 'used against people', heading: 'Attacks used against people' },
  distributed: { text: 'reached users', heading: 'Attacks that reached users' },
  demonstrated: { text: 'demonstrated', heading: 'Attacks with a public proof of concept' },
  'none reported': { text: 'none reported', heading: 'Attacks of which no use was known' },
  unknown: { text: 'not known', heading: 'Attacks whose use is not known' },
} as const satisfies Record<ExploitationState, { text: string; heading: string }>;

const KIND_SAYS = {
  incident: 'What happened to people',
  vulnerability: 'Faults in servers, clients and SDKs',
  research: 'What researchers showed',
  pattern: 'Classes of attacks that several entries share',
  campaign: 'Attacks that belong together, with their entries',
} as const satisfies Record<(typeof ATTACK_KINDS)[number], string>;

const KIND_PLURALS = {
  incident: 'incidents',
  vulnerability: 'vulnerabilities',
  research: 'research',
  pattern: 'patterns',
  campaign: 'campaigns',
} as const satisfies Record<(typeof ATTACK_KINDS)[number], string>;

/** Order in which abused categories are listed. */
const CATEGORIES = ['Financial', 'Destructive', 'Execute', 'Write', 'Read'] as const;

/** What a value makes of a list: all of it but the entries and their number. */
type Shape = Pick<AttackList, 'text' | 'heading'> &
  Partial<Pick<AttackList, 'risk' | 'feed'>> & { slug: string; says: string };

/** Every list but that of all entries, by what parts them; values that no entry has are left out. */
export function attackListGroups(attacks: readonly Attack[]): AttackListGroup[] {
  const group = <V>(
    label: string,
    path: string,
    values: readonly V[],
    has: (attack: Attack, value: V) => boolean,
    shapeOf: (value: V) => Shape,
  ): AttackListGroup => ({
    label,
    lists: values.flatMap((value) => {
      const members = attacks.filter((attack) => has(attack, value));
      const { slug, text, heading, says, risk = null, feed = null } = shapeOf(value);
      if (members.length === 0) return [];
      return [
        {
          base: listPath(path, slug),
          text,
          risk,
          heading,
          title: heading,
          lead: `${says}: ${members.length} of ${count(attacks.length, 'entry', 'entries')}, newest first.`,
          order: `${says}, newest first.`,
          feed,
          byMonth: path === 'year',
          members,
        },
      ];
    }),
  });
  const years = [...new Set(attacks.map(yearOf))].sort().reverse();
  return [
    group(
      'Severity',
      'severity',
      [...SEVERITIES].reverse(),
      (attack, value) => attack.severity === value,
      (value) => ({
        slug: value,
        text: value,
        heading: `Attacks of ${value} severity`,
        says: `Rated ${value}, by the CVSS score of an advisory or by us`,
        risk: SEVERITY_RISK[value],
        feed: `/attacks/feeds/severity/${value}.xml`,
      }),
    ),
    group(
      'Year',
      'year',
      years,
      (attack, value) => yearOf(attack) === value,
      (value) => ({
        slug: value,
        text: value,
        heading: `Attacks disclosed in ${value}`,
        says: `Made public in ${value}`,
      }),
    ),
    group(
      'Kind',
      'kind',
      ATTACK_KINDS,
      (attack, value) => attack.kind === value,
      (value) => ({
        slug: value,
        text: value,
        heading: `Attack database: ${KIND_PLURALS[value]}`,
        says: KIND_SAYS[value],
      }),
    ),
    group(
      'A call policy',
      'policy',
      POLICY_VERDICTS,
      (attack, value) => attack.policyVerdict === value,
      (value) => ({ slug: value, ...POLICY_LISTS[value] }),
    ),
    group(
      'Abuses',
      'category',
      CATEGORIES,
      (attack, value) => attack.categories.includes(value),
      (value) => ({
        slug: CATEGORY_WORDS[value].slug,
        text: `${value} tools`,
        heading: `Attacks that abuse ${value} tools`,
        says: `Attacks whose calls do what a tool of the category ${value} does`,
        feed: `/attacks/feeds/category/${CATEGORY_WORDS[value].slug}.xml`,
      }),
    ),
    group(
      'Use',
      'use',
      Object.keys(USE_LISTS) as ExploitationState[],
      (attack, value) => attack.exploitation.state === value,
      (value) => ({
        slug: value.replace(' ', '-'),
        ...USE_LISTS[value],
        says: capitalise(EXPLOITATION[value]),
      }),
    ),
  ];
}

/** The list of all entries. */
export function allAttacksList(attacks: readonly Attack[]): AttackList {
  return {
    base: ALL_ATTACKS,
    text: 'newest first',
    risk: null,
    heading: 'All attacks, newest first',
    title: 'All MCP attacks, newest first',
    lead: `${count(attacks.length, 'entry', 'entries')} of the attack database by the day on which they became public.`,
    order: 'By the day on which they became public.',
    feed: null,
    byMonth: true,
    members: attacks,
  };
}
