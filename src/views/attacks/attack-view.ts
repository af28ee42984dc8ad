import { affectedTools } from '../../domain/attacks/affected-tools.ts';
import type { Attack } from '../../domain/attacks/attack.ts';
import { citationBibtex, citationText } from '../../domain/attacks/citation.ts';
import { examplesNote } from '../../domain/attacks/examples-note.ts';
import { provePolicy, variationTotals } from '../../domain/attacks/prove-policy.ts';
import { EXPLOITATION, TIMELINE_EVENTS } from '../../domain/attacks/record-facts.ts';
import type { Technique } from '../../domain/attacks/technique.ts';
import { VARIATION_KINDS } from '../../domain/attacks/vary-call.ts';
import type { Catalogue } from '../../domain/catalogue/catalogue.ts';
import { formatJson, formatPolicy } from '../../domain/policy/format.ts';
import { type JsonToken, tokenizeJson } from '../../domain/policy/highlight.ts';
import { PolicySchema } from '../../domain/policy/schema.ts';
import type { Crumb } from '../../domain/seo/crumb.ts';
import { fittingDescription, fittingTitle, type Head } from '../../domain/seo/head.ts';
import { attackImage } from '../../domain/seo/social-image.ts';
import { count } from '../../domain/text/plural.ts';
import { capitalise, sentence } from '../../domain/text/sentence.ts';
import { visibleText } from '../../domain/text/visible-text.ts';
import type { Fact, FileFact } from '../site/fact.ts';
import type { SiteIdentity } from '../site/site-identity.ts';
import { type Alternate, ATTACK_FEED, attackTwins, twinFact, twinLinks } from '../site/twins.ts';
import { type ToolRow, toolRow } from '../tool/tool-row.ts';
import type { BriefView } from '../tool/tool-shape.ts';
import { CREDIT_WORDS, evidenceWords, POLICY_VERDICT_WORDS, versionWords } from './attack-words.ts';
import { mappingLinks } from './mapping-links.ts';
import {
  packageFact,
  publicIds,
  type RecordFact,
  recordFacts,
  scoreFacts,
} from './record-facts-view.ts';

/** Tools listed on the page of an entry; the rest is counted. */
const TOOLS_SHOWN = 12;

/** The policy of an entry with the two calls that prove it. */
export interface AttackPolicyView {
  text: string;
  tokens: JsonToken[];
  attackCall: string;
  attackResult: string;
  legitimateCall: string;
  legitimateResult: string;
  /** That names of tools or arguments are ours, and why; null where they are those of the product. */
  examplesNote: string | null;
  limit: string | null;
  /** The further honest calls, all allowed. */
  honest: number;
  /** Variations of the attack's call: run, and denied or put to a person. */
  variations: { run: number; held: number; kinds: { words: string; run: number; held: number }[] };
}

/** Everything that the page of an attack shows, save the prose of its body. */
export interface AttackView {
  head: Head;
  crumbs: Crumb[];
  alternates: Alternate[];
  attack: Attack;
  technique: { title: string; href: string; definition: string };
  policyVerdict: { short: string; sentence: string };
  policy: AttackPolicyView | null;
  /** What a reader who looks an entry up wants first. */
  record: RecordFact[];
  affected: { name: string; packageName: string; affected: string; fixed: string; note: string }[];
  tools: { rows: (ToolRow & { reason: string })[]; total: number };
  mappings: { taxonomy: string; ids: { id: string; href: string | null }[] }[];
  related: { title: string; href: string }[];
  /** Entries that a campaign joins. */
  members: { title: string; href: string; cve: string }[];
  credits: { name: string; role: string }[];
  timeline: { date: string; event: string; source: string }[];
  history: { date: string; change: string }[];
  facts: (Fact | FileFact)[];
  cite: { text: string; bibtex: string };
  /** What the summary of each fold answers. */
  brief: { tools: BriefView; taxonomies: BriefView; cite: BriefView };
}

