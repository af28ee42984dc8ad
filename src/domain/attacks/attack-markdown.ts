import { allScores } from './all-scores.ts';
import type { AffectedProduct, Attack } from './attack.ts';
import { examplesNote } from './examples-note.ts';
import { noPackageSentence } from './no-package.ts';
import { EXPLOITATION } from './record-facts.ts';
import { withPlainMarks } from './source-marks.ts';
import { EVIDENCE_GRADES } from './vocabulary.ts';

const VERDICT_SENTENCE = {
  stops: 'A call policy stops the described path.',
  reduces: 'A call policy reduces what the described path can do.',
  cannot: 'A call policy cannot stop this.',
} as const;

function affectedLine({
  name,
  package: pkg,
  ecosystem,
  versions,
  fixedIn,
  note,
}: AffectedProduct): string {
  const what = pkg === null ? name : `${name} (${ecosystem}: \`${pkg}\`)`;
  const which = versions === null ? 'versions not known' : `versions \`${versions}\``;
  const fix = fixedIn.length === 0 ? 'no fixed release known' : `fixed in ${fixedIn.join(', ')}`;
  return `- ${what}: ${which}; ${fix}${note === null ? '' : `; ${note}`}`;
}

function factLines(attack: Attack, technique: string): string[] {
  const scores = allScores(attack).map(({ score, version, issuer, vector }): [string, string] => [
    'CVSS',
    `${score ?? 'no score'} (CVSS ${version}, ${issuer})${vector === null ? '' : ` \`${vector}\``}`,
  ]);
  const ids = [...attack.cve, ...attack.ghsa];
  const facts: [string, string | null][] = [
    ['Id', attack.id],
    ['Kind', attack.kind],
    ['Disclosed', attack.disclosed],
    ['Technique', technique],
    [
      'Severity',
      `${attack.severity} (${attack.severityBasis === 'cvss' ? 'from CVSS' : 'our own rating'})`,
    ],
    ...scores,
    ['Identifiers', ids.length === 0 ? null : ids.join(', ')],
    ['Weaknesses', attack.mappings.cwe.length === 0 ? null : attack.mappings.cwe.join(', ')],
    ['Use', EXPLOITATION[attack.exploitation.state]],
    ['Evidence', EVIDENCE_GRADES[attack.evidence]],
    ['Last verified', attack.lastVerified],
  ];
  return facts.flatMap(([name, value]) => (value === null ? [] : [`- ${name}: ${value}`]));
}

function policyLines({ policy }: Attack): string[] {
  if (policy === null) return [];
  const { document, attackCall, attackEffect, legitimateCall, limit } = policy;
  const note = examplesNote(policy);
  const call = (args: unknown): string => `\`${JSON.stringify(args)}\``;
  return [
    '',
    '```json',
    JSON.stringify(document, null, 2),
    '```',
    '',
    `- The attack's call \`${attackCall.tool}\` ${call(attackCall.args)}: ${attackEffect === 'ask' ? 'a person is asked' : 'denied'}${attackCall.times > 1 ? ` at the ${attackCall.times}th time within the window` : ''}.`,
    `- A legitimate call \`${legitimateCall.tool}\` ${call(legitimateCall.args)}: allowed.`,
    ...(note === null ? [] : [`- ${note}`]),
    ...(limit === null ? [] : [`- Limit: ${limit}`]),
  ];
}

/**
 * The Markdown twin of an entry's page. `technique` is the title of its technique, `body` the prose
 * (headings of level 2), `pageUrl` the canonical address. Ends with a line feed.
 */
export function attackMarkdown(
  attack: Attack,
  { technique, body, pageUrl }: { technique: string; body: string; pageUrl: string },
): string {
  const prose =
    body === ''
      ? [
          `## ${attack.stepsBasis === 'class' ? 'How attacks of this class work' : 'How it works'}`,
          '',
          ...attack.steps.map((step, i) => `${i + 1}. ${step}`),
        ]
      : [withPlainMarks(body)];
  const section = (title: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : ['', `## ${title}`, '', ...lines];
  return [
    `# ${attack.title}`,
    '',
    `Canonical: ${pageUrl}`,
    '',
    attack.summary,
    '',
    ...factLines(attack, technique),
    '',
    ...prose,
    '',
    '## Can a call policy stop it',
    '',
    VERDICT_SENTENCE[attack.policyVerdict],
    '',
    ...attack.mitigations.map((m) => `- ${m.control}: ${m.text}`),
    ...policyLines(attack),
    ...section('Affected', [
      ...attack.affected.map(affectedLine),
      ...(attack.noPackage === null ? [] : [`- ${noPackageSentence(attack.noPackage.reason)}`]),
    ]),
    ...section(
      'Not confirmed',
      attack.unverified.map((u) => `- ${u.note}`),
    ),
    ...section(
      'Sources',
      attack.sources.map(
        (s, i) =>
          `${i + 1}. [${s.title}](${s.url}), ${s.publisher}${s.date === null ? '' : `, ${s.date}`}`,
      ),
    ),
    '',
  ].join('\n');
}
