import { askOf } from '../model-text/find-directives.ts';
import type { Category, Verdict } from '../verdict.ts';
import type { Combination } from './find-combinations.ts';

/** Letters and the points from which each is given, best first. */
export const GRADE_BANDS = [
  { letter: 'A', from: 90 },
  { letter: 'B', from: 75 },
  { letter: 'C', from: 60 },
  { letter: 'D', from: 40 },
  { letter: 'F', from: 0 },
] as const;
export type GradeLetter = (typeof GRADE_BANDS)[number]['letter'];

/** One deduction of the formula. */
export interface GradeTerm {
  id:
    | 'worst-capability'
    | 'dangerous-share'
    | 'open-inputs'
    | 'combinations'
    | 'model-text'
    | 'contradictions'
    | 'missing-facts';
  /** What is counted, in our words. */
  label: string;
  /** What was found, in our words. */
  detail: string;
  /** Points taken off, 0 or more. */
  points: number;
  /** Most points that this term can take off. */
  most: number;
  /** Names of the tools that cost the points. */
  tools: string[];
}

/** Grade of a server: 100 points less the sum of the terms, never below 0. */
export interface Grade {
  letter: GradeLetter;
  points: number;
  terms: GradeTerm[];
}

/** Points for the worst thing that any tool can do. Editorial; in public on the method page. */
export const WORST_POINTS = {
  Financial: 30,
  Destructive: 30,
  Execute: 20,
  Unknown: 15,
  Write: 10,
  Read: 0,
} as const satisfies Record<Category, number>;
const DANGEROUS: readonly Category[] = ['Financial', 'Destructive', 'Execute'];
const DANGEROUS_POINTS = 20;
/** Inputs that let the caller reach anything of their kind. */
const OPEN_INPUTS = [
  'shell-command-input',
  'code-input',
  'sql-input',
  'file-path-input',
  'url-input',
];
const OPEN_INPUT_POINTS = 3;
const COMBINATION_POINTS = { critical: 12, high: 5 } as const;
const MOST_COMBINATION_POINTS = 30;
/** Directives that push a tool (call it first, in place of others), and those that turn the model against its user. */
const PUSHING_POINTS = 5;
const TURNING_POINTS = 30;
const PUSHING: readonly string[] = ['precedence', 'displace', 'compel'];
const HIDDEN_POINTS = 40;
const CONTRADICTION_POINTS = 3;
const MOST_CONTRADICTION_POINTS = 12;
const MISSING_POINTS = 15;

/** A tool of the server as the grade sees it. */
export interface GradedTool {
  name: string;
  verdict: Verdict;
}

const has = (tool: GradedTool, ...ids: string[]): boolean =>
  tool.verdict.signals.some((signal) => ids.includes(signal.id));
const names = (tools: readonly GradedTool[]): string[] => tools.map((tool) => tool.name);

function worstCapability(tools: readonly GradedTool[]): GradeTerm {
  const points = Math.max(...tools.map((tool) => WORST_POINTS[tool.verdict.category]));
  const worst = tools.filter(
    (tool) => WORST_POINTS[tool.verdict.category] === points && points > 0,
  );
  const categories = [...new Set(worst.map((tool) => tool.verdict.category))];
  return {
    id: 'worst-capability',
    label: 'The worst thing that any tool can do',
    detail: categories.length === 0 ? 'every tool only reads' : categories.join(' and '),
    points,
    most: 30,
    tools: names(worst),
  };
}

function dangerousShare(tools: readonly GradedTool[]): GradeTerm {
  const dangerous = tools.filter((tool) => DANGEROUS.includes(tool.verdict.category));
  return {
    id: 'dangerous-share',
    label: 'Share of tools that execute, destroy or move money',
    detail: `${dangerous.length} of ${tools.length}`,
    points: Math.round((DANGEROUS_POINTS * dangerous.length) / tools.length),
    most: DANGEROUS_POINTS,
    tools: names(dangerous),
  };
}

