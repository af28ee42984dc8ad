import { lossWords, nounInFront } from '../policy/loss.ts';
import { listsArguments } from '../record/lists-arguments.ts';
import { listParams, type Param } from '../record/schema-params.ts';
import type { ServerHead } from '../record/server-record.ts';
import type { ToolRecord } from '../record/tool-record.ts';
import type { Category, Verdict } from '../verdict/verdict.ts';
import { signalParams, type ToolFacts } from './capability.ts';
import { type PathUse, pathUse } from './path-use.ts';
import { deedStems, hasWord, meets, nameWords, stemOf, stems, wordsOf } from './stems.ts';

/** Longest part of a description that is searched for words. */
const MAX_CHARS = 4000;
/** Longest first sentence. */
const MAX_LEAD_CHARS = 240;
/** A name that is no site's: what a URL is made of or leads to. */
const GENERAL =
  '(?!(?:HTTPS?|URL|HTML|PDF|JSON|XML|RSS|API|GET|POST|PUT|PATCH|HEAD|DELETE|OPTIONS|LLM|Web|Website|OpenAPI|Swagger|Markdown|Git|SVG|CSV)\\b)';
const ONE_SITE = new RegExp(
  `\\b(?:valid|given|specific|single|the|from|of|an?|any|for|[Dd]ownloads?|[Ff]etch(?:es)?) ${GENERAL}[A-Z][A-Za-z]+(?: [a-z]+){0,3} (?:URL|link|page|subtitles)\\b|\\bstructured [\\w ]{3,40} data\\b`,
);
/** In front of "URL" in the description of an argument: the site that it must be of. */
const ONE_SITE_PARAM =
  /^\W*(?:(?:the|an?|full|valid|complete|public) )*[A-Z][a-z]+[A-Za-z]* (?:[A-Za-z][a-z]* ){0,3}(?:URL|link)\b|\b(?:URL|link) of the [A-Z][a-z]+[A-Za-z]* (?:[a-z]+ ){1,2}/;
