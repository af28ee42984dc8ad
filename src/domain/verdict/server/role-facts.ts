import type { ToolRecord } from '../../record/tool-record.ts';
import { type ParamView, type SignalContext, signalContext } from '../signals/signal-context.ts';
import type { Category, Signal, Verdict } from '../verdict.ts';
import { findPhrases, phraseIndex } from '../words/phrase-index.ts';

/** What the names of a tool say beyond its signals. */
export type NameFact =
  | 'names-private'
  | 'changes-program'
  | 'starts-program'
  | 'opens-file'
  | 'writes-file';

const LOOK = 'get|read|list|search|find|query|fetch|view|export|download|retrieve|show';
const PROGRAM =
  'workflow+|function+|job+|pipeline+|script+|automation+|lambda|worker+|dag|playbook+|macro+|routine+|cron|hook+|trigger+|task_definition|notebook+';
const FILE =
  'file+|document+|directory|directories|folder+|spreadsheet|workbook|presentation|pdf|text|notebook|patch|diff|image|lines';

const PHRASES = phraseIndex<NameFact>([
  [
    'names-private',
    `${LOOK} ~3 file+|email+|mail|inbox|message+|chat+|conversation+|note+|contact+|calendar|event+|customer+|patient+|employee+|invoice+|transaction+|drive|document+|secret|password+|memory|memories|attachment+|database|balance+|statement+|dm|dms|transcript+`,
  ],
  ['names-private', 'read ~2 graph|vault'],
  ['names-private', 'query|execute|run ~2 sql|database'],
  [
    'changes-program',
    `create|update|edit|write|put|modify|add|deploy|upload|save|register|publish ~2 ${PROGRAM}`,
  ],
  ['starts-program', `run|execute|trigger|start|invoke|call|test ~2 ${PROGRAM}`],
  [
    'opens-file',
    `read|open|cat|view|parse|extract|load|analyze|search|grep|get|head|tail|find|convert|list ~3 ${FILE}|contents|content`,
  ],
  ['opens-file', 'read|cat|grep|parse|open'],
  [
    'writes-file',
    `write|save|edit|append|create|insert|replace|modify|update|apply|export|download|copy|move|rename|put|upload|patch ~3 ${FILE}`,
  ],
  ['writes-file', 'write|append|save'],
]);

/** Places whose data is for everybody. */
const PUBLIC_PLACES = new Set(
  'weather news wikipedia arxiv pubmed paper papers documentation docs stock stocks crypto blockchain market onchain coin nasa sports flight flights recipe library chain block token public open console'.split(
    ' ',
  ),
);
const OUTPUT_KEY = /^(?:output|save|dest|destination|target|download|export|out|result)(?:_|$)/;
const OUTPUT_TEXT = /\b(?:save|saved|saves|write|written|output|store)\b/;

/** Everything that the roles ask about a tool, worked out once. */
export interface RoleFacts {
  category: Category;
  action: SignalContext['action'];
  /** First signal with this id that `which` accepts, undefined when none. */
  signal(id: string, which?: (signal: Signal) => boolean): Signal | undefined;
  says(fact: NameFact): boolean;
  /** True for words of a place whose data is public. */
  isPublic: boolean;
  /** True when a path of the tool leads to a file that it reads, false when to one that it writes. */
  readsPath: boolean;
  writesPath: boolean;
  /** Parameters that confirm or rehearse a call. */
  canRehearse: boolean;
}

const REHEARSE =
  /^(?:dry_?run|confirm|confirmed|confirmation|preview|simulate|force_confirm|are_you_sure|confirm_token|token_confirmation)$/;

function isOutput(view: ParamView): boolean {
  return OUTPUT_KEY.test(view.key) || OUTPUT_TEXT.test(view.text);
}

/** Reads the facts about `tool` that its roles hang on. */
export function roleFacts(tool: ToolRecord, { category, signals }: Verdict): RoleFacts {
  const ctx = signalContext(tool);
  const said = new Set<NameFact>();
  findPhrases(PHRASES, ctx.name, (fact) => said.add(fact));
  const pathParams = new Set(
    signals.filter((one) => one.id === 'file-path-input').map((one) => one.param),
  );
  const paths = ctx.params.filter((view) => pathParams.has(view.param.path));
  const outputs = paths.filter(isOutput).length;
  return {
    category,
    action: ctx.action,
    signal: (id, which = () => true) => signals.find((one) => one.id === id && which(one)),
    says: (fact) => said.has(fact),
    isPublic: [...ctx.name, ...ctx.lead].some((word) => PUBLIC_PLACES.has(word.text)),
    readsPath: said.has('opens-file') && (pathParams.has(null) || paths.length > outputs),
    writesPath: pathParams.size > 0 && (said.has('writes-file') || outputs > 0),
    canRehearse: ctx.params.some((view) => REHEARSE.test(view.key)),
  };
}
