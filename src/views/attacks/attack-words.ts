import type { Attack } from '../../domain/attacks/attack.ts';
import type { CREDIT_ROLES } from '../../domain/attacks/record-facts.ts';
import type { EvidenceGrade, PolicyVerdict, Severity } from '../../domain/attacks/vocabulary.ts';
import { EVIDENCE_GRADES } from '../../domain/attacks/vocabulary.ts';
import type { RiskLevel } from '../../domain/verdict/verdict.ts';

/** Shape and colour of a severity: the same as those of a risk level. */
export const SEVERITY_RISK = {
  low: 'Low',
  medium: 'Medium',
  high: 'High',
  critical: 'Critical',
} as const satisfies Record<Severity, RiskLevel>;

/** The answer to "can a call policy stop it", short and in one sentence. */
export const POLICY_VERDICT_WORDS = {
  stops: {
    short: 'Stops it',
    sentence:
      'With the rule below no call that reaches the described effect through this tool passes, whatever its arguments.',
  },
  reduces: {
    short: 'Reduces it',
    sentence: 'A call policy leaves fewer ways; it does not close all of them.',
  },
  cannot: {
    short: 'Cannot stop it',
    sentence:
      'A call policy cannot prevent this: the harm happens before, below or beside the call.',
  },
} as const satisfies Record<PolicyVerdict, { short: string; sentence: string }>;

/** Roles of credits in words. */
export const CREDIT_WORDS = {
  FINDER: 'found it',
  REPORTER: 'reported it',
  ANALYST: 'analysed it',
  COORDINATOR: 'coordinated it',
  REMEDIATION_DEVELOPER: 'wrote the fix',
  REMEDIATION_REVIEWER: 'reviewed the fix',
  REMEDIATION_VERIFIER: 'verified the fix',
  TOOL: 'tool that found it',
  SPONSOR: 'paid for the work',
  OTHER: 'contributed',
} as const satisfies Record<(typeof CREDIT_ROLES)[number], string>;

/** What the statements of an entry rest on, one sentence. */
export function evidenceWords(grade: EvidenceGrade): string {
  return EVIDENCE_GRADES[grade];
}

/** Versions that are affected and fixed, in words; says so where nothing is known. */
export function versionWords(product: Attack['affected'][number]): {
  affected: string;
  fixed: string;
} {
  return {
    affected: product.versions ?? 'not known',
    fixed: product.fixedIn.length > 0 ? product.fixedIn.join(', ') : 'no fixed release known',
  };
}
