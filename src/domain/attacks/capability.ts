import type { ToolRecord } from '../record/tool-record.ts';
import type { Category, Verdict } from '../verdict/verdict.ts';

/** What the capability rules may look at. */
export interface ToolFacts {
  category: Category;
  /** Signal id -> path of the first parameter that raised it, null when words did. */
  signals: ReadonlyMap<string, string | null>;
  /** True when one of the words stands in the name or description. Words are lower case. */
  says(...words: string[]): boolean;
  /** True when one of the words stands in the tool name. */
  named(...words: string[]): boolean;
}

/** Something that a tool can do and attacks make use of. */
export interface Capability {
  id: string;
  /** How much it asks for, 1 (one signal) to 5: the more, the more specific a match by it. Editorial. */
  rank: 1 | 2 | 3 | 4 | 5;
  /** One sentence: what the rule looks for. */
  looksFor: string;
  /** Why an attack of this kind applies, one clause about the tool; `{param}` stands for the parameter. */
  why: string;
  /** Signal whose parameter the reason names; null when none. */
  param: string | null;
  test(facts: ToolFacts): boolean;
}

/** Longest part of a description that is searched for words. */
const MAX_CHARS = 4000;

/** Lower-case words of a text. */
function wordsOf(text: string): Set<string> {
  return new Set(
    text
      .slice(0, MAX_CHARS)
      .toLowerCase()
      .split(/[^a-z0-9]+/),
  );
}

/** Words of a tool name: camelCase, hyphens and underscores separate. */
function nameWords(name: string): Set<string> {
  return wordsOf(name.replace(/([a-z0-9])([A-Z])/g, '$1 $2'));
}

/** Facts of one tool. Words are split only when a rule asks for them. */
export function toolFacts(tool: ToolRecord, verdict: Verdict): ToolFacts {
  const signals = new Map<string, string | null>();
  for (const { id, param } of verdict.signals) {
    if (signals.get(id) === undefined || signals.get(id) === null) signals.set(id, param);
  }
  let inName: Set<string> | null = null;
  let inText: Set<string> | null = null;
  const named = (...words: string[]): boolean => {
    inName ??= nameWords(tool.name);
    const set = inName;
    return words.some((word) => set.has(word));
  };
  return {
    category: verdict.category,
    signals,
    named,
    says(...words) {
      if (named(...words)) return true;
      inText ??= wordsOf(tool.description);
      const set = inText;
      return words.some((word) => set.has(word));
    },
  };
}
