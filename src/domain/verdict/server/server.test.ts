import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ServerHead, ServerHeadSchema } from '../../record/server-record.ts';
import { findSignals } from '../signals/find-signals.ts';
import { type SignalCase, toolOf } from '../signals/signal-case.ts';
import { CATEGORIES, type Category, RISK_OF, type Verdict } from '../verdict.ts';
import { COMBINATION_RULES } from './combination-rules.ts';
import { combineServers } from './combine-servers.ts';
import { GRADE_BANDS, gradeServer } from './grade.ts';
import { profileServer } from './profile-server.ts';
import { ROLES } from './role.ts';
import { rolesOf } from './roles-of.ts';

type Params = SignalCase[2];

function judged(name: string, description: string, category: Category, params: Params = {}) {
  const tool = toolOf([name, description, params, []]);
  const verdict: Verdict = {
    category,
    risk: RISK_OF[category],
    confidence: 0.9,
    evidence: [],
    signals: findSignals(tool),
    conflicts: [],
    modes: null,
    unread: 0,
    undo: null,
  };
  return { tool, verdict };
}
const server = (id: string): ServerHead =>
  ServerHeadSchema.parse({ id, name: id, source: { kind: 'npm', ref: id } });

const readMail = judged('list_messages', 'Lists messages of the inbox.', 'Read');
const readFile = judged('read_file', 'Reads a file.', 'Read', { path: 'string Absolute path' });
const sendMail = judged('send_email', 'Sends an e-mail.', 'Write', {
  to: 'string',
  body: 'string',
});
const runShell = judged('run_command', 'Runs a shell command.', 'Execute', {
  command: 'string Shell command',
});
const writeFile = judged('write_file', 'Writes a file.', 'Write', {
  path: 'string Absolute path',
  content: 'string',
});
const addNumbers = judged('add', 'Adds two numbers.', 'Read', { a: 'number', b: 'number' });

describe('rolesOf', () => {
  const roles = ({ tool, verdict }: ReturnType<typeof judged>) =>
    rolesOf(tool, verdict)
      .map((hit) => hit.role)
      .sort();

  it.each([
    [
      'mail that strangers wrote is untrusted and private',
      readMail,
      ['reads-private', 'reads-untrusted'],
    ],
    ['a local file is private', readFile, ['reads-private']],
    ['a mail goes out', sendMail, ['sends-out']],
    ['a shell runs code', runShell, ['runs-code']],
    ['a written file may be run later', writeFile, ['writes-files']],
    ['a computation has no role', addNumbers, []],
    ['the weather is public', judged('get_weather_events', 'Lists weather events.', 'Read'), []],
    [
      'a screenshot writes its file and reads none',
      judged('take_screenshot', 'Takes a picture.', 'Read', { output_path: 'string' }),
      [],
    ],
    [
      'a wallet pays',
      judged('send_payment', 'Pays.', 'Financial', { amount: 'number' }),
      ['moves-money'],
    ],
    [
      'a bulk deletion without rehearsal',
      judged('bulk_delete', 'Deletes many.', 'Destructive', { ids: 'string[]' }),
      ['deletes', 'deletes-many'],
    ],
    [
      'a bulk deletion that can be rehearsed',
      judged('bulk_delete', 'Deletes many.', 'Destructive', {
        ids: 'string[]',
        dry_run: 'boolean',
      }),
      ['deletes'],
    ],
    [
      'a workflow that is changed',
      judged('update_workflow', 'Updates a workflow.', 'Write'),
      ['writes-program'],
    ],
    [
      'a workflow that is started',
      judged('run_workflow', 'Runs a workflow.', 'Execute'),
      ['runs-program'],
    ],
    [
      'a secret that is returned',
      judged('get_secret', 'Returns a secret.', 'Read'),
      ['reads-private', 'reads-secrets'],
    ],
    [
      'an upload of a path',
      judged('upload_file', 'Uploads a file to the bucket.', 'Write', {
        local_path: 'string Local path',
      }),
      ['publishes-files', 'sends-out', 'writes-files'],
    ],
  ] as const)('%s', (_why, one, expected) => expect(roles(one)).toEqual([...expected]));
});

