import type { Param } from '../../record/schema-params.ts';
import type { ToolRecord } from '../../record/tool-record.ts';
import { FREE_TEXT_RULES } from '../rules/claim-rules.ts';
import { quoteParam } from '../text/quote-param.ts';
import { splitName } from '../text/split-name.ts';
import { splitText } from '../text/split-text.ts';
import type { Evidence } from '../verdict.ts';
import { singular } from '../words/inflect.ts';
import { wordSet } from '../words/word-set.ts';
import type { ActMatch } from './match-act.ts';

/** Query languages that can change data. */
const LANGUAGES = wordSet('sql cypher graphql gql aql hogql');
const PROGRAM_TEXT = wordSet('code script javascript python');
const RUNNING = wordSet('execute executed run running evaluate evaluated eval');
const QUERYING = wordSet('query run execute exec perform call');

const isFree = (param: Param): boolean =>
  !param.closed && (param.types.length === 0 || param.types.includes('string'));

/** The words that show an argument, as evidence for `rule`. */
const nameEvidence = (param: Param, rule: string): Evidence => ({ ...quoteParam(param), rule });

/** Words of a `command` that chooses one of the tool's own deeds. */
const OWN_COMMANDS = wordSet('tool tools sub subcommand subcommands operation action');
const COMMANDS = wordSet('command cmd entrypoint start_command');

/** What is said of an argument that is called a command; undefined for another one, and for a choice among the tool's own deeds. */
function commandWords({ name, description }: Param): string[] | undefined {
  if (!COMMANDS.has(name.toLowerCase())) return undefined;
  const words = splitText(description.slice(0, 200)).map(({ text }) => text);
  return words.some((word) => OWN_COMMANDS.has(word)) ? undefined : words;
}

/** `command: Command to run in the container`: a program, not one of the deeds of the tool. */
function isCommand(param: Param): boolean {
  return commandWords(param)?.some((word) => word === 'run' || word === 'execute') ?? false;
}

const ARGUMENTS = wordSet('args arguments');

/** `command` beside `arguments`: a program or deed of the caller's choice with whatever it takes. */
function isCall(param: Param, params: readonly Param[]): boolean {
  return (
    isFree(param) &&
    commandWords(param) !== undefined &&
    params.some(({ name, depth }) => depth === 0 && ARGUMENTS.has(name.toLowerCase()))
  );
}

const METHODS = wordSet('method http_method httpmethod verb');
const ADDRESSES = wordSet('url endpoint path uri route');
const BODIES = wordSet('body data payload json');
const SAYS_REQUEST = /\bAPIs?\b|\bHTTP\b|\brequests?\b/i;
/** Tools that keep a request to be sent later, or answer one, send none themselves. */
const KEPT = wordSet(
  'collection webhook hook monitor check schedule cron job route mock stub rule test alert',
);

/** The address of a request whose method and body are the caller's as well. */
function requestAddress(tool: ToolRecord, params: readonly Param[]): Param | undefined {
  const named = (names: ReadonlySet<string>): Param | undefined =>
    params.find((param) => param.depth === 0 && names.has(param.name.toLowerCase()));
  const method = named(METHODS);
  const address = named(ADDRESSES);
  if (method === undefined || address === undefined || named(BODIES) === undefined)
    return undefined;
  const changes =
    method.enum.length === 0 ||
    method.enum.some((value) => !/^(?:get|head|options)$/i.test(String(value)));
  const name = splitName(tool.name).map(({ text }) => singular(text));
  // `test_request`: what is tried out is sent.
  const isKept = name.some(
    (word) => KEPT.has(word) && !(word === 'test' && name.at(-1) === 'request'),
  );
  return changes && isFree(address) && !isKept && SAYS_REQUEST.test(tool.description.slice(0, 400))
    ? address
    : undefined;
}

/** Evidence that a tool runs a text of the caller's, read from its arguments; undefined when none says so. */
export function findFreeText(
  tool: ToolRecord,
  params: readonly Param[],
  matches: readonly ActMatch[],
): Evidence | undefined {
  const address = requestAddress(tool, params);
  if (address !== undefined) return nameEvidence(address, FREE_TEXT_RULES.request.id);
  const queries = matches.some(
    ({ act }) => QUERYING.has(act.lemma) && (act.source === 'lead' || act.verb.start === 0),
  );
  const isDryRun = matches.some(({ act }) => act.direct[0]?.text === 'dry');
  const looksOnly = matches.length > 0 && matches.every(({ rule }) => rule.category === 'Read');
  for (const param of params) {
    if (param.depth > 0 || param.closed) continue;
    if (isCommand(param) ? !looksOnly : isCall(param, params))
      return nameEvidence(param, FREE_TEXT_RULES.code.id);
    if (!isFree(param)) continue;
    const words = splitName(param.name);
    if (queries && !isDryRun && words.some(({ text }) => LANGUAGES.has(text)))
      return nameEvidence(param, FREE_TEXT_RULES.query.id);
    const isProgram = PROGRAM_TEXT.has(words.at(-1)?.text ?? '');
    if (
      isProgram &&
      splitText(param.description.slice(0, 200)).some(({ text }) => RUNNING.has(text))
    ) {
      return nameEvidence(param, FREE_TEXT_RULES.code.id);
    }
  }
  return undefined;
}
