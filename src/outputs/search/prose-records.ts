import type { AttackEntry } from '../../domain/attacks/entry.ts';
import type { Technique } from '../../domain/attacks/technique.ts';
import { ATTACK_SIGNALS, SEVERITIES } from '../../domain/attacks/vocabulary.ts';
import type { GlossaryPart } from '../../domain/glossary/read-glossary.ts';
import { attackIds, attackNames } from '../../domain/search/documents.ts';
import type { ProseRecord } from '../../domain/search/prose-record.ts';
import { proseText } from '../../domain/text/prose-text.ts';
import type { SignalPage } from '../../domain/verdict/signals/signal-page.ts';
import { versionWords } from '../../views/attacks/attack-words.ts';
import type { ClientsView } from '../../views/clients/clients-view.ts';
import type { PolicyFormatView } from '../../views/policy/policy-format-view.ts';
import { ALL_RULES } from '../../views/policy/rule-words.ts';
import type { PlainPage } from './search-documents.ts';

/** Everything that the site says in prose. */
export interface ProseSources {
  attacks: readonly AttackEntry[];
  techniques: readonly Technique[];
  signals: readonly { page: SignalPage; body: string }[];
  guides: readonly { id: string; title: string; summary: string; body: string }[];
  glossary: readonly GlossaryPart[];
  clients: ClientsView;
  policyFormat: PolicyFormatView;
  /** Pages of the site itself, risk pages among them. */
  pages: readonly PlainPage[];
}

/** A record for each page of prose, and for each term and client, in order of path: equal sources give equal records. */
export function proseRecords(sources: ProseSources): ProseRecord[] {
  const { attacks, techniques, signals, guides, glossary, clients, pages } = sources;
  const records = [
    ...attacks.map(attackRecord),
    ...techniques.map((technique) => techniqueRecord(technique)),
    ...signals.map(({ page, body }) =>
      plain('signal', page.title, `/signals/${page.id}/`, [page.label], [page.summary, body]),
    ),
    ...guides.map(({ id, title, summary, body }) =>
      plain('guide', title, `/guides/${id}/`, [], [summary, body]),
    ),
    ...glossary.flatMap(({ terms }) =>
      terms.map(({ id, term, aliases, means }) =>
        plain('glossary', term, `/glossary/#${id}`, aliases, [means]),
      ),
    ),
    ...clients.clients.map(({ id, title, place, naming, facts, asks, roots, gateway }) =>
      plain(
        'client',
        title,
        `/docs/clients/#${id}`,
        [],
        [place, naming, asks ?? '', ...facts, roots ?? '', gateway ?? ''],
      ),
    ),
    ...pages.map(({ title, path, text }) =>
      plain(
        path.startsWith('/risk/') ? 'risk' : 'document',
        title,
        path,
        [],
        [text, ...furtherText(path, sources.policyFormat)],
      ),
    ),
  ];
  return records.sort((a, b) => (a.path < b.path ? -1 : 1));
}

function attackRecord({ attack, body }: AttackEntry): ProseRecord {
  const products = attack.affected.map((product) => {
    const { affected, fixed } = versionWords(product);
    return `${product.name} ${affected} ${fixed}`;
  });
  const packages = attack.affected.flatMap(({ ecosystem, package: name }) =>
    ecosystem === null || name === null ? [] : [`${ecosystem}:${name}`],
  );
  return {
    path: `/attacks/${attack.slug}/`,
    kind: 'attack',
    title: attack.title,
    names: attackNames(attack),
    text: proseText(
      [
        attack.summary,
        ...products,
        ...attack.steps,
        ...attack.mitigations.map(({ text }) => text),
        body,
      ].join('\n'),
    ),
    filters: {
      technique: [attack.technique],
      severity: [attack.severity],
      year: [attack.disclosed.slice(0, 4)],
      entry: [attack.kind],
      policy: [attack.policyVerdict],
      ecosystem: [...new Set(attack.affected.flatMap(({ ecosystem }) => ecosystem ?? []))],
      package: [...new Set(packages)],
      id: attackIds(attack).map((id) => id.toLowerCase()),
    },
    sort: {
      disclosed: attack.disclosed,
      severity: String(SEVERITIES.indexOf(attack.severity)),
    },
  };
}

function techniqueRecord(technique: Technique): ProseRecord {
  const { id, title, definition, firstControl, secondControl, honestLimit } = technique;
  return {
    ...plain(
      'technique',
      title,
      `/attacks/techniques/${id}/`,
      [],
      [
        definition,
        firstControl.text,
        secondControl.text,
        honestLimit,
        ...technique.signals.map((signal) => ATTACK_SIGNALS[signal]),
      ],
    ),
    filters: { technique: [id] },
  };
}

/** What a page of the site says beyond its summary, from the view that it is printed from. */
function furtherText(path: string, format: PolicyFormatView): string[] {
  if (path === '/about/method/')
    return ALL_RULES.map(({ id, looksFor, why }) => `${id}: ${looksFor} ${why}`);
  if (path !== '/docs/policy-format/') return [];
  return [
    ...format.steps.map(({ title, meaning }) => `${title} ${meaning}`),
    ...format.parts.flatMap(({ fields }) =>
      fields.map(({ name, meaning }) => `${name}: ${meaning}`),
    ),
    ...format.ops.map(({ name, meaning }) => `${name}: ${meaning}`),
    ...format.examples.map(({ title }) => title),
  ];
}

function plain(
  kind: ProseRecord['kind'],
  title: string,
  path: string,
  names: readonly string[],
  texts: readonly string[],
): ProseRecord {
  return { path, kind, title, names, text: proseText(texts.join('\n\n')), filters: {}, sort: {} };
}
