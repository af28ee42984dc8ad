import type { ToolRecord } from '../../record/tool-record.ts';
import { findPhrases, phraseIndex } from '../signals/phrase-index.ts';
import { type SignalContext, signalContext } from '../signals/signal-context.ts';
import type { Verdict } from '../verdict.ts';
import type { Role, RoleHit } from './role.ts';

const LOOK = 'get|read|list|search|find|query|fetch|view|export|download|retrieve|show';
const PROGRAM =
  'workflow+|function+|job+|pipeline+|script+|automation+|lambda|worker+|dag|playbook+|macro+|routine+|cron|hook+|trigger+|task_definition|notebook+';

const WORDS = phraseIndex<Role>([
  ...[
    `${LOOK} ~3 file+|email+|mail|inbox|message+|chat+|conversation+|note+|contact+|calendar|event+|customer+|patient+|employee+|invoice+|transaction+|drive|document+|secret+|password+|memory|memories|attachment+|database|balance+|statement+|dm|dms|transcript+`,
    'read ~2 graph|vault',
    'query|execute|run ~2 sql|database',
  ].map((source): [Role, string] => ['reads-private', source]),
  [
    'writes-program',
    `create|update|edit|write|put|modify|add|deploy|upload|save|register|publish ~2 ${PROGRAM}`,
  ],
  ['runs-program', `run|execute|trigger|start|invoke|call|test ~2 ${PROGRAM}`],
]);

const PUBLIC_PLACES = new Set(
  'weather news wikipedia arxiv pubmed paper papers documentation docs stock stocks crypto blockchain market onchain coin nasa github_trending sports flight flights recipe library chain block token public open'.split(
    ' ',
  ),
);
/** Verbs that bring in what is in a file; a screenshot only writes one. */
const OPENS_FILES = new Set(
  'read open cat view parse extract load analyze search list grep find get head tail'.split(' '),
);
const REHEARSE =
  /^(?:dry_?run|confirm|confirmed|confirmation|preview|simulate|force_confirm|are_you_sure|confirm_token|token_confirmation)$/;

/** Roles by one signal each, whatever the category. */
const BY_SIGNAL: readonly (readonly [string, Role])[] = [
  ['untrusted-content-read', 'reads-untrusted'],
  ['outbound-sink', 'sends-out'],
  ['message-sending', 'sends-out'],
  ['shell-command-input', 'runs-code'],
  ['code-input', 'runs-code'],
  ['memory-write', 'writes-memory'],
  ['config-write', 'writes-config'],
  ['dependency-install', 'installs'],
];

function rolesInWords(ctx: SignalContext): Set<Role> {
  const roles = new Set<Role>();
  findPhrases(WORDS, ctx.name, (role) => roles.add(role));
  return roles;
}

function readsPrivate(
  ctx: SignalContext,
  verdict: Verdict,
  words: ReadonlySet<Role>,
  has: (id: string) => boolean,
): boolean {
  const looks = verdict.category === 'Read' || verdict.category === 'Execute';
  if (!looks) return false;
  if (has('sql-input') || (verdict.category === 'Read' && has('personal-data'))) return true;
  if (
    verdict.category === 'Read' &&
    has('file-path-input') &&
    ctx.name.some((word) => OPENS_FILES.has(word.text))
  )
    return true;
  const isPublic =
    ctx.name.some((word) => PUBLIC_PLACES.has(word.text)) ||
    ctx.lead.some((word) => PUBLIC_PLACES.has(word.text));
  return words.has('reads-private') && !isPublic;
}

/**
 * Roles of one tool in attacks of several steps, from its verdict, its signals and the words of its name.
 * A tool can have several; a tool that only computes has none.
 */
export function rolesOf(tool: ToolRecord, verdict: Verdict): RoleHit[] {
  const ids = new Set(verdict.signals.map((signal) => signal.id));
  const has = (id: string): boolean => ids.has(id);
  const ctx = signalContext(tool);
  const words = rolesInWords(ctx);
  const roles = new Map<Role, string | null>();
  const add = (role: Role, signal: string | null): void => {
    if (!roles.has(role)) roles.set(role, signal);
  };
  for (const [signal, role] of BY_SIGNAL) if (has(signal)) add(role, signal);
  if (readsPrivate(ctx, verdict, words, has))
    add(
      'reads-private',
      has('sql-input') ? 'sql-input' : has('personal-data') ? 'personal-data' : null,
    );
  const changes = verdict.category === 'Write' || verdict.category === 'Destructive';
  if (
    verdict.signals.some((s) => s.id === 'credential-handling' && s.param === null) &&
    !changes &&
    ctx.action === 'read'
  )
    add('reads-secrets', 'credential-handling');
  if (has('file-path-input') && (has('outbound-sink') || has('message-sending')))
    add('publishes-files', 'file-path-input');
  if (has('url-input') && verdict.category === 'Execute') add('sends-out', 'url-input');
  if (has('file-path-input') && changes) add('writes-files', 'file-path-input');
  if (words.has('writes-program') && verdict.category !== 'Read') add('writes-program', null);
  if (words.has('runs-program') && verdict.category === 'Execute') add('runs-program', null);
  if (verdict.category === 'Financial') add('moves-money', null);
  if (verdict.category === 'Destructive') {
    add('deletes', null);
    if (has('bulk-operation') && !ctx.params.some((view) => REHEARSE.test(view.key)))
      add('deletes-many', 'bulk-operation');
  }
  return [...roles].map(([role, signal]) => ({ role, signal }));
}
