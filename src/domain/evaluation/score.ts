import { classifyTool } from '../verdict/classify.ts';
import { countCategories } from '../verdict/count-categories.ts';
import { CATEGORIES, type Category, SEVERITY, type Verdict } from '../verdict/verdict.ts';
import type { LabelledCase } from './labelled-case.ts';

/** A labelled tool with our verdict on it. */
export interface Judged {
  case: LabelledCase;
  verdict: Verdict;
}

export interface Share {
  right: number;
  all: number;
}

export interface CategoryScore {
  precision: number;
  recall: number;
  f1: number;
  /** Labelled tools of this category. */
  support: number;
}

/** A confidence from `from` up to but not including `to`. */
export interface ReliabilityBin extends Share {
  from: number;
  to: number;
  meanConfidence: number;
}

export interface RuleScore extends Share {
  rule: string;
}

export interface Scores {
  all: number;
  accuracy: number;
  macroF1: number;
  unknownShare: number;
  /** Label, then verdict. */
  confusion: Record<Category, Record<Category, number>>;
  categories: Partial<Record<Category, CategoryScore>>;
  kinds: Record<string, Share>;
  /** Labelled Financial, Destructive or Execute and rated milder. */
  dangerousUnderLabels: number;
  reliability: ReliabilityBin[];
  rules: RuleScore[];
}

const BIN_EDGES = [0, 0.5, 0.7, 0.8, 0.9, 0.95, 1.01];
const SCORED = CATEGORIES.filter((category) => category !== 'Unknown');

/** Our verdicts on labelled tools, with the hints of the server taken away where `hints` is false. */
export function judgeAll(cases: readonly LabelledCase[], hints = true): Judged[] {
  return cases.map((one) => ({
    case: one,
    verdict: classifyTool(hints ? one.tool : { ...one.tool, annotations: null }),
  }));
}

const isRight = ({ case: { label }, verdict }: Judged): boolean => verdict.category === label;

/** True when a tool that can do serious harm is rated milder than its label. */
export function isDangerousUnderLabel({ case: { label }, verdict }: Judged): boolean {
  return SEVERITY[label] >= SEVERITY.Execute && SEVERITY[verdict.category] < SEVERITY[label];
}

export function share(judged: readonly Judged[]): Share {
  return { right: judged.filter(isRight).length, all: judged.length };
}

function confusionOf(judged: readonly Judged[]): Scores['confusion'] {
  const row = (): Record<Category, number> => countCategories([]);
  const matrix = {
    Read: row(),
    Write: row(),
    Execute: row(),
    Destructive: row(),
    Financial: row(),
    Unknown: row(),
  };
  for (const {
    case: { label },
    verdict,
  } of judged)
    matrix[label][verdict.category] += 1;
  return matrix;
}

function categoryScore(matrix: Scores['confusion'], category: Category): CategoryScore {
  const hits = matrix[category][category];
  const support = CATEGORIES.reduce((sum, verdict) => sum + matrix[category][verdict], 0);
  const claimed = CATEGORIES.reduce((sum, label) => sum + matrix[label][category], 0);
  const precision = claimed === 0 ? 0 : hits / claimed;
  const recall = support === 0 ? 0 : hits / support;
  return {
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
    support,
  };
}

function reliabilityOf(judged: readonly Judged[]): ReliabilityBin[] {
  return BIN_EDGES.slice(0, -1).flatMap((from, at) => {
    const to = BIN_EDGES[at + 1] ?? from;
    const inside = judged.filter(
      ({ verdict: { confidence } }) => confidence >= from && confidence < to,
    );
    const sum = inside.reduce((total, { verdict }) => total + verdict.confidence, 0);
    return inside.length === 0
      ? []
      : [{ from, to: Math.min(to, 1), meanConfidence: sum / inside.length, ...share(inside) }];
  });
}

function rulesOf(judged: readonly Judged[]): RuleScore[] {
  const byRule = new Map<string, Judged[]>();
  for (const one of judged) {
    for (const rule of new Set(one.verdict.evidence.map((evidence) => evidence.rule))) {
      byRule.set(rule, [...(byRule.get(rule) ?? []), one]);
    }
  }
  return [...byRule]
    .map(([rule, fired]) => ({ rule, ...share(fired) }))
    .sort((a, b) => (a.rule < b.rule ? -1 : 1));
}

/** Figures of a set of judged tools. Contested ones belong outside. */
export function score(judged: readonly Judged[]): Scores {
  const confusion = confusionOf(judged);
  const categories: Scores['categories'] = {};
  for (const category of SCORED) categories[category] = categoryScore(confusion, category);
  const f1s = SCORED.map((category) => categories[category]?.f1 ?? 0);
  const kinds: Record<string, Share> = {};
  for (const kind of [...new Set(judged.map((one) => one.case.kind))].sort()) {
    kinds[kind] = share(judged.filter((one) => one.case.kind === kind));
  }
  const { right, all } = share(judged);
  return {
    all,
    accuracy: all === 0 ? 0 : right / all,
    macroF1: f1s.reduce((sum, f1) => sum + f1, 0) / f1s.length,
    unknownShare:
      all === 0 ? 0 : judged.filter(({ verdict }) => verdict.category === 'Unknown').length / all,
    confusion,
    categories,
    kinds,
    dangerousUnderLabels: judged.filter(isDangerousUnderLabel).length,
    reliability: reliabilityOf(judged),
    rules: rulesOf(judged),
  };
}
