import type { FaqItem } from '../../domain/faq/faq-item.ts';
import type { Crumb } from '../../domain/seo/crumb.ts';
import type { Head } from '../../domain/seo/head.ts';
import type { Category, RiskLevel } from '../../domain/verdict/verdict.ts';
import type { ToolHistoryView } from '../history/history-server.ts';
import type { ForceView } from '../policy/force-shape.ts';
import type { RuleView } from '../policy/rule-shape.ts';
import type { Fact, FileFact } from '../site/fact.ts';
import type { Alternate } from '../site/twins.ts';
import type { HeadTone } from './head-tone.ts';
import type { RungView } from './ladder.ts';
import type { QuotedPart } from './quoted-text.ts';

/** One piece of evidence as a row below the quoted description. */
export interface EvidenceView {
  number: number;
  /** Where it stands, in our words: `description`, `argument url`. */
  place: string;
  quote: string;
  ruleId: string;
  /** Why the rule decides, one sentence; empty for a rule that is gone. */
  why: string;
  ruleHref: string;
}

/** All arguments that raise one signal, as one chip. */
export interface SignalView {
  id: string;
  label: string;
  /** At most three of them; none where words raise it. */
  params: string[];
  /** How many more there are. */
  more: number;
  href: string;
  warning: boolean;
}

/** The verdict of one tool with everything that is said about it. */
export interface VerdictView {
  category: Category;
  risk: RiskLevel;
  /** One sentence of effect, ours. */
  sentence: string;
  /** One sentence that quotes the strongest evidence. */
  because: string;
  confidence: number;
  evidence: EvidenceView[];
  /** The description as reported, cut at evidence and hidden characters; empty when there is none. */
  description: QuotedPart[];
  /** Long enough to be folded. */
  long: boolean;
  /** What stands behind the hidden characters, decoded. */
  decoded: string[];
  signals: SignalView[];
  /** Contradictions, one sentence each. */
  conflicts: string[];
  /** What decides between usual and worst case, null for a tool without modes. */
  modes: string | null;
  /** How the action can be undone, quoted from the record; null when it does not say. */
  undo: string | null;
  /** What a person's review says, null when there was none. */
  review: string | null;
}

/** What a folded section answers before it is opened: our words, and names of the record. */
export interface BriefView {
  text: string;
  /** Shown after the text, as code. */
  names: string[];
  /** Names beyond those that are shown. */
  more: number;
}

/** One argument of the tool. */
export interface ParamView {
  path: string;
  depth: number;
  type: string;
  required: boolean;
  /** Allowed values, ranges and formats in one line. */
  constraints: string;
  description: string;
  signals: SignalView[];
}

/** Another tool in a list of links. */
export interface ToolLink {
  name: string;
  href: string;
  serverName: string;
  category: Category;
  risk: RiskLevel;
  /** True when its verdict differs from this tool's. */
  differs: boolean;
}

/** One attack that applies. */
export interface AttackLink {
  /** `MCPA-2026-0001` */
  id: string;
  title: string;
  href: string;
  /** Why it applies to this tool. */
  reason: string;
  /** `vulnerability, 2026, critical` */
  facts: string;
}

/** Everything that a tool page shows, and nothing else. */
export interface ToolView {
  head: Head;
  crumbs: Crumb[];
  alternates: Alternate[];
  name: string;
  title: string | null;
  server: { name: string; href: string; tools: number };
  verdict: VerdictView;
  /** What speaks against it beyond its category, and the risk whose colour its head has. */
  tone: HeadTone;
  /** What its calls can do, mildest rung first. */
  ladder: RungView[];
  rule: RuleView;
  force: ForceView;
  /** Arguments, required and signalled ones first; null: no schema and no list of arguments was recorded. */
  params: { first: ParamView[]; rest: ParamView[] } | null;
  /** True when only a loose list was recorded, not a schema. */
  looseParams: boolean;
  annotations: { name: string; value: string }[];
  /** Known vulnerabilities of this very package and version. */
  vulnerabilities: AttackLink[];
  attacks: AttackLink[];
  /** Those that the scanned version no longer has. */
  outgrown: AttackLink[];
  /** What a record without parameters leaves open, one sentence; null where it lists them. */
  notRuledOut: string | null;
  elsewhere: ToolLink[];
  /** Page that compares the tools of this job, null when there is none. */
  compareHref: string | null;
  neighbours: ToolLink[];
  faq: FaqItem[];
  /** What each folded section answers in its summary. */
  brief: Record<
    'params' | 'facts' | 'limits' | 'attacks' | 'changes' | 'policy' | 'related' | 'questions',
    BriefView
  >;
  /** What changed between scans, null when nothing was logged. */
  history: ToolHistoryView | null;
  facts: (Fact | FileFact)[];
  digest: string;
  disputeHref: string;
}