describe('profileServer', () => {
  it('counts, orders the bar by severity and names the tools of a combination', () => {
    const profile = profileServer(server('mail'), [readMail, readFile, sendMail]);
    expect(profile.counts).toEqual({
      Read: 2,
      Write: 1,
      Execute: 0,
      Destructive: 0,
      Financial: 0,
      Unknown: 0,
    });
    expect(profile.bar.map((part) => [part.category, part.share])).toEqual([
      ['Write', 1 / 3],
      ['Read', 2 / 3],
    ]);
    const [trifecta] = profile.combinations;
    expect(trifecta?.id).toBe('lethal-trifecta');
    expect(trifecta?.members.map((member) => member.tools.map((one) => one.tool))).toEqual([
      ['list_messages'],
      ['list_messages', 'read_file'],
      ['send_email'],
    ]);
  });

  it('gives no grade to a server without tools', () => {
    const profile = profileServer(server('empty'), []);
    expect(profile.grade).toBeNull();
    expect(profile.bar).toEqual([]);
  });
});

describe('gradeServer', () => {
  const graded = (tools: readonly ReturnType<typeof judged>[]) =>
    tools.map(({ tool, verdict }) => ({ name: tool.name, verdict }));

  it('is 100 points less the sum of its terms, which name their tools', () => {
    const grade = profileServer(server('shell'), [runShell, addNumbers]).grade;
    expect(grade?.terms.map(({ id, points, tools }) => [id, points, tools])).toEqual([
      ['worst-capability', 20, ['run_command']],
      ['dangerous-share', 10, ['run_command']],
      ['open-inputs', 3, ['run_command']],
      ['combinations', 0, []],
      ['model-text', 0, []],
      ['contradictions', 0, []],
      ['missing-facts', 0, []],
    ]);
    expect(grade).toMatchObject({ points: 67, letter: 'C' });
  });

  it('never gets better when a tool gets worse, and stays within its bounds', () => {
    const order: readonly Category[] = ['Read', 'Write', 'Execute', 'Destructive'];
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...CATEGORIES), { minLength: 1, maxLength: 8 }),
        fc.nat(7),
        (categories, pick) => {
          const at = pick % categories.length;
          const grades = order.map((worse) =>
            gradeServer(
              graded(
                categories.map((category, i) =>
                  judged('x', 'Does it.', i === at ? worse : category),
                ),
              ),
              [],
            ),
          );
          for (const [i, grade] of grades.entries()) {
            expect(grade?.points).toBeLessThanOrEqual(100);
            expect(grade?.points).toBeGreaterThanOrEqual(0);
            for (const term of grade?.terms ?? [])
              expect(term.points).toBeLessThanOrEqual(term.most);
            if (i > 0) expect(grade?.points ?? 0).toBeLessThanOrEqual(grades[i - 1]?.points ?? 0);
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it('gives every number of points one letter', () => {
    for (let points = 0; points <= 100; points += 1)
      expect(GRADE_BANDS.filter(({ from }) => points >= from).length).toBeGreaterThan(0);
  });
});

describe('combineServers', () => {
  it('finds what no server makes possible alone', () => {
    const profiles = [
      profileServer(server('inbox'), [readMail]),
      profileServer(server('shell'), [runShell]),
    ];
    const found = combineServers(profiles);
    expect(found.map((one) => [one.id, one.within])).toEqual([['injected-code', []]]);
    expect(found[0]?.members.map((member) => member.tools)).toEqual([
      [{ server: 'inbox', tool: 'list_messages' }],
      [{ server: 'shell', tool: 'run_command' }],
    ]);
  });

  it('names the server that makes it possible alone', () => {
    const profiles = [
      profileServer(server('mail'), [readMail, sendMail]),
      profileServer(server('sum'), [addNumbers]),
    ];
    expect(combineServers(profiles).map((one) => [one.id, one.within])).toEqual([
      ['lethal-trifecta', ['mail']],
    ]);
  });
});

describe('COMBINATION_RULES', () => {
  it('has every role in some rule, and each id once', () => {
    const used = new Set(COMBINATION_RULES.flatMap((rule) => rule.roles));
    expect([...used].sort()).toEqual(Object.keys(ROLES).sort());
    expect(new Set(COMBINATION_RULES.map((rule) => rule.id)).size).toBe(COMBINATION_RULES.length);
  });
});
