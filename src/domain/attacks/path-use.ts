import { listParams, type Param } from '../record/schema-params.ts';
import type { ToolRecord } from '../record/tool-record.ts';
import type { Verdict } from '../verdict/verdict.ts';
import { deedStems, meets, stems } from './stems.ts';

/** Which argument names a file that is read, and which one that is written. `null`: no argument is known, words say it; undefined: none. */
export interface PathUse {
  read?: string | null;
  written?: string | null;
}

/** In the name of an argument: where a result goes. */
const OUTPUT = stems('output out dest destination save saved export download');
/** In the name of an argument: what a call starts from. */
const INPUT = stems(
  'input source src upload attachment image audio video media template auth key cert preset prefab prompt sql from',
);
/** In the name of an argument: where a call works, or what is no file of the machine. */
const PLACE = stems(
  'repo repository project projects package workspace root cwd working work venv base mount context profile profiles related hd',
);
const SAYS_WRITTEN =
  /\b(?:sav(?:e[ds]?|ing)|writ(?:e|ten|ing)|output|stored?|destination|export(?:ed)?|will be (?:created|generated|placed|initialized))\b/i;
const SAYS_READ =
  /\b(?:upload(?:ed)?|to read|read from|input|import(?:ed)?|load|source|analy[sz]ed?|transcribed?|process(?:ed)?|played|ingest(?:ed)?|for cloning|to include|to apply|to send|to share|to embed|to open|attach(?:ed)?|file containing|is read|to add|for (?:the )?(?:gallery|library))\b/i;
const SAYS_PLACE = /\b(?:working directory|workspace|repository|project (?:directory|root))\b/i;
/** How much of an argument's description is read: what it is stands first. */
const MAX_CHARS = 160;

/** Deeds that begin with a file. */
const READING = stems(
  'upload ingest ingestion import load index open play analyze analyse transcribe attach send publish deploy push share parse read extract get list run execute build test compile query validate bundle clone speak post submit describe start serve launch',
);
/** Deeds that end with one. */
const WRITING = stems(
  'write create save edit append insert replace modify update remove delete move rename copy mkdir generate export download overwrite patch format protect unprotect convert merge split add touch crop resize rotate fill set_cell new make put zip compress extract_to customize screenshot snapshot heapsnapshot screencast pdf apply put search_and_replace',
);
/** Deeds on a setting: nothing is read or written there by this call. */
const SETTING = stems('set switch select change configure use permission');

const MOVING = stems('move rename copy');

type Use = keyof PathUse | 'neither';

/** What an argument's own words say is done with the file that it names; null when they do not. */
function useSaid(path: string | null, text: string): Use | null {
  const words = stems(lastName(path).replaceAll('_', ' '));
  if (meets(words, OUTPUT)) return 'written';
  const [written, read] = [SAYS_WRITTEN.test(text), SAYS_READ.test(text)];
  if (written !== read) return written ? 'written' : 'read';
  if (meets(words, INPUT)) return 'read';
  return meets(words, PLACE) || SAYS_PLACE.test(text) ? 'neither' : null;
}

/** What the deed says is done with a file. */
function byDeed(deed: readonly string[], { category }: Verdict): Use {
  if (category === 'Read') return 'read';
  for (const word of deed) {
    if (SETTING.has(word)) return 'neither';
    if (READING.has(word)) return 'read';
    if (WRITING.has(word) && category !== 'Execute') return 'written';
  }
  return 'neither';
}

/** Words of the last name of a path: `options.outputPath` is `output path`. */
function lastName(path: string | null): string {
  return (path ?? '')
    .slice((path ?? '').lastIndexOf('.') + 1)
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/[^A-Za-z0-9]+/g, ' ')
    .trim()
    .toLowerCase();
}

/** In the description of an argument, or behind its name in that of the tool. */
const NO_FILE =
  /\b(?:unused|not used|ignored|no effect)\b|\/Game\/|\b(?:derivation|HD|asset|namespace|GCS) path\b|\bpath to (?:the )?(?:type|symbol|key|property|node)\b|\binstances? paths?\b|\bpaths? of the (?:instance|group)\b|\b(?:parent|script|root) instance\b|\bgame\.[A-Z]|\bgame root\b|\bsubtree\b|\bcookie\b|\bsubdomain\b|\brouting\b|路由|\bglob patterns?\b|\bpaths to watch\b|\bwhere the built\b|\bbuilt application\b|\brelative to (?:the )?(?:document root|root directory)\b|\battachment filename\b|\bname to use for the attachment\b|\b(?:area|iteration|updated iteration) path\b|\bfolder path(?:s)? (?:for|to get|to create)\b|\b(?:new|pipeline|build|release|test|query|dashboard|report|view) folder path\b|\bdrafts folder\b|\bkey is filename\b|\bidentify file type\b|\b(?:gs|s3):\/\/|\bfolder in GCS\b/i;

