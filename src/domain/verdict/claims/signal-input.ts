import type { Param } from '../../record/schema-params.ts';
import type { ToolRecord } from '../../record/tool-record.ts';
import { RUN_INPUT_RULES } from '../rules/claim-rules.ts';
import { quoteParam } from '../text/quote-param.ts';
import { splitName } from '../text/split-name.ts';
import { splitText } from '../text/split-text.ts';
import type { Evidence, Signal } from '../verdict.ts';
import { singular } from '../words/inflect.ts';
import { wordSet } from '../words/word-set.ts';
import type { ActMatch } from './match-act.ts';
import { listsChoices } from './run-input.ts';

/** Names of arguments that add to a fixed command: they choose among what that command can do. */
const ADDED = wordSet('args arg arguments argument argv flags flag options option switches');
/** Query languages of stores that only answer. */
const ANSWERING =
  /\b(?:soql|kql|kusto|es\|ql|esql|promql|logql|nrql|spl|jql|xpath|xquery|dax|mdx|osquery|odata|pipeline|aggregation)\b/i;
const MATHS = /\bmath|\barithmetic|\bcalculator/i;
const NOT_RUN = /\b(?:without|never|not|no)\W+(?:\w+\W+){0,2}(?:execut|run|evaluat)/i;

/** Acts that take code or a statement for their object and do not run it. */
const INSPECTS = wordSet(
  'validate verify check lint format explain describe parse analyze analyse review translate convert beautify minify highlight optimize optimise compare diff tokenize document summarize summarise classify estimate preview tune obfuscate deobfuscate transpile generate suggest count compress encode decode render debug profile improve refactor',
);
/** What keeps a statement or a script, and what is said of one: it is not run by this call. */
const ABOUT = wordSet(
  'plan cost explanation query view transformation model metric dashboard report alert definition template snippet card question script code function table',
);

const FETCHES = wordSet(
  'get fetch read list query retrieve find show export download select load pull count',
);
const CHANGES = wordSet('insert update write modify alter apply populate seed migrate delete');
const READ_ONLY = /read-?only|\bSELECT\b|\bdry[ -]?run|\bEXPLAIN\b/i;

/** Deeper ones are parts of a thing that is stored. */
const MAX_DEPTH = 0;

const inspects = (matches: readonly ActMatch[]): boolean =>
  matches.some(({ act }) => INSPECTS.has(act.lemma));

function paramOf(params: readonly Param[], signal: Signal): Param | undefined {
  return signal.param === null
    ? undefined
    : params.find(({ path, depth }) => path === signal.param && depth <= MAX_DEPTH);
}

const addsArguments = ({ name }: Param): boolean => ADDED.has(splitName(name).at(-1)?.text ?? '');

type Kind = keyof typeof RUN_INPUT_RULES;

/** What a signal on an argument says is run; undefined where the tool only looks at it, or the language only answers. */
function kindOf(
  signal: Signal,
  param: Param,
  { description }: ToolRecord,
  matches: readonly ActMatch[],
): Kind | undefined {
  const said = `${param.description} ${description.slice(0, 300)}`;
  if (inspects(matches) || NOT_RUN.test(said)) return undefined;
  if (signal.id === 'shell-command-input')
    return addsArguments(param) || listsChoices(splitText(param.description.slice(0, 300)))
      ? undefined
      : 'command';
  if (signal.id === 'code-input')
    return ANSWERING.test(said) || ANSWERING.test(param.name) || MATHS.test(said)
      ? undefined
      : 'code';
  if (signal.id !== 'sql-input' || READ_ONLY.test(said)) return undefined;
  const acts = matches.filter(
    ({ act }) => FETCHES.has(act.lemma) || (CHANGES.has(act.lemma) && act.direct.length > 0),
  );
  const isAbout = matches.some(({ act }) =>
    act.direct.some(({ text }) => ABOUT.has(singular(text))),
  );
  return acts.length > 0 && !isAbout ? 'query' : undefined;
}

/** Evidence that a tool runs an argument that a signal marks as a command, code or SQL; undefined when none does. */
export function findSignalInput(
  tool: ToolRecord,
  params: readonly Param[],
  signals: readonly Signal[],
  matches: readonly ActMatch[],
): Evidence | undefined {
  for (const signal of signals) {
    const param = paramOf(params, signal);
    const kind = param === undefined ? undefined : kindOf(signal, param, tool, matches);
    if (param === undefined || kind === undefined) continue;
    return { ...quoteParam(param), rule: RUN_INPUT_RULES[kind].id };
  }
  return undefined;
}