/** The view of one entry. */
export function attackView(
  attack: Attack,
  technique: Technique,
  catalogue: Catalogue,
  site: SiteIdentity,
): AttackView {
  const path = `/attacks/${attack.slug}/`;
  const twins = attackTwins(attack);
  const cited = { name: site.name, pageUrl: `${site.url}${path}` };
  return {
    head: {
      title: titleOf(attack, site.name),
      description: fittingDescription(attack.summary),
      path,
      indexed: true,
      image: attackImage(attack.severity),
    },
    crumbs: [
      { text: 'Attacks', href: '/attacks/' },
      { text: attack.title, href: path },
    ],
    alternates: [
      ...twinLinks(twins),
      { type: 'application/atom+xml', href: ATTACK_FEED, title: 'MCP Attack Database' },
    ],
    attack,
    technique: {
      title: technique.title,
      href: `/attacks/techniques/${technique.id}/`,
      definition: technique.definition,
    },
    policyVerdict: POLICY_VERDICT_WORDS[attack.policyVerdict],
    policy: attack.policy === null ? null : policyView(attack.policy),
    record: recordFacts(attack),
    affected: attack.affected.map((product) => ({
      name: product.name,
      packageName: product.package === null ? '' : `${product.ecosystem ?? ''}:${product.package}`,
      ...versionWords(product),
      note: product.note ?? '',
    })),
    tools: toolsOf(attack, catalogue),
    mappings: mappingLinks(attack.mappings),
    related: attack.seeAlso.flatMap((slug) => {
      const other = catalogue.attacks.bySlug.get(slug);
      return other === undefined ? [] : [{ title: other.title, href: `/attacks/${slug}/` }];
    }),
    members: attack.members.flatMap((slug) => {
      const other = catalogue.attacks.bySlug.get(slug);
      if (other === undefined) return [];
      return [{ title: other.title, href: `/attacks/${slug}/`, cve: other.cve[0] ?? other.id }];
    }),
    credits: attack.credits.map(({ name, role }) => ({ name, role: CREDIT_WORDS[role] })),
    timeline: attack.timeline.map((e) => ({ ...e, event: TIMELINE_EVENTS[e.event] })),
    history: attack.history,
    facts: [...factsOf(attack), twinFact(twins)],
    cite: { text: citationText(attack, cited), bibtex: citationBibtex(attack, cited) },
    brief: briefOf(attack, catalogue),
  };
}

/** The public id first: it is what people search for, and what is left where a title is cut. */
function titleOf(attack: Attack, siteName: string): string {
  const [id] = publicIds(attack);
  const title =
    id === undefined || attack.title.includes(id.id) ? attack.title : `${id.id}: ${attack.title}`;
  return fittingTitle(`${title} - ${siteName}`, title);
}

function briefOf(attack: Attack, catalogue: Catalogue): AttackView['brief'] {
  const brief = (text: string, names: string[] = []) => ({ text, names, more: 0 });
  const tools = affectedTools(attack.id, catalogue.toolsByAttack).length;
  return {
    tools: brief(`${count(tools, 'tool')}; no claim that one is vulnerable`),
    taxonomies: brief('', Object.values(attack.mappings).flat()),
    cite: brief(`${attack.id}, last changed ${attack.modified}`),
  };
}

const EFFECT_WORDS = { allow: 'Allowed', deny: 'Denied', ask: 'Put to a person' } as const;

function policyView(policy: NonNullable<Attack['policy']>): AttackPolicyView {
  const text = formatPolicy(PolicySchema.parse(policy.document));
  const proof = provePolicy(policy);
  const { attack, legitimate } = proof;
  const times = policy.attackCall.times > 1 ? ` (call ${policy.attackCall.times})` : '';
  return {
    text,
    tokens: tokenizeJson(text),
    attackCall: `${policy.attackCall.tool} ${formatJson(policy.attackCall.args)}`,
    attackResult: sentence(
      `${EFFECT_WORDS[attack.effect]}${times} by ${attack.rule}: ${attack.reason}`,
    ),
    legitimateCall: `${policy.legitimateCall.tool} ${formatJson(policy.legitimateCall.args)}`,
    legitimateResult: sentence(EFFECT_WORDS[legitimate.effect]),
    examplesNote: examplesNote(policy),
    limit: policy.limit,
    honest: proof.honest.length + 1,
    variations: {
      ...variationTotals(proof),
      kinds: proof.variations.map(({ kind, run, held }) => ({
        words: VARIATION_KINDS[kind],
        run,
        held,
      })),
    },
  };
}

function toolsOf(attack: Attack, catalogue: Catalogue): AttackView['tools'] {
  const all = affectedTools(attack.id, catalogue.toolsByAttack);
  const rows = all.slice(0, TOOLS_SHOWN).flatMap((affected) => {
    const entry = catalogue.findTool(affected.serverId, affected.toolName);
    if (entry === undefined) return [];
    return [{ ...toolRow(entry), reason: capitalise(sentence(visibleText(affected.reason))) }];
  });
  return { rows, total: all.length };
}

function factsOf(attack: Attack): Fact[] {
  const facts: Fact[] = [
    { term: 'Id', text: attack.id, code: true },
    { term: 'Kind', text: attack.kind },
    { term: 'Disclosed', text: attack.disclosed },
    {
      term: 'Severity',
      text: `${attack.severity} (${attack.severityBasis === 'cvss' ? 'from the CVSS score' : 'our own rating'})`,
    },
  ];
  facts.push(...scoreFacts(attack));
  facts.push(...publicIds(attack).map(({ list, id, href }) => ({ term: list, text: id, href })));
  facts.push(...packageFact(attack));
  const { state, source, date } = attack.exploitation;
  facts.push(
    {
      term: 'Use',
      text: `${EXPLOITATION[state]}${date === null ? '' : ` (${date})`}`,
      ...(source === null ? {} : { href: source }),
    },
    { term: 'Evidence', text: evidenceWords(attack.evidence) },
    { term: 'Last verified', text: attack.lastVerified },
    { term: 'Last changed', text: attack.modified },
  );
  return facts;
}
