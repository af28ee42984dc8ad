import { readYaml } from '../text/read-yaml.ts';
import { GlossaryFileSchema, TERM_GROUPS, type Term, type TermGroup } from './term.ts';

/** The terms of one group, sorted by term. */
export interface GlossaryPart {
  group: TermGroup;
  title: string;
  terms: Term[];
}

/** A glossary, or everything that is wrong with it: one line a fault, with file and field. */
export type Glossary = { parts: GlossaryPart[]; problems: [] } | { parts: []; problems: string[] };

/** Longest run of words that counts as one sentence's end: a full stop before a blank or the end. */
const SENTENCE_END = /[.?!](?=\s|$)/g;
const MAX_SENTENCES = 3;

/** Reads the files of a glossary (name and YAML text) and checks them as a whole. */
export function readGlossary(files: readonly { file: string; text: string }[]): Glossary {
  const problems: string[] = [];
  const byGroup = new Map<TermGroup, Term[]>();
  const homes = new Map<string, string>();
  for (const { file, text } of files) {
    const parsed = GlossaryFileSchema.safeParse(parseYaml(text));
    if (!parsed.success) {
      for (const { path, message } of parsed.error.issues) {
        problems.push(`${file}: ${path.join('.') || 'the file'}: ${message}`);
      }
      continue;
    }
    const { group, terms } = parsed.data;
    byGroup.set(group, [...(byGroup.get(group) ?? []), ...terms]);
    for (const { id, means } of terms) {
      const home = homes.get(id);
      if (home !== undefined)
        problems.push(`${file}: ${id}: ${home} has a term of this id already`);
      homes.set(id, file);
      const sentences = means.match(SENTENCE_END)?.length ?? 0;
      if (sentences < 1 || sentences > MAX_SENTENCES) {
        problems.push(`${file}: ${id}: means has ${sentences} sentences; write one to three`);
      }
    }
  }
  for (const { id, related } of [...byGroup.values()].flat()) {
    for (const other of related) {
      if (!homes.has(other))
        problems.push(`${homes.get(id)}: ${id}: related names ${other}, which is no term`);
    }
  }
  if (problems.length > 0) return { parts: [], problems };
  const groups = Object.keys(TERM_GROUPS) as TermGroup[];
  const parts = groups
    .map((group) => ({
      group,
      title: TERM_GROUPS[group],
      terms: (byGroup.get(group) ?? []).sort(byTerm),
    }))
    .filter(({ terms }) => terms.length > 0);
  return { parts, problems: [] };
}

function parseYaml(text: string): unknown {
  try {
    return readYaml(text);
  } catch (error) {
    return error instanceof Error ? `not YAML: ${error.message}` : null;
  }
}

function byTerm(a: Term, b: Term): number {
  const x = a.term.toLowerCase();
  const y = b.term.toLowerCase();
  return x < y ? -1 : x > y ? 1 : 0;
}