/** Where a document is patched, what a repository holds, what a crawl leaves out. */
const NO_FILE_PARAM = /(?:^|\.)(?:(?:patch\[\]|source|cookie)\.path|(?:exclude|include)\w*)$/i;

/** Text of a file that stands beside its name in the call: nothing is read from the machine. */
function isGivenWhole(path: string | null, params: readonly Param[]): boolean {
  if (path === null) return false;
  const parent = path.includes('.') ? path.slice(0, path.lastIndexOf('.') + 1) : `${path}[].`;
  return params.some((param) => param.path === `${parent}content`);
}

/** `files[].path` beside `files[].base64` or `files[].url`: one of several ways to hand a file over. */
function isOneWay(path: string | null, params: readonly Param[]): boolean {
  const cut = path?.lastIndexOf('.') ?? -1;
  if (path === null || cut < 0) return false;
  const parent = path.slice(0, cut + 1);
  const besides = (name: string): boolean =>
    params.some((param) => param.path.toLowerCase() === `${parent}${name}`.toLowerCase());
  return besides('base64') || besides('url');
}

/** The name that a file is to have, beside the file itself: `audio.filename` and `audio.file`. */
function isNameOnly(path: string | null, params: readonly Param[]): boolean {
  const parent = /^(.+\.)(?:file_?)?name$/i.exec(path ?? '')?.[1];
  return (
    parent !== undefined &&
    params.some(
      (param) =>
        /^(?:file|data|base64|content|bytes)$/.test(param.path.slice(parent.length)) &&
        param.path.startsWith(parent),
    )
  );
}

/** What is said of an argument: its description, else the rest of the line behind its name in the tool's. */
function saidOf(
  path: string | null,
  param: Param | undefined,
  { description }: ToolRecord,
): string {
  if (path === null || path === '' || (param?.description ?? '') !== '')
    return (param?.description ?? '').slice(0, MAX_CHARS);
  const at = [':', ' ('].map((mark) => description.indexOf(`${path}${mark}`)).find((i) => i >= 0);
  if (at === undefined) return '';
  const start = at + path.length + 1;
  return description.slice(start, start + MAX_CHARS).split('\n', 1)[0] ?? '';
}

/**
 * What a tool does with the files that its arguments name: an argument's own words decide, then its
 * description, then the deed. `deed` are stems of the tool's name, then of its evidence, in their order.
 */
export function pathUse(
  tool: ToolRecord,
  verdict: Verdict,
  deed: readonly string[] = deedStems(tool, verdict),
  params: readonly Param[] = listParams(tool),
): PathUse {
  const use: PathUse = {};
  const byDeedOnly: (string | null)[] = [];
  for (const { id, param } of verdict.signals) {
    if (id !== 'file-path-input') continue;
    const known = params.find(({ path }) => path === param);
    const text = saidOf(param, known, tool);
    if (NO_FILE.test(text) || NO_FILE_PARAM.test(param ?? '')) {
      // What is moved to a place is of the kind of the place.
      if (deed.some((word) => MOVING.has(word))) return {};
      continue;
    }
    if (verdict.category === 'Read' && isGivenWhole(param, params)) continue;
    if (isNameOnly(param, params)) continue;
    const said = isOneWay(param, params) ? 'read' : useSaid(param, text);
    if (said === null) byDeedOnly.push(param);
    // A tool that was found to save what it reads is no Read: the verdict asked the same arguments before.
    else if (said !== 'neither' && !(said === 'written' && verdict.category === 'Read'))
      use[said] ??= param;
  }
  for (const param of byDeedOnly) {
    // Where another argument says where the result goes, this one is what the call starts from.
    const way = use.written === undefined ? byDeed(deed, verdict) : 'read';
    if (way !== 'neither') use[way] ??= param;
  }
  return use;
}