function openInputs(tools: readonly GradedTool[]): GradeTerm {
  const kinds = OPEN_INPUTS.filter((id) => tools.some((tool) => has(tool, id)));
  return {
    id: 'open-inputs',
    label: 'Kinds of open input: commands, code, SQL, file paths, URLs',
    detail: `${kinds.length} of ${OPEN_INPUTS.length}`,
    points: kinds.length * OPEN_INPUT_POINTS,
    most: OPEN_INPUTS.length * OPEN_INPUT_POINTS,
    tools: names(tools.filter((tool) => has(tool, ...kinds))),
  };
}

function combinationTerm(combinations: readonly Combination[]): GradeTerm {
  const sum = combinations.reduce((total, { severity }) => total + COMBINATION_POINTS[severity], 0);
  const involved = combinations.flatMap((c) =>
    c.members.flatMap((member) => member.tools.map((one) => one.tool)),
  );
  return {
    id: 'combinations',
    label: 'Tools that are worse together',
    detail: combinations.length === 0 ? 'none found' : combinations.map((c) => c.title).join('; '),
    points: Math.min(sum, MOST_COMBINATION_POINTS),
    most: MOST_COMBINATION_POINTS,
    tools: [...new Set(involved)],
  };
}

function directivePoints(tool: GradedTool): number {
  const quotes = tool.verdict.signals
    .filter((signal) => signal.id === 'directive-to-model')
    .flatMap((signal) => signal.evidence.map((one) => one.quote));
  if (quotes.length === 0) return 0;
  return quotes.every((quote) => PUSHING.includes(askOf(quote)?.aim ?? ''))
    ? PUSHING_POINTS
    : TURNING_POINTS;
}

function modelText(tools: readonly GradedTool[]): GradeTerm {
  const hidden = tools.filter((tool) => has(tool, 'hidden-characters'));
  const ordered = tools.filter((tool) => has(tool, 'directive-to-model'));
  const found = [
    ...(hidden.length > 0 ? ['hidden characters'] : []),
    ...(ordered.length > 0 ? ['directives to the model'] : []),
  ];
  return {
    id: 'model-text',
    label: 'Text in the definitions that is meant for the model',
    detail: found.length === 0 ? 'none found' : found.join(' and '),
    points: Math.max(hidden.length > 0 ? HIDDEN_POINTS : 0, ...ordered.map(directivePoints)),
    most: HIDDEN_POINTS,
    tools: [...new Set(names([...hidden, ...ordered]))],
  };
}

function contradictions(tools: readonly GradedTool[]): GradeTerm {
  const found = tools.filter((tool) => tool.verdict.conflicts.length > 0);
  return {
    id: 'contradictions',
    label: 'Tools whose hints or names contradict what they do',
    detail: `${found.length} of ${tools.length}`,
    points: Math.min(found.length * CONTRADICTION_POINTS, MOST_CONTRADICTION_POINTS),
    most: MOST_CONTRADICTION_POINTS,
    tools: names(found),
  };
}

function missingFacts(tools: readonly GradedTool[]): GradeTerm {
  const missing = tools.filter((tool) => has(tool, 'missing-description', 'missing-schema'));
  return {
    id: 'missing-facts',
    label: 'Tools without a description or a schema',
    detail: `${missing.length} of ${tools.length}`,
    points: Math.round((MISSING_POINTS * missing.length) / tools.length),
    most: MISSING_POINTS,
    tools: names(missing),
  };
}

/**
 * Grade of a server by what its tools can do: 100 points less seven deductions. It says how much can go wrong, not how well the
 * server is made. Null without tools: nothing is known then.
 */
export function gradeServer(
  tools: readonly GradedTool[],
  combinations: readonly Combination[],
): Grade | null {
  if (tools.length === 0) return null;
  const terms = [
    worstCapability(tools),
    dangerousShare(tools),
    openInputs(tools),
    combinationTerm(combinations),
    modelText(tools),
    contradictions(tools),
    missingFacts(tools),
  ];
  const points = Math.max(0, 100 - terms.reduce((sum, term) => sum + term.points, 0));
  const band = GRADE_BANDS.find(({ from }) => points >= from);
  return { letter: band?.letter ?? 'F', points, terms };
}
