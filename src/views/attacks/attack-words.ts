import type { Attack } from '../../domain/attacks/attack.ts';
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
    sentence: 'A call policy with the rule below prevents the described path.',
  },
  reduces: {
    short: 'Reduces it',
    sentence: 'A call policy narrows the described path; it does not close it.',
  },
  cannot: {
    short: 'Cannot stop it',
    sentence:
      'A call policy cannot prevent this: the harm happens before, below or beside the call.',
  },
} as const satisfies Record<PolicyVerdict, { short: string; sentence: string }>;

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
