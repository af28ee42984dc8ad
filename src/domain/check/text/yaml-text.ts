import { LineCounter, parseAllDocuments } from 'yaml';
import { type ReadText, wholeFault } from './text-fault.ts';

/** Configurations in YAML are written by hand: a longer text is none, and its parser is slow. */
const MAX_YAML_CHARS = 500_000;

/** What each error of the parser means here; its own messages repeat the text, which may hold a secret. */
const HINTS: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: 'A key stands twice in one map: which of the two holds depends on the reader.',
  TAB_AS_INDENT: 'YAML is indented with spaces, not tabs.',
  BAD_INDENT: 'Members of one map begin in the same column.',
  MISSING_CHAR: 'A quote, bracket or colon is missing here or just before.',
  BAD_ALIAS: 'An alias (*name) that nothing is named by.',
};

/** Reads YAML: a value, or a list of them where the text has several documents. Of front matter only the part between its marks. */
export function readYamlText(text: string): ReadText {
  if (text.length > MAX_YAML_CHARS)
    return wholeFault(
      'The YAML is longer than 500,000 characters',
      'Paste only the part with the servers.',
    );
  const lineCounter = new LineCounter();
  const documents = parseAllDocuments(frontMatter(text), {
    lineCounter,
    merge: true,
    prettyErrors: false,
    logLevel: 'silent',
  });
  const all = Array.isArray(documents) ? documents : [];
  for (const { errors } of all) {
    const [error] = errors;
    if (error === undefined) continue;
    const { line, col } = lineCounter.linePos(error.pos[0]);
    const hint = HINTS[error.code] ?? 'Look at this place and just before it.';
    return { fault: { line, column: col, message: 'This is not YAML', hint } };
  }
  try {
    const values = all.map((one): unknown => one.toJS({ maxAliasCount: 100 }));
    return { value: values.length === 1 ? values[0] : values, format: 'YAML' };
  } catch {
    return wholeFault(
      'The aliases of this YAML cannot be resolved',
      'Write the values in place of *names.',
    );
  }
}

/** What stands between the marks at the head of a Markdown file; any other text as it is. */
function frontMatter(text: string): string {
  const [, head] =
    /^---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*\r?\n(?=\s*(?:#|[A-Z]))/.exec(text) ?? [];
  return head === undefined ? text : `\n${head}`;
}
