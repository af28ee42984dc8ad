import type { Param } from '../../record/schema-params.ts';
import { RUN_INPUT_RULES } from '../rules/claim-rules.ts';
import { quoteParam } from '../text/quote-param.ts';
import { splitName } from '../text/split-name.ts';
import { splitText } from '../text/split-text.ts';
import type { Word } from '../text/word.ts';
import type { Evidence } from '../verdict.ts';
import { wordSet } from '../words/word-set.ts';

/** Without one of these no text of an argument says that it is run. */
const HINT = /\brun|exec|eval|interpret/i;
const MAX_CHARS = 300;

const RUNS = wordSet(
  'run runs running execute executes executed executing exec eval evaluate evaluates evaluated evaluating interpreted',
);
const SHELLS = wordSet('shell bash zsh sh powershell terminal cmd console ssh');
const COMMANDS = wordSet('command commands');
const PROGRAMS = wordSet(
  'code script scripts program snippet javascript js typescript python lua ruby perl php macro applescript',
);
/** What is a program only in a named programming language. */
const FORMULAS = wordSet('expression expressions function lambda formula');
const LANGUAGES = wordSet(
  'javascript js typescript python lua ruby perl php groovy java jexl node',
);
const QUERIES = wordSet('sql cypher graphql gremlin sparql aql surrealql hogql');
const TEMPLATES = wordSet('template templates');
const ENGINES = wordSet('jinja jinja2 erb ejs freemarker velocity twig thymeleaf mustache');

/** Words that say the text is one of a kind that only reads, or that it is not run after all. */
const MILD = wordSet(
  'select explain dry readonly read-only mathematical arithmetic math not never without preview validate',
);
/** What a `command` belongs to when it is one of the deeds of the tool or of something tame. */
const OWN = wordSet('tool tools sub subcommand subcommands operation action specified');

type Kind = keyof typeof RUN_INPUT_RULES;

const hasAny = (words: readonly Word[], set: ReadonlySet<string>): boolean =>
  words.some(({ text }) => set.has(text));

/** `read-only`: two words to the splitter. */
const saysReadOnly = (words: readonly Word[]): boolean =>
  words.some(({ text }, at) => text === 'only' && words[at - 1]?.text === 'read');

/** `Command to execute (list, status, or info)`: the brackets list what can be chosen. */
export function listsChoices(words: readonly Word[]): boolean {
  const from = words.findIndex(({ before }) => before === '(');
  const isExample = ['e', 'eg', 'for', 'such', 'like', 'e.g'].includes(words[from]?.text ?? '');
  return (
    from > 0 && !isExample && words.slice(from + 1, from + 4).some(({ before }) => before === ',')
  );
}

/** How far from the word for what is run the word for running stands, in words. */
const REACH = 4;

/** `code to execute`, `the server executes this code`; a thing that the name of the argument names may be run in any words. */
function isRun(
  name: readonly Word[],
  words: readonly Word[],
  things: ReadonlySet<string>,
): boolean {
  if (hasAny(name, things)) return hasAny(words, RUNS) || hasAny(name, RUNS);
  return words.some(
    ({ text }, at) =>
      things.has(text) && hasAny(words.slice(Math.max(0, at - REACH), at + REACH + 1), RUNS),
  );
}

/** What kind of text an argument holds that says of itself that it is run. */
function kindOf(param: Param, toolReadsOnly: boolean): Kind | undefined {
  if (!HINT.test(param.description) && !HINT.test(param.name)) return undefined;
  const words = splitText(param.description.slice(0, MAX_CHARS));
  const name = splitName(param.name);
  const all = [...name, ...words];
  if (hasAny(words, MILD) || saysReadOnly(words)) return undefined;
  if (isRun(name, words, QUERIES)) return toolReadsOnly ? undefined : 'query';
  if (isRun(name, words, TEMPLATES)) return hasAny(all, ENGINES) ? 'template' : undefined;
  if (isRun(name, words, FORMULAS)) return hasAny(all, LANGUAGES) ? 'code' : undefined;
  if (isRun(name, words, PROGRAMS)) return 'code';
  const isOwn = hasAny(words, OWN) || listsChoices(words);
  return !isOwn && (isRun(name, words, COMMANDS) || isRun(name, words, SHELLS))
    ? 'command'
    : undefined;
}

function isText({ types, enum: values, depth }: Param): boolean {
  const isList = types.includes('array');
  return (
    depth <= 1 && values.length === 0 && (types.length === 0 || types.includes('string') || isList)
  );
}

const READ_ONLY = /read-?only|\bSELECT\b/i;

/** Evidence that an argument is a text that the tool runs, said by the argument itself; undefined when none says so. */
export function findRunInput(description: string, params: readonly Param[]): Evidence | undefined {
  const toolReadsOnly = READ_ONLY.test(description.slice(0, MAX_CHARS));
  for (const param of params) {
    const kind = isText(param) ? kindOf(param, toolReadsOnly) : undefined;
    if (kind === undefined || (kind !== 'command' && param.types.includes('array'))) continue;
    return { ...quoteParam(param), rule: RUN_INPUT_RULES[kind].id };
  }
  return undefined;
}
