import type { ToolRecord } from '../../record/tool-record.ts';
import type { Signal, Verdict } from '../verdict.ts';
import type { Role, RoleHit } from './role.ts';
import { type RoleFacts, roleFacts } from './role-facts.ts';

/** Query languages ask a database: they run nothing on the host. */
const isProgram = ({ evidence }: Signal): boolean =>
  !/quer|cypher|graphql|gql|sparql|kql|soql|pipeline|mutation/i.test(evidence[0]?.quote ?? '');
/** Words that say a secret comes back; a list shows names only. */
const isReturnedSecret = ({ param, evidence }: Signal): boolean =>
  param === null && !/\blist|^list|_list|-list/i.test(evidence[0]?.quote ?? '');
const isAddress = ({ param }: Signal): boolean => param === null || !/host|ip$/i.test(param);

const changes = ({ category }: RoleFacts): boolean =>
  category === 'Write' || category === 'Destructive';

/** For each role what gives it: a signal id, or null for category and words; undefined when the tool has not got it. */
const ROLE_RULES: readonly (readonly [Role, (facts: RoleFacts) => string | null | undefined])[] = [
  ['reads-untrusted', (facts) => facts.signal('untrusted-content-read')?.id],
  ['reads-private', privateSource],
  [
    'reads-secrets',
    (facts) =>
      facts.action === 'read' && !changes(facts)
        ? facts.signal('credential-handling', isReturnedSecret)?.id
        : undefined,
  ],
  [
    'sends-out',
    (facts) =>
      facts.signal('outbound-sink')?.id ??
      facts.signal('message-sending')?.id ??
      (facts.category === 'Execute' ? facts.signal('url-input', isAddress)?.id : undefined),
  ],
  [
    'publishes-files',
    (facts) =>
      facts.signal('outbound-sink') !== undefined && !facts.says('opens-file')
        ? facts.signal('file-path-input', (one) => one.param !== null)?.id
        : undefined,
  ],
  [
    'runs-code',
    (facts) => facts.signal('shell-command-input')?.id ?? facts.signal('code-input', isProgram)?.id,
  ],
  ['writes-files', (facts) => (changes(facts) && facts.writesPath ? 'file-path-input' : undefined)],
  [
    'writes-program',
    (facts) => (facts.says('changes-program') && facts.category !== 'Read' ? null : undefined),
  ],
  [
    'runs-program',
    (facts) => (facts.says('starts-program') && facts.category === 'Execute' ? null : undefined),
  ],
  ['deletes', (facts) => (facts.category === 'Destructive' ? null : undefined)],
  [
    'deletes-many',
    (facts) =>
      facts.category === 'Destructive' && !facts.canRehearse
        ? facts.signal('bulk-operation')?.id
        : undefined,
  ],
  ['moves-money', (facts) => (facts.category === 'Financial' ? null : undefined)],
  ['writes-memory', (facts) => facts.signal('memory-write')?.id],
  ['writes-config', (facts) => facts.signal('config-write')?.id],
  ['installs', (facts) => facts.signal('dependency-install')?.id],
];

function privateSource(facts: RoleFacts): string | null | undefined {
  const looks = facts.category === 'Read' || facts.category === 'Execute';
  if (!looks) return undefined;
  if (facts.signal('sql-input') !== undefined) return 'sql-input';
  if (facts.category === 'Read' && facts.signal('personal-data') !== undefined)
    return 'personal-data';
  if (facts.category === 'Read' && facts.readsPath) return 'file-path-input';
  return facts.says('names-private') && !facts.isPublic ? null : undefined;
}

/**
 * Roles of one tool in attacks of several steps, from its verdict, its signals and the words of its name.
 * A tool can have several; a tool that only computes has none.
 */
export function rolesOf(tool: ToolRecord, verdict: Verdict): RoleHit[] {
  const facts = roleFacts(tool, verdict);
  const roles: RoleHit[] = [];
  for (const [role, from] of ROLE_RULES) {
    const signal = from(facts);
    if (signal !== undefined) roles.push({ role, signal });
  }
  return roles;
}