/** In a description: a path that a call names. */
const PATH_OF_CALL =
  /\b(?:file|dir|directory|folder|input|output|source|target|save|local|absolute|relative|destination|specified|given)[ _-]?(?:path|dir)s?\b|\b[a-z]+_(?:path|dir|filepath)\b|\bfile_?names? *[:(]|\bpath *(?::(?! ?JSONPath)|\()|\b(?:local|specified) (?:[A-Z]\w+ )?(?:files?|director(?:y|ies))\b/i;
/** What a call gives back, or what was set before it, is named by nobody. */
const NOT_OF_CALL =
  /\breturn(?:s|ing)?\b:?\s*[^.\n]*|\breturned (?:\w+ )?paths?\b|\b(?:with|their|including) (?:the )?(?:file |relative |full )?paths?\b|\bpre-?configured\b[^.\n]*|\bgets? the (?:local )?(?:file )?paths?\b/gi;
/** In a description: an address that a call names. */
const URL_OF_CALL =
  /\burls? *[:(]|\b(?:from|to|at|of|with|for|given|any|each) (?:an? |the |any |one or more |multiple )?(?:given |specified |specific |new |single |provided |base |website |web ?page |page |web |generic |absolute |arbitrary )*URLs?\b|\b(?:from|of|at|visits?|fetch(?:es)?|scrapes?|crawls?) (?:an? |any |the |single |multiple )*web ?(?:pages?|sites?)\b/i;
/** In a first sentence: something of one site, by its host (`a wiki.example.org page`). */
const HOST_OF_THING =
  /\b(?:an?|the|any) (?:[a-z0-9-]+\.)+(?:com|org|net|io|dev|ai|app|cn) (?:\w+ )?(?:repo(?:sitory)?|page|link|url|site|article|post|profile|document|video)s?\b/i;
/** A sample address in the description of an argument. */
const SAMPLE_HOST = /\bhttps?:\/\/((?:[a-z0-9-]+\.)+[a-z]{2,})/i;
/** In a description: what is called a command is an operation or a tool of the server. */
const OPERATIONS =
  /\b(?:command router|sub-?commands?|IPC commands?|multi-command|(?:run|batch|execute) (?:multiple|several) tools|any registered tool|against the specified tool)\b/i;
/** Steps that a call hands over to be stored. */
const STEP = /^(?:steps|actions|scenario|stages|nodes)(?:\[\]|\.|$)/i;
const STORES_STEPS = stems('create update add define save edit');
/** The name of an argument that holds a file by its id. */
/** An id beside a file and its text: what holds the file lies with a service. */
const ANY_ID =
  /^(?!(?:session|request|device|instance|process|window|tab|client|user|trace|agent|job|task|thread|editor|model)_?(?:id|uid|uuid)$)[a-z]\w*_?(?:id|uid|uuid)$/i;
const TEXT = /^(?:file_?)?contents?$/i;
const HOLDER_ID =
  /^(?:workspace|project|org|organization|team|account|tenant)_?(?:id|uid|uuid|slug|key)$/i;
const HOLDER =
  /^(?:spec|site|website|repo|repository|bucket|drive|document|library|space|gist|wiki|domain|store|theme|crate|package)_?(?:id|uid|uuid|slug|key|name)?$/i;
/** The name of an argument for a file of the machine, whatever stands beside it. */
const OF_MACHINE = /^(?!.*\[\]).*(?:local|absolute|output|download|save|workspaceRoot|cwd)/i;

/** The name that a file gets, no place where it lies. */
const FILE_NAME = /(?:^|\.)(?:\w+_)?(?:file_?)?name$/i;
/** In the name of an argument: the file itself. */
const BYTES = stems('base64 b64 bytes blob buffer binary content contents data');
const stemsOfName = (name: string): ReadonlySet<string> => new Set(nameWords(name).map(stemOf));

/** Begins a sentence, names no site. */
const NO_SITE =
  /^\W*(?:The|An?|Valid|Complete|Public|Target|Base|Optional|Website|Web|Page|Source|Image|Start|Starting|Root|Absolute|Single|Direct|Specific|List|Array)\b/;

/** In a first sentence: taken out of what only holds it together. Items of a list to be done are gone with it. */
const TAKEN_OUT =
  /\b(?:remov(?:e|es|ing)\b(?![^.]*\bdocuments?\b)[^.]{1,60}\bfrom (?:an?|the|its|your|their|existing)? ?(?:[\w'’]+ ){0,3}?(?:collection|module|group|order|cart|cycle|milestone|sprint|team|campaign|segment|folder|listings? list|playlist|project|release|initiative|favorites|task)|removes? (?:(?:multiple|several|many|the|an?) )?(?:leads?|contacts?|members?|subscribers?|items?|entr(?:y|ies)|addresses)\b[^.]{0,30}\bfrom (?:an?|the) (?![a-z ]*\b(?:to-?do|task|check))[a-z ]*list|removes? (?:an? )?(?:users?|members?|records?)(?:\(s\))?\b[^.]{0,30}\bfrom|deletes? users? from)\b/i;
/** The record says that what it names stays. */
const STAYS = /\bdoes \W?not\W? (?:delete|remove)\b|\bwill still exist\b/i;

/** The same in a name: `remove_lead_from_list`. */
const NAMED_OUT =
  /\bremove (?:\w+ ){1,2}from (?:list|group|collection|playlist|folder|project|campaign|segment|team|milestone|sprint|cart|album|board)$/;

const NOTHING: ReadonlySet<string> = new Set();

/** The first sentence of a description, or its first line. */
function leadOf(description: string): string {
  const text = description.trimStart().slice(0, MAX_LEAD_CHARS);
  // A picture sets a list of remarks apart where no full stop does.
  const end = text.search(/[.!?。](?:\s|$)|\n|\p{Extended_Pictographic}/u);
  return end < 0 ? text : text.slice(0, end);
}

/** Facts of one tool. Each is made only when a rule asks for it. */
export class RecordFacts implements ToolFacts {
  readonly category: Category;
  readonly signals: ReadonlyMap<string, string | null>;
  readonly isListed: boolean;
  readonly #tool: ToolRecord;
  readonly #verdict: Verdict;
  readonly #server: Pick<ServerHead, 'name' | 'description'>;
  #name: readonly string[] | undefined;
  #text: string | undefined;
  #deed: readonly string[] | undefined;
  #deeds: ReadonlySet<string> | undefined;
  #nameStems: ReadonlySet<string> | undefined;
  #lead: ReadonlySet<string> | undefined;
  #paramStems: ReadonlySet<string> | undefined;
  #lost: ReadonlySet<string> | undefined;
  #paths: PathUse | undefined;
  #saysPath: boolean | undefined;
  #params: readonly Param[] | undefined;

  constructor(
    tool: ToolRecord,
    verdict: Verdict,
    server: Pick<ServerHead, 'name' | 'description'>,
  ) {
    this.#tool = tool;
    this.#verdict = verdict;
    this.#server = server;
    this.category = verdict.category;
    this.signals = signalParams(verdict);
    this.isListed = listsArguments(tool);
  }

  named(...words: string[]): boolean {
    for (const word of this.#nameWords()) if (words.includes(word)) return true;
    return false;
  }

  namedLike(things: ReadonlySet<string>): boolean {
    return this.#nameWords().some((word) => things.has(stemOf(word)));
  }

  says(...words: string[]): boolean {
    if (this.named(...words)) return true;
    this.#text ??= this.#tool.description.slice(0, MAX_CHARS).toLowerCase();
    for (const word of words) if (hasWord(this.#text, word)) return true;
    return false;
  }

  did(deeds: ReadonlySet<string>): boolean {
    this.#deeds ??= new Set(this.#deedStems());
    return meets(deeds, this.#deeds);
  }

  about(things: ReadonlySet<string>): boolean {
    this.#nameStems ??= new Set(this.#nameWords().map(stemOf));
    return meets(things, this.#nameStems) || meets(things, this.#leadStems());
  }

  begins(deeds: ReadonlySet<string>): boolean {
    const [first] = wordsOf(leadOf(this.#tool.description));
    return first !== undefined && deeds.has(stemOf(first));
  }

  leads(pattern: RegExp): boolean {
    return pattern.test(leadOf(this.#tool.description));
  }

  tells(pattern: RegExp): boolean {
    return pattern.test(this.#tool.description.slice(0, MAX_LEAD_CHARS * 2));
  }

  servedBy(things: ReadonlySet<string>): boolean {
    const { name, description } = this.#server;
    return wordsOf(`${name} ${leadOf(description)}`).some((word) => things.has(stemOf(word)));
  }

  takes(things: ReadonlySet<string>): boolean {
    this.#paramStems ??= new Set(this.#listed().flatMap(({ name }) => nameWords(name).map(stemOf)));
    return meets(things, this.#paramStems);
  }

  takesParam(pattern: RegExp): boolean {
    return this.#listed().some(({ name }) => pattern.test(name));
  }

  get isTakenOut(): boolean {
    const { description } = this.#tool;
    return (
      TAKEN_OUT.test(leadOf(description)) ||
      NAMED_OUT.test(this.#nameWords().join(' ')) ||
      STAYS.test(description.slice(0, MAX_CHARS))
    );
  }

  get isOneSite(): boolean {
    const { description } = this.#tool;
    if (ONE_SITE.test(description.slice(0, MAX_LEAD_CHARS * 2))) return true;
    if (HOST_OF_THING.test(leadOf(description))) return true;
    const url = this.signals.get('url-input') ?? null;
    if (url === null) return false;
    const said = this.saidOf('url-input');
    return (ONE_SITE_PARAM.test(said) && !NO_SITE.test(said)) || this.#isOwnHost(said);
  }

  saidOf(signal: string): string {
    const path = this.signals.get(signal) ?? null;
    if (path === null) return '';
    return this.#listed().find((param) => param.path === path)?.description ?? '';
  }

  quoteOf(signal: string): string {
    return this.#verdict.signals
      .filter(({ id }) => id === signal)
      .flatMap(({ evidence }) => evidence.map(({ quote }) => quote))
      .join(' | ');
  }

  get picksOperation(): boolean {
    if (OPERATIONS.test(this.#tool.description.slice(0, MAX_CHARS))) return true;
    const path = this.signals.get('shell-command-input') ?? null;
    if (path === null) return false;
    if (OPERATIONS.test(this.saidOf('shell-command-input'))) return true;
    const has = (key: string): boolean =>
      this.#listed().some((param) => param.path === `${path}[].${key}`);
    return has('action') || (has('name') && has('arguments'));
  }

  get isStep(): boolean {
    if (!meets(STORES_STEPS, new Set(this.#nameWords().map(stemOf)))) return false;
    return ['code-input', 'shell-command-input', 'url-input'].some((id) =>
      STEP.test(this.signals.get(id) ?? ''),
    );
  }

  get isHeld(): boolean {
    const isOfMachine = this.#verdict.signals.some(
      ({ id, param }) => id === 'file-path-input' && OF_MACHINE.test(param ?? ''),
    );
    if (isOfMachine) return false;
    const names = this.#listed().map(({ name }) => name);
    return (
      names.some((name) => HOLDER.test(name) || HOLDER_ID.test(name)) ||
      (names.some((name) => ANY_ID.test(name)) && names.some((name) => TEXT.test(name)))
    );
  }

  get isUrlOfId(): boolean {
    const [thing, ...rest] = nameWords(this.signals.get('url-input') ?? '');
    if (thing === undefined || rest.join(' ') !== 'url' || this.category !== 'Read') return false;
    return (
      this.#nameWords().includes(thing) &&
      this.#listed().some(({ name }) => nameWords(name).join(' ') === `${thing} id`)
    );
  }

  get isSentWhole(): boolean {
    const path = this.signals.get('file-path-input') ?? '';
    return (
      FILE_NAME.test(path) &&
      this.#listed().some((param) => param.path !== path && meets(BYTES, stemsOfName(param.name)))
    );
  }

  /** True for a sample address of which the server or the tool has the name. */
  #isOwnHost(said: string): boolean {
    const host = SAMPLE_HOST.exec(said)?.[1]?.toLowerCase().split('.') ?? [];
    const own = new Set([...nameWords(this.#server.name), ...this.#nameWords()]);
    return host.slice(0, -1).some((label) => label.length > 2 && own.has(label));
  }

  get saysPath(): boolean {
    this.#saysPath ??= PATH_OF_CALL.test(
      this.#tool.description.slice(0, MAX_CHARS).replace(NOT_OF_CALL, ''),
    );
    return this.#saysPath;
  }

  get saysUrl(): boolean {
    return URL_OF_CALL.test(this.#tool.description.slice(0, MAX_LEAD_CHARS * 2));
  }

  get lost(): ReadonlySet<string> {
    this.#lost ??= this.#lostStems();
    return this.#lost;
  }

  get paths(): PathUse {
    this.#paths ??= this.signals.has('file-path-input')
      ? pathUse(this.#tool, this.#verdict, this.#deedStems(), this.#listed())
      : {};
    return this.#paths;
  }

  #nameWords(): readonly string[] {
    this.#name ??= nameWords(this.#tool.name);
    return this.#name;
  }

  #listed(): readonly Param[] {
    this.#params ??= listParams(this.#tool);
    return this.#params;
  }

  #deedStems(): readonly string[] {
    this.#deed ??= deedStems(this.#tool, this.#verdict);
    return this.#deed;
  }

  #leadStems(): ReadonlySet<string> {
    this.#lead ??= new Set(wordsOf(leadOf(this.#tool.description)).map(stemOf));
    return this.#lead;
  }

  #lostStems(): ReadonlySet<string> {
    if (this.category !== 'Destructive') return NOTHING;
    const head = lossWords(this.#tool, this.#verdict)?.at(-1);
    const noun = nounInFront(this.#tool.name);
    const lead = this.#leadStems();
    // A lead in another script has no word to compare: the name stands alone.
    const isSaid = noun !== undefined && (lead.size === 0 || lead.has(stemOf(noun)));
    const front = isSaid ? noun : undefined;
    return new Set([head, front].flatMap((word) => (word === undefined ? [] : [stemOf(word)])));
  }
}
