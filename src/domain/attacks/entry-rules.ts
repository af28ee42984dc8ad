import { exploitationIsShown } from './checks/exploitation-is-shown.ts';
import { fixClosesRange } from './checks/fix-closes-range.ts';
import { historyIsKept } from './checks/history-is-kept.ts';
import { honestCallsDiffer } from './checks/honest-calls-differ.ts';
import { maliciousPackageListed } from './checks/malicious-package-listed.ts';
import { marksNameSources } from './checks/marks-name-sources.ts';
import { namesOfPublicPackage } from './checks/names-of-public-package.ts';
import { nobodyIsNamed } from './checks/nobody-is-named.ts';
import { oneVulnerability } from './checks/one-vulnerability.ts';
import { packageOrReason } from './checks/package-or-reason.ts';
import { scoresAreSaid } from './checks/scores-are-said.ts';
import { sourceBeforeDisclosed } from './checks/source-before-disclosed.ts';
import { stopPassesPolicy } from './checks/stop-passes-policy.ts';
import { stopWithoutWayLeft } from './checks/stop-without-way-left.ts';
import { summaryStates } from './checks/summary-states.ts';
import type { EntryFault, EntryRule } from './entry.ts';
import { isFuture } from './partial-date.ts';
import { proofFaults } from './prove-policy.ts';
import { unverifiedFaults } from './unverified.ts';
import { isVersionOf, parseRange } from './version-range.ts';
import type { Severity } from './vocabulary.ts';

const fault = (field: string, message: string): EntryFault[] => [{ field, message }];

/** Severity of a CVSS base score: the qualitative rating scale of the CVSS 3.1 and 4.0 specifications. */
export function severityOfScore(score: number): Severity | null {
  if (score >= 9) return 'critical';
  if (score >= 7) return 'high';
  if (score >= 4) return 'medium';
  return score > 0 ? 'low' : null;
}

const fileMatchesSlug: EntryRule = ({ file, attack }) => {
  const name = file
    .split('/')
    .at(-1)
    ?.replace(/\.mdx?$/, '');
  return name === attack.slug ? [] : fault('slug', `name the file ${attack.slug}.mdx`);
};

const techniqueExists: EntryRule = ({ attack }, { techniques }) =>
  techniques.has(attack.technique)
    ? []
    : fault('technique', `no technique "${attack.technique}"; see content/techniques/`);

const datesArePast: EntryRule = ({ attack }, { today }) => [
  ...(['disclosed', 'modified', 'lastVerified'] as const).flatMap((field) =>
    isFuture(attack[field], today) ? fault(field, `${attack[field]} is after ${today}`) : [],
  ),
  ...attack.sources.flatMap(({ date }, i) =>
    date !== null && isFuture(date, today)
      ? fault(`sources[${i}].date`, `${date} is after ${today}`)
      : [],
  ),
];

/** A new id has the year of disclosure. It is permanent, so a later correction of the date does not change it. */
const idYearIsDisclosed: EntryRule = ({ attack }) =>
  attack.id.slice(5, 9) === attack.disclosed.slice(0, 4) || attack.history.length > 0
    ? []
    : fault('id', `its year is ${attack.id.slice(5, 9)}, but disclosed is ${attack.disclosed}`);

const severityFollowsBasis: EntryRule = ({ attack: { cvss, severity, severityBasis } }) => {
  if (severityBasis === 'editorial') return [];
  if (cvss === null || cvss.score === null)
    return fault('severityBasis', 'cvss needs a score; else write editorial');
  const expected = severityOfScore(cvss.score);
  return expected === severity
    ? []
    : fault('severity', `a score of ${cvss.score} is ${expected ?? 'none'}, not ${severity}`);
};

const packageHasEcosystem: EntryRule = ({ attack }) =>
  attack.affected.flatMap((a, i) =>
    a.package !== null && a.ecosystem === null
      ? fault(`affected[${i}].ecosystem`, `name the ecosystem of ${a.package}`)
      : [],
  );

const versionsHaveTheirForm: EntryRule = ({ attack }) =>
  attack.affected.flatMap(({ ecosystem, versions, fixedIn }, i) => {
    const faults: EntryFault[] = [];
    const range = versions === null ? [] : parseRange(versions);
    if (range === null)
      faults.push(
        ...fault(`affected[${i}].versions`, 'write it as >=1.8.0 <1.30.0 || >=2.0.0 <2.2.0, or *'),
      );
    if (ecosystem === null) return faults;
    for (const { version } of (range ?? []).flat())
      if (!isVersionOf(ecosystem, version))
        faults.push(...fault(`affected[${i}].versions`, `"${version}" is no ${ecosystem} version`));
    fixedIn.forEach((version, n) => {
      if (!isVersionOf(ecosystem, version))
        faults.push(
          ...fault(`affected[${i}].fixedIn[${n}]`, `"${version}" is no ${ecosystem} version`),
        );
    });
    return faults;
  });

const policyFollowsVerdict: EntryRule = ({ attack }) => {
  if (attack.policyVerdict === 'cannot')
    return attack.policy === null ? [] : fault('policy', 'a verdict of cannot has no policy');
  return attack.policy === null
    ? fault('policy', `a verdict of ${attack.policyVerdict} needs a policy that proves it`)
    : [];
};

const policyIsProven: EntryRule = ({ attack: { policy, policyVerdict } }) =>
  policy === null || policyVerdict === 'cannot' ? [] : proofFaults(policy, policyVerdict);

/** All rules that an entry must keep on its own. */
export const entryRules: readonly EntryRule[] = [
  fileMatchesSlug,
  techniqueExists,
  datesArePast,
  idYearIsDisclosed,
  severityFollowsBasis,
  scoresAreSaid,
  packageHasEcosystem,
  packageOrReason,
  maliciousPackageListed,
  versionsHaveTheirForm,
  policyFollowsVerdict,
  policyIsProven,
  honestCallsDiffer,
  namesOfPublicPackage,
  stopWithoutWayLeft,
  stopPassesPolicy,
  oneVulnerability,
  fixClosesRange,
  sourceBeforeDisclosed,
  summaryStates,
  marksNameSources,
  exploitationIsShown,
  nobodyIsNamed,
  historyIsKept,
  unverifiedFaults,
];
