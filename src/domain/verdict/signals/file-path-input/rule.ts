import { leadHas, nameHas, onParams } from '../hit.ts';
import { saysPath, saysWorkingCopy } from '../said-of-params.ts';
import type { ParamView, SignalContext } from '../signal-context.ts';
import type { SignalRule } from '../signal-rule.ts';

const PATH_ENDS = new Set(
  'path paths filepath filepaths filename filenames pathname cwd dirname'.split(' '),
);
const FILE_ENDS = new Set('file files dir dirs directory directories folder'.split(' '));
const FILE_TEXT =
  /\b(?:path|paths|director(?:y|ies)|local|disk|absolute|relative|filesystem|file system|file ?name|save|saved|output file|input file|\.[a-z]{2,4})\b/;
const LOCAL_TEXT =
  /\b(?:local|absolute path|on (?:the )?disk|your computer|file ?system|working directory|(?:machine|host|computer) (?:that runs|running|of) the (?:mcp )?server)\b/;
/** First words of a name that say what else the path leads to. */
const OTHER_PATHS = new Set(
  'http url uri api json x xpath object endpoint route request team class import module key tree menu category collection document doc css dom package asset property attribute field navigation breadcrumb sort svg blob storage bucket s3 volume issue reddit'.split(
    ' ',
  ),
);
const OTHER_PATH_TEXT =
  /\b(?:url|urls|uri|api|endpoint|route|json ?path|jsonpath|xpath|dot[- ]notation|dot[- ]separated|key path|object path|s3|bucket|blob|repositor(?:y|ies)|repo|branch|firestore|http|https|web ?page|website|pathname|secret path|vault path|base64|in the (?:cms|wiki)|svg path|node ?paths?|(?:parent|root|starting) node|scene (?:root|tree)|hierarchy|gameobject|topic)\b/;
/** One argument may stand for the other. */
const EITHER = /\bmutually exclusive\b|\binstead of\b|\balternative(?:ly)?\b|\b(?:id|path) or\b/;
const REMOTE_SIBLINGS = new Set(
  'owner repo bucket bucket_name base_url method http_method project_id share_name container_name repo_slug file_key drive_id site_id collection api_path'.split(
    ' ',
  ),
);
const REMOTE_PLACES = new Set(
  'github gitlab bitbucket gitee drive gdrive dropbox onedrive sharepoint s3 bucket mail email gmail imap firestore http api url swagger openapi rest request wiki bookmarks bookmark playlist figma notion kintone box gist'.split(
    ' ',
  ),
);

/** `folderPath` beside `folderId`, where either will do: a place of the service that gave the id. */
function isOfId(ctx: SignalContext, view: ParamView): boolean {
  const head = view.words.slice(0, -1);
  if (head.length === 0 || !PATH_ENDS.has(view.last) || LOCAL_TEXT.test(view.text)) return false;
  return ctx.params.some(
    ({ words, last, key, text }) =>
      ((/^ids?$/.test(last) && head.every((word) => words.includes(word))) ||
        key === head.join('_')) &&
      (EITHER.test(text) || EITHER.test(view.text)),
  );
}

/** `node_path`: where a thing hangs in a tree. */
const isOfNode = ({ words }: ParamView): boolean =>
  words[0] === 'node' && PATH_ENDS.has(words[1] ?? '');

function isPathParam(view: ParamView, remote: boolean, sends: boolean): boolean {
  if (!view.freeText || view.key === '') return false;
  if (sends && (view.last === 'filename' || view.last === 'filenames')) return false;
  const local = view.words[0] === 'local' || LOCAL_TEXT.test(view.text);
  if (isOfNode(view) && !local) return false;
  if (saysWorkingCopy(view) || (!remote && saysPath(view))) return true;
  if (!local && (remote || OTHER_PATH_TEXT.test(view.text))) return false;
  if (OTHER_PATHS.has(view.words[0] ?? '') && view.words.length > 1) return local;
  if (PATH_ENDS.has(view.last)) return true;
  if (view.last === 'file' || view.last === 'files') {
    if (!/\b(?:path|paths|local|absolute|disk|file ?names?|\.[a-z]{2,4})\b/.test(view.text))
      return view.words[0] === 'output';
  }
  if (
    !FILE_ENDS.has(view.last) ||
    /\b(?:base64|content of|contents of|file object|id of)\b/.test(view.text)
  )
    return false;
  return view.key.length > 6 &&
    (view.words[0] === 'output' ||
      view.words[0] === 'working' ||
      view.words[0] === 'workspace' ||
      view.words[0] === 'save' ||
      view.words[0] === 'project')
    ? true
    : FILE_TEXT.test(view.text);
}

function isRemote(ctx: SignalContext): boolean {
  if (leadHas(ctx, 'json') && leadHas(ctx, 'redis')) return true;
  if (ctx.params.some((v) => REMOTE_SIBLINGS.has(v.key) && v.param.depth === 0)) return true;
  for (const word of REMOTE_PLACES) if (nameHas(ctx, word)) return true;
  return false;
}

export const FILE_PATH_INPUT: SignalRule = {
  id: 'file-path-input',
  title: 'File path input',
  label: 'file path',
  kind: 'input',
  weight: 'medium',
  looksFor:
    'A free-text parameter that names a file or folder on the machine of the server, or words that say so where no schema is recorded.',
  why: 'A path from the caller can lead out of the intended folder, to keys and configuration.',
  phrases: {
    lead: [
      'read!|write!|edit!|delete!|remove!|move!|copy!|create!|open!|save!|append!|rename!|list! ~5 file+|directory|directories|folder+ ~5 path+|filesystem|disk',
      'read!|write!|edit!|delete!|open! ~3 local ~1 file+|directory|folder',
    ],
  },
  test(ctx, said) {
    const remote = isRemote(ctx);
    if (ctx.unrecorded) return remote ? [] : said;
    // The content comes along in another argument: the name is only what the copy is called.
    const sends = ctx.params.some(({ text }) =>
      /\bbase64[- ]?(?:encoded)?\b.*\b(?:content|data|file)/.test(text),
    );
    return onParams(ctx, (view) => isPathParam(view, remote, sends) && !isOfId(ctx, view));
  },
};
