import type { ParamView, SignalContext } from './signal-context.ts';

/** Words about a page that explains the argument: they are no word about the argument itself. */
const SEE_ALSO =
  /\b(?:see|docs?|documentation|reference|more (?:info|details)|obtain|get (?:a|one|it|your))\b[^.]{0,60}https?:\/\/\S+/g;

/** Arguments whose text is about something else than a place, however it is told. */
const PROSE_ENDS = new Set(
  'id ids title description text content contents body message messages prompt query keyword keywords question comment summary note notes html markdown json name label type format mode selector pattern token key slug slugs path paths method status statuses data value values limit scope expand channel'.split(
    ' ',
  ),
);

const URL_SAID =
  /^(?:the |a |an |optional:? |required:? |list of |comma[- ]separated )*(?:full |base |public |direct |remote |complete |target |valid |image |video |audio |page |web ?site |feed |webhook |callback |api |server |source |rss )*(?:urls?|web address(?:es)?)\b|\b(?:urls?|web address|feed address|page address|site address) (?:of|to|from|for|that|where|or)\b|\bor (?:the |a )?urls?\b|http\(s\)|\bhttps? (?:address|link|url)|の?url\b|网址|链接地址|주소 ?url|url ?地址/;
const URL_SAMPLE = /^(?:https?|wss?|ftp):\/\/\S+$/;
const URL_EXAMPLE =
  /(?:for example|for instance|e\.g\.|example:?|such as|like)[,:]? ?["'`(]?(?:https?|wss?):\/\//;
const NO_URL =
  /\b(?:encoded|encode|slug|without|not an? url|title or url|id or url|url[- ]?(?:safe|friendly|path|parameter|query)|filter|hostname only|starts? with|shown|display|linkedin|profile|id\b.{0,20}\burl|uri template|identifier|regex|regexp|relative to)\b|路径/;

/** A URL by what is said of the argument, its format or its samples; the name has its own rule. */
export function saysUrl(view: ParamView): boolean {
  if (!view.freeText) return false;
  if (view.param.samples.some(({ text }) => URL_SAMPLE.test(text))) return true;
  if (PROSE_ENDS.has(view.last)) return false;
  const text = view.text.replace(SEE_ALSO, ' ');
  if (URL_EXAMPLE.test(text)) return true;
  return URL_SAID.test(text) && !NO_URL.test(text);
}

const PATH_SAID =
  /^(?:the |a |an |optional:? |required:? |list of |array of |comma[- ]separated )*(?:absolute |relative |full |local |complete |output |input |file |folder |directory |destination |source |target )*(?:(?:file)?paths?|filepaths?)\b|\b(?:absolute|relative|local|full)(?: file| folder| directory| system)? paths?\b|\b(?:file|folder|directory) paths?\b|^(?:the |a |an |list of )*(?:local |output |input |working |root |target |source )*(?:files?|folders?|director(?:y|ies)) (?:to|in which|where|that (?:is|are)|on (?:the )?disk|for the (?:output|results?))\b|文件路径|文件的路径|目录路径|本地路径|ファイルパス|ファイルのパス|파일 경로/;
const PATH_SAMPLE =
  /^(?:\/(?:home|tmp|usr|var|etc|srv|opt|mnt|users|path)\/\S+|~\/\S+|\.{1,2}\/\S+|[a-z]:\\\S+)$/i;
const NO_PATH =
  /\b(?:url|uri|api|endpoint|route|json ?path|jsonpath|xpath|dot[- ]notation|key path|object path|s3|bucket|blob|branch|http|https|web ?page|website|base64|svg path|node ?paths?|(?:parent|root|starting) node|scene (?:root|tree)|hierarchy|gameobject|in the repository|repository path|within the (?:repo|repository|project id)|vault|secret path|collection|field path|path prefix|prefix|path parameter|namespace|team|volumes?|engine|unreal|content path|package path|content of|contents of|file id|id of|drive|sharepoint|onedrive|dropbox|figma|menu)\b/;
const LOCAL_REPOSITORY =
  /\bpaths? (?:to|of) (?:a |the |your )?(?:local )?(?:git )?(?:repositor(?:y|ies)|repo|project|workspace)\b/;

/** A working copy on the machine of the server, even beside arguments of a hosted repository. */
export const saysWorkingCopy = (view: ParamView): boolean =>
  view.freeText && LOCAL_REPOSITORY.test(view.text);

/** A path on the machine of the server by what is said of the argument or its samples. */
export function saysPath(view: ParamView): boolean {
  if (!view.freeText || view.last === 'id' || view.last === 'url') return false;
  if (view.param.samples.some(({ text }) => PATH_SAMPLE.test(text))) return true;
  if (saysWorkingCopy(view)) return true;
  return PATH_SAID.test(view.text) && !NO_PATH.test(view.text);
}

const SECRET_SAID =
  /^(?:the |a |an |your |optional:? |required:? |list of |[a-z0-9.]{1,20} )*(?:ssl |tls |ssh |user |account |database |db |bot |personal |client |oauth |bearer |admin |service |authentication |authorization |access )*(?:api keys?|api tokens?|access tokens?|auth(?:entication|orization)? tokens?|bearer tokens?|private keys?|secret keys?|passwords?|passphrase|client secrets?|connection strings?|credentials?|session cookies?|jwts?|mnemonic|seed phrase)\b|连接字符串|密码|密钥|令牌|接続文字列|パスワード|비밀번호|연결 문자열/;
const NO_SECRET =
  /\b(?:public|id of|name of|names of|path to|file with|which|number of|whether|count|policy|length|type of|label|filter|reset|expire|environment variable name|page|pagination|next|symbol|contract|mint|coin|hash|hashes|hashed|description|manager)\b|公钥|分页/;
const SECRET_KEYS =
  /(?:^|_)(?:connection_?(?:string|uri|url)|conn_?str(?:ing)?|dsn|database_url|db_url|db_uri|database_uri|mongo(?:db)?_uri|redis_url|postgres_url|jdbc_url)$/;

/** A secret by what is said of the argument: a key, a password, a string with the credentials of a database. */
export function saysSecret(view: ParamView): boolean {
  if (!view.freeText) return false;
  if (SECRET_KEYS.test(view.key)) return true;
  if (view.param.format === 'password') return true;
  if (view.last === 'url' || view.last === 'path') return false;
  return !PROSE_ENDS.has(view.last) || view.last === 'key' || view.last === 'token'
    ? SECRET_SAID.test(view.text) && !NO_SECRET.test(view.text)
    : false;
}

const SQL_SAID =
  /\bsql(?:ite)?\b.{0,30}\b(?:where|conditions?|clauses?|statements?|quer(?:y|ies)|expressions?|filters?|snippets?|select|predicate|fragment|order by|commands?|script)\b|\b(?:where|order by|having|group by|select) (?:clause|condition|statement|expression)\b|sql ?(?:语句|查询|条件)|sql ?文|sql ?(?:문|쿼리)/;
const SQL_SAMPLE =
  /^\s*(?:select\s.+\sfrom\s|insert\s+into\s|update\s.+\sset\s|delete\s+from\s|drop\s+table\s|create\s+table\s)/i;
const NO_SQL =
  /\b(?:natural language|without sql|nosql|no sql|dialect|file|path|names? of|id of|instance|server name|version|converted to sql|type of)\b|\border by clause.{0,12}['"]\w+ (?:asc|desc)['"]/;

const NO_SQL_ENDS = new Set(
  'id name names title description label type format mode note notes comment summary'.split(' '),
);

/** SQL, or a part of a statement, by what is said of the argument or its samples. */
export function saysSql(view: ParamView): boolean {
  if (!view.freeText || NO_SQL_ENDS.has(view.last)) return false;
  if (view.param.samples.some(({ text }) => SQL_SAMPLE.test(text))) return true;
  return SQL_SAID.test(view.text) && !NO_SQL.test(view.text);
}

const COMMAND_SAID =
  /^(?:the |a |an |optional:? )*(?:full |complete |raw )*(?:shell|bash|terminal|powershell|cli|console|command[- ]line|system|os|unix|linux) (?:commands?|command lines?|script)\b|\bcommands? (?:line )?(?:to|that is) (?:run|execute[d]?|be (?:run|executed))\b.{0,60}\b(?:shell|terminal|host|container|server|machine|system)\b|shell ?命令|终端命令|シェルコマンド|셸 명령/;
const OPTIONS_SAID =
  /\b(?:options|arguments|args|flags|switches|parameters)\b.{0,30}\b(?:for|to|of) (?:the )?["'`]?[\w ./-]{1,40}["'`]? (?:command|cli|program|executable|binary)\b/;
const OPTION_KEYS = new Set(
  'options args arguments flags extra_args extra_options cli_options additional_options'.split(' '),
);

/** A command or the options of one by what is said of the argument. */
export function saysCommand(view: ParamView): boolean {
  if (!view.freeText || view.last === 'id') return false;
  return (
    COMMAND_SAID.test(view.text) || (OPTION_KEYS.has(view.key) && OPTIONS_SAID.test(view.text))
  );
}

/** True when another argument of the tool passes `test`. */
export const hasSibling = (ctx: SignalContext, test: (view: ParamView) => boolean): boolean =>
  ctx.params.some(test);
