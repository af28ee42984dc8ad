import type { JsonObject } from './json.ts';
import { listParams } from './schema-params.ts';
import type { ToolRecord } from './tool-record.ts';

type Listing = Pick<ToolRecord, 'name' | 'description' | 'inputSchema' | 'params'>;

/** Keywords of a schema that say nothing of a value. */
const SAYS_NOTHING = new Set(['$schema', '$id', '$comment', 'title', 'description']);

const words = (text: string): string => text.trim().split(/\s+/).join('|');

/** Deeds that are done to something that a call has to name, or with something that it has to bring. */
const NEEDS = new RegExp(
  `\\b(?:${words(`
    delete remove erase drop update edit modify patch rename move copy duplicate clone star unstar lock unlock restore reply
    assign unassign attach detach link unlink send post publish upload write append insert replace add merge unmerge approve
    reject transfer pay refund charge swap buy sell purchase trade stake borrow withdraw deposit invite share grant revoke
    ban kick mute upsert create apply format manage`)})\\b`,
  'i',
);
/** Something that is run has to be brought. */
const RUNS =
  /\b(?:run|execute|evaluate|eval|query|invoke|call)s?\b.{0,30}\b(?:query|queries|sql|statement|command|script|code|expression|cypher|graphql|workflow|function|action|tool|data)\b/i;
/** The deed of a name that only looks. */
const LOOKS =
  /^(?:\w+ )?(?:get|list|fetch|read|show|search|find|view|describe|check|count|is|has)\b/i;
/** What such a deed is done to without a word from the caller: all of it, or what is at hand. */
const AT_HAND = new RegExp(
  `\\b(?:${words(`
    all every everything current currently last latest previous next own session sessions chat conversation thread cache
    caches history memory state status log logs trash thoughts context game browser tab page window environment debug
    debugger temp temporary completed finished expired old unused stale pending queue clipboard selection connection
    transaction backup snapshot checkpoint index diagnostics wallet account keypair default defaults stored settings`)})\\b`,
  'i',
);
/** Any one of a kind: which one, the call says. A new one is made, and a list is given back. */
const ANY_ONE =
  /^\W*\w+(?:(?:, \w+)*,? (?:or|and) \w+)? (?:an?|any|one or more|multiple|several|(?:the |an? )?(?:specific|specified|given|provided)) (?!new\b|list\b|summary\b|fresh\b|random\b)/i;

/** A description that names arguments, though the schema lists none. */
const NAMES_SOME =
  /(?:^|\n)\s*(?:Args|Arguments|Parameters|Params|Inputs?)\s*:\s*\n?\s*(?!(?:-\s*)?(?:none|no|n\/a|ctx|context)\b)\S|:param\s+\w+|@param\s+\w+/i;
const SAYS_NONE =
  /\b(?:no|without|(?:needs|takes|requires?|accepts) no)\s+(?:input\s+|required\s+|additional\s+)?(?:parameters?|arguments?|args|inputs?)\b/i;

/** First sentence or line of a description. */
const LEAD = /^[^.\n。]{0,240}/;

/** The words of a name apart, so that a verb of it stands alone: `deleteRow_now`. */
const apart = (name: string): string =>
  name.replace(/[_.\-/:]/g, ' ').replace(/(?<=[a-z0-9])(?=[A-Z])/g, ' ');

/** True where name and description say that a call brings something. */
function bringsSomething({ name, description }: Listing): boolean {
  if (SAYS_NONE.test(description)) return false;
  if (NAMES_SOME.test(description)) return true;
  const deed = apart(name);
  const lead = LEAD.exec(description.trim())?.[0] ?? '';
  if (LOOKS.test(deed)) return false;
  if (NEEDS.test(deed)) return ANY_ONE.test(lead) || !AT_HAND.test(`${deed} ${lead}`);
  return RUNS.test(`${deed} ${lead}`) && !AT_HAND.test(`${deed} ${lead}`);
}

function isClosed(schema: JsonObject): boolean {
  return schema['additionalProperties'] === false || schema['unevaluatedProperties'] === false;
}

/**
 * True when the record tells which arguments the tool takes, be it that it takes none. A schema that lists none and
 * shuts none out tells nothing where name or description say that a call brings something: the TypeScript SDK of MCP
 * lists a tool whose input is a union, or an object with a transformation, as `{"type": "object", "properties": {}}`
 * (findings/mcp-sdk-v1-lists-no-arguments-of-a-union.sh), and gateways that hide schemas send `{"type": "object"}`.
 */
export function listsArguments(tool: ToolRecord): boolean {
  if (listParams(tool).length > 0) return true;
  const { inputSchema } = tool;
  if (inputSchema === null || Object.keys(inputSchema).every((key) => SAYS_NOTHING.has(key)))
    return false;
  return isClosed(inputSchema) || !bringsSomething(tool);
}
