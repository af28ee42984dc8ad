import { allScores } from '../../domain/attacks/all-scores.ts';
import type { Attack } from '../../domain/attacks/attack.ts';
import { NO_PACKAGE_REASONS } from '../../domain/attacks/no-package.ts';
import { count } from '../../domain/text/plural.ts';
import { listOf, sentence } from '../../domain/text/sentence.ts';
import type { Fact } from '../site/fact.ts';
import { versionWords } from './attack-words.ts';

/** An id in a public list of vulnerabilities. */
interface PublicId {
  list: 'CVE' | 'GHSA' | 'MAL';
  id: string;
  href: string;
}

/** The ids that others know an entry by, the best known first. */
export function publicIds({ cve, ghsa, mal }: Pick<Attack, 'cve' | 'ghsa' | 'mal'>): PublicId[] {
  return [
    ...cve.map((id) => ({
      list: 'CVE' as const,
      id,
      href: `https://www.cve.org/CVERecord?id=${id}`,
    })),
    ...ghsa.map((id) => ({
      list: 'GHSA' as const,
      id,
      href: `https://github.com/advisories/${id}`,
    })),
    ...mal.map((id) => ({
      list: 'MAL' as const,
      id,
      href: `https://osv.dev/vulnerability/${id}`,
    })),
  ];
}

/** One fact of the head of an entry. */
export interface RecordFact {
  term: string;
  text: string;
  href: string | null;
  /** False where the text only says that it is not known. */
  known: boolean;
  /** Text that is read letter by letter. */
  code: boolean;
  /** What stands in small letters below it. */
  more: { text: string; href: string | null } | null;
}

/** Products with their versions that the head names; the rest is counted and stands in a table. */
export const PRODUCTS_IN_HEAD = 1;

/** CVE, finder, affected and fixed versions, in this order; what is not known says so. */
export function recordFacts(attack: Attack): RecordFact[] {
  return [idFact(attack), finderFact(attack), ...versionFacts(attack)];
}

const plain = (term: string, text: string, known = true): RecordFact => ({
  term,
  text,
  known,
  href: null,
  code: false,
  more: null,
});

function idFact(attack: Attack): RecordFact {
  const [first, ...others] = publicIds(attack);
  if (first === undefined) return plain('CVE', 'none known', false);
  const { list, id, href } = first;
  const more = others.length === 0 ? null : others.map((other) => other.id).join(', ');
  return {
    ...plain(list, id),
    href,
    code: true,
    more: more === null ? null : { text: more, href: others[0]?.href ?? null },
  };
}

/** Who found it. That a source names nobody is another thing than that nobody looked. */
function finderFact({ credits, namesNobody, sources }: Attack): RecordFact {
  const of = (role: Attack['credits'][number]['role']) =>
    credits.filter((credit) => credit.role === role).map(({ name }) => name);
  const found = of('FINDER');
  if (found.length > 0) return plain('Found by', found.join(', '));
  const reported = of('REPORTER');
  if (reported.length > 0) return plain('Reported by', reported.join(', '));
  if (namesNobody.length === 0) return plain('Found by', 'not looked up', false);
  const publishers = sources.flatMap((s) => (namesNobody.includes(s.url) ? [s.publisher] : []));
  return plain('Found by', `nobody named by ${listOf([...new Set(publishers)])}`, false);
}

function versionFacts({ affected }: Attack): RecordFact[] {
  const [product] = affected;
  if (product === undefined) return [plain('Affected', 'no single product', false)];
  const words = versionWords(product);
  const rest = affected.length - PRODUCTS_IN_HEAD;
  const name =
    product.package === null
      ? product.name
      : product.package === product.name
        ? `${product.ecosystem}: ${product.package}`
        : `${product.name}, ${product.ecosystem}: ${product.package}`;
  const more =
    rest > 0
      ? { text: `${name}, and ${count(rest, 'other')}`, href: '#affected' }
      : { text: product.note === null ? name : `${name} (${product.note})`, href: null };
  const isKnown = product.versions !== null;
  const isFixed = product.fixedIn.length > 0;
  return [
    {
      ...plain('Affected', isKnown ? words.affected : 'versions not known', isKnown),
      code: isKnown,
      more,
    },
    { ...plain('Fixed in', words.fixed, isFixed), code: isFixed },
  ];
}

/** Every score with its issuer; one that names its source leads there. */
export const scoreFacts = (attack: Pick<Attack, 'cvss' | 'cvssOther'>): Fact[] =>
  allScores(attack).map(({ score, version, issuer, vector, source }) => ({
    term: `CVSS ${version} by ${issuer}`,
    text: [score ?? 'no score', vector ?? ''].join(' ').trim(),
    code: true,
    ...(source === null ? {} : { href: source }),
  }));

/** Why no package is named; nothing where one is. */
export function packageFact({ affected, noPackage }: Attack): Fact[] {
  if (affected.some((product) => product.package !== null)) return [];
  if (noPackage === null) return [{ term: 'Package', text: 'not looked up' }];
  const { reason, source } = noPackage;
  const text = sentence(`None: ${NO_PACKAGE_REASONS[reason]}`);
  return [{ term: 'Package', text, ...(source === null ? {} : { href: source }) }];
}
