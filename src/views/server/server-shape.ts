import type { JsonToken } from '../../domain/policy/highlight.ts';
import type { PublisherFact } from '../../domain/record/publisher.ts';
import type { Crumb } from '../../domain/seo/crumb.ts';
import type { Head } from '../../domain/seo/head.ts';
import type { Category, RiskLevel } from '../../domain/verdict/verdict.ts';
import type { ServerHistoryView } from '../history/history-server.ts';
import type { PolicyFileView, ServerNameView } from '../policy/rule-shape.ts';
import type { Fact, FileFact } from '../site/fact.ts';
import type { Alternate } from '../site/twins.ts';
import type { AgainstView } from '../tool/head-tone.ts';
import type { QuotedPart } from '../tool/quoted-text.ts';
import type { AttackLink, BriefView, SignalView } from '../tool/tool-shape.ts';

/** How many tools of one category, as a bar and as text. */
export interface ProfileBarView {
  category: Category;
  risk: RiskLevel;
  tools: number;
}

/** One tool in the list of its server. */
export interface ServerToolView {
  name: string;
  href: string;
  category: Category;
  risk: RiskLevel;
  /** Words of the record that decided, null where none did. */
  quote: string | null;
  /** What the recommended policy does with its first call: `allowed`, `30 a minute`, `a person is asked`, `denied`. */
  effect: string;
  signals: SignalView[];
}

/** One of the three answers on top of a server's page. */
export interface AnswerView {
  title: string;
  text: string;
  /** Where it is said at length, null when nowhere. */
  href: string | null;
}

/** The grade with the sum that gives it. */
export interface GradeView {
  letter: string;
  points: number;
  terms: { label: string; detail: string; points: number; most: number }[];
}

/** A combination of tools that is worse than its parts. */
export interface CombinationView {
  title: string;
  severity: 'critical' | 'high';
  harm: string;
  members: { does: string; tools: { name: string; href: string }[]; more: number }[];
}

/** One preset of the full policy. */
export interface PresetView {
  id: string;
  title: string;
  effect: string;
  filename: string;
  /** Empty where the file is too long for a page: `href` leads to it. */
  text: string;
  href: string | null;
  /** Null: too long for colours. */
  tokens: JsonToken[] | null;
}

/** A badge with the text that shows it elsewhere. */
export interface BadgeView {
  /** Site path of the picture. */
  src: string;
  alt: string;
  width: number | null;
  height: number;
  markdown: string;
  html: string;
}

/** Texts of a server beside its tools; empty lists where it has none or none were asked for. */
export interface OfferedView {
  /** Cut at the words that order the model about. */
  instructions: QuotedPart[];
  entries: { kind: 'prompt' | 'resource'; name: string; text: string }[];
  /** Entries beyond those that are shown. */
  more: number;
  /** Words among them that order the model about or hide something, with their place. */
  marked: { place: string; quote: string }[];
}

/** Tools of one category. Of a long group the first are shown, the rest is folded. */
export interface ToolGroupView {
  category: Category;
  risk: RiskLevel;
  definition: string;
  tools: ServerToolView[];
  /** Those of them that get a row. */
  rows: ServerToolView[];
  /** Those of which there is no more to say than their name: they read, are allowed, and hold no warning. */
  names: ServerToolView[];
  /** What the arguments of `names` take, in one sentence; empty when none has a signal. */
  remark: string;
}

/** Everything that a server page shows, and nothing else. */
export interface ServerView {
  head: Head;
  crumbs: Crumb[];
  alternates: Alternate[];
  name: string;
  /** What the source says about the server, verbatim; empty when nothing. */
  description: string;
  /** Long enough to be folded. */
  long: boolean;
  /** One sentence: how many tools, and the worst of them. */
  summary: string;
  /** Why there are no tools and what would change that; null when there are. */
  withoutTools: string | null;
  grade: GradeView | null;
  profile: ProfileBarView[];
  combinations: CombinationView[];
  vulnerabilities: AttackLink[];
  /** Grade, known flaws, last change. */
  answers: AnswerView[];
  /** Flaws of the package of which it is not known whether this version has them, and those that it no longer has. */
  flaws: { unsure: AttackLink[]; outgrown: AttackLink[] };
  /** By risk, worst first, then in the server's own order. */
  groups: ToolGroupView[];
  presets: PresetView[];
  exports: PolicyFileView[];
  serverName: ServerNameView;
  /** Command that starts it behind the gateway. */
  command: string;
  /** Command that starts it, null when its name fits no registry. */
  install: string | null;
  /** How and when it was scanned, in our words; `detail` quotes what the server or its installation said. */
  scan: { when: string; detail: string | null; older: string | null };
  /** What the server hands to the model beside its tools, as reported. */
  offered: OfferedView;
  /** What speaks against it beyond its tools' categories. */
  against: AgainstView[];
  /** What each folded section answers in its summary. */
  brief: Record<
    'texts' | 'flaws' | 'changes' | 'exports' | 'grade' | 'scan' | 'publisher' | 'badges' | 'facts',
    BriefView
  >;
  /** Tools with text for the model, whatever their category; they are in none of the groups. */
  alarming: ServerToolView[];
  violations: string[];
  /** Members of entries that the record does not keep. */
  notRead: string[];
  facts: (Fact | FileFact)[];
  disputeHref: string;
  /** Page that puts it beside another server. */
  compareHref: string;
  /** The same for machines. */
  /** Who publishes it. */
  publisher: PublisherFact[];
  dataHref: string;
  /** What changed between scans, null when nothing was logged. */
  history: ServerHistoryView | null;
  /** Pictures of the verdict to copy into other pages. */
  badges: BadgeView[];
}
