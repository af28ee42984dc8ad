import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { classifyTool } from '../verdict/classify.ts';
import { CATEGORIES } from '../verdict/verdict.ts';
import { describeEffect, describeOthers } from './describe.ts';
import { formatPolicy } from './format.ts';
import { bareRule, PRESETS, recommendRule, serverPolicy, toolPolicy } from './recommend.ts';
import { PolicySchema } from './schema.ts';
import { HOSTILE_NAMES, judged } from './test-cases.ts';

const text = { type: 'object', properties: { command: { type: 'string' } } };
const choice = { type: 'object', properties: { command: { enum: ['start', 'stop'] } } };

function ruleOf(...args: Parameters<typeof judged>) {
  const { tool, verdict } = judged(...args);
  return recommendRule(tool, verdict);
}

describe('recommendRule', () => {
  test('follows the table by category', () => {
    expect(ruleOf('list_files', 'Read')).toEqual({});
    expect(ruleOf('send_message', 'Write')).toEqual({
      limits: [
        { counter: 'send_message_rate', window: 'minute', sliding: true, max: 30, scope: 'grant' },
      ],
    });
    expect(ruleOf('start_job', 'Execute')).toEqual({
      limits: [
        { counter: 'start_job_rate', window: 'minute', sliding: true, max: 10, scope: 'grant' },
      ],
    });
    expect(ruleOf('delete_repo_branch', 'Destructive')).toEqual({
      action: 'deny',
      reason:
        'Denied: this tool destroys data that may not come back. What would be lost: repo branch.',
    });
    expect(
      ruleOf('pay', 'Financial', [
        ['money-amount', 'amount'],
        ['recipient-address', 'to'],
      ]),
    ).toEqual({
      action: 'require_approval',
      reason:
        'Moves money or assets, or places an order. Check "amount" and "to" before you approve.',
      limits: [{ counter: 'pay_rate', window: 'day', sliding: true, max: 10, scope: 'grant' }],
    });
    expect(ruleOf('thing', 'Unknown').action).toBe('deny');
  });

  test('an Execute tool asks where the text that it runs is free, and only there', () => {
    expect(ruleOf('run', 'Execute', [['shell-command-input', 'command']], text)).toMatchObject({
      action: 'require_approval',
      reason: 'Runs what it is given. Read "command" before you approve.',
    });
    expect(
      ruleOf('run', 'Execute', [['shell-command-input', 'command']], choice).action,
    ).toBeUndefined();
  });

  test('denies a tool whose arguments are not in the record, whatever its words say', () => {
    for (const category of CATEGORIES)
      expect([category, ruleOf('thing', category, [], null).action]).toEqual([category, 'deny']);
    expect(ruleOf('list_files', 'Read', [], null).reason).toMatch(/does not list the arguments/);
  });

  test.each([
    ['API-delete-a-block', 'block'],
    ['purgeCache', 'cache'],
    ['issue_delete', 'issue'],
    ['delete_all_files_from_bucket', 'files'],
    ['remove_x"},{"action":"allow', 'x action allow'],
  ])('%s names what would be lost: %s', (name, lost) => {
    expect(ruleOf(name, 'Destructive').reason).toMatch(
      new RegExp(`What would be lost: ${lost}\\.$`),
    );
  });
  test.each([
    ['kubectl_delete', 'Delete Kubernetes resources by type or label', 'kubernetes resources'],
    ['vcs_clean', 'Remove untracked files from the folder.', 'untracked files'],
    ['kv_delete', 'Delete a key from the KV store', 'key'],
    ['records_delete', 'Deletes a record', 'record'],
    ['records_delete', '', 'records'],
    ['vcs_clean', 'Perform VCS clean operations.', null],
    ['file_version_delete', 'Delete a specific version of a file', 'version'],
    ['set_file', 'Writes it, or overwrites it if it exists.', null],
    ['acme_delete', 'Performs a DELETE request', null],
    ['acme_purge', 'Purges. Then says so', null],
    ['restore_backup', 'Restore a backup of a machine', null],
    ['restore_project', 'Restore a project from its backup', 'project'],
  ])('%s, described as "%s", names %s', (name, description, lost) => {
    const { tool, verdict } = judged(name, 'Destructive');
    const { reason } = recommendRule({ ...tool, description }, verdict);
    const loss = lost === null ? '' : ` What would be lost: ${lost}.`;
    expect(reason).toBe(`Denied: this tool destroys data that may not come back.${loss}`);
  });

  test('names what the sentence about the loss names, before what the name does it to', () => {
    const description = 'Rolls the schema back to a version, dropping the columns';
    const { tool } = judged('rollback_schema', 'Destructive');
    const told = { ...tool, description };
    expect(recommendRule(told, classifyTool(told)).reason).toMatch(/would be lost: columns\.$/);
  });

  test.each(['wipe', 'delete_ёж', `delete_${'x'.repeat(100)}`])(
    '%s names nothing that it cannot name plainly',
    (name) => {
      expect(ruleOf(name, 'Destructive').reason).toBe(
        'Denied: this tool destroys data that may not come back.',
      );
    },
  );
});

describe('policies of a tool and of a server', () => {
  const names = fc.oneof(
    fc.constantFrom(...HOSTILE_NAMES.filter((name) => name !== '')),
    fc.string({ minLength: 1, unit: 'binary' }),
  );
  const tools = fc.uniqueArray(fc.tuple(names, fc.constantFrom(...CATEGORIES)), {
    selector: ([name]) => name,
    minLength: 1,
    maxLength: 8,
  });

  test('are valid, agree with each other, and survive being printed and read, whatever the names', () => {
    fc.assert(
      fc.property(tools, fc.constantFrom(...PRESETS), (list, preset) => {
        const entries = list.map(([name, category]) => judged(name, category));
        const policy = serverPolicy(entries, preset, 'https://example.org/schema/policy.v1.json');
        expect(PolicySchema.safeParse(policy).error).toBeUndefined();
        const printed = JSON.parse(formatPolicy(policy));
        expect(Object.entries(printed.tools)).toEqual(Object.entries(policy.tools ?? {}));
        expect(printed.hide).toEqual(policy.hide);
        if (preset !== 'recommended') return;
        for (const { tool, verdict } of entries) {
          const own = new Map(Object.entries(toolPolicy(tool, verdict).tools ?? {}));
          expect([...own.keys()]).toEqual([tool.name]);
          expect(own.get(tool.name)).toEqual(
            new Map(Object.entries(policy.tools ?? {})).get(tool.name),
          );
          expect(Object.entries(bareRule(tool, verdict))).toEqual([...own]);
        }
      }),
    );
  });

  test('read-only hides all but Read tools; ask puts every call to a person', () => {
    const entries = CATEGORIES.map((category) => judged(`do_${category}`, category));
    const readOnly = serverPolicy(entries, 'read-only');
    expect(Object.keys(readOnly.tools ?? {})).toEqual(['do_Read']);
    expect(readOnly.hide).toEqual(CATEGORIES.filter((c) => c !== 'Read').map((c) => `do_${c}`));
    const ask = serverPolicy(entries, 'ask');
    for (const { tool } of entries) {
      expect(describeEffect(ask, tool.name, {}).runs[0]?.decision.effect).toBe('ask');
    }
  });
});

describe('describeEffect', () => {
  const effectOf = (...args: Parameters<typeof judged>): string => {
    const { tool, verdict } = judged(...args);
    return describeEffect(toolPolicy(tool, verdict), tool.name, {}).text;
  };

  test('says what the recommended rule of each category does', () => {
    expect(effectOf('list', 'Read')).toBe('Calls to list are allowed, without a limit.');
    expect(effectOf('send', 'Write')).toBe(
      'Calls to send are allowed, at most 30 in any minute for each grant; the 31st is denied.',
    );
    expect(effectOf('start', 'Execute')).toBe(
      'Calls to start are allowed, at most 10 in any minute for each grant; the 11th is denied.',
    );
    expect(effectOf('pay', 'Financial')).toBe(
      'Each call to pay waits for a person’s approval; without it the call is denied. Approved calls: at most 10 in any day for each grant; the 11th is denied.',
    );
    expect(effectOf('thing', 'Unknown')).toBe(
      'Calls to thing are denied. The agent is told: “Denied: the record does not say what this tool does.”',
    );
    expect(describeEffect({ version: '1', default: 'deny', hide: ['x'] }, 'x', {}).text).toBe(
      'The tool list leaves out x, and a call to it is denied all the same.',
    );
  });

  test('the number in the sentence is the number of calls that pass, for every window, scope and maximum', () => {
    const limit = fc.record({
      counter: fc.constant('c'),
      window: fc.constantFrom('minute' as const, 'hour' as const, 'day' as const),
      sliding: fc.boolean(),
      max: fc.integer({ min: 1, max: 200 }),
      scope: fc.constantFrom('grant' as const, 'session' as const, 'global' as const),
    });
    fc.assert(
      fc.property(limit, (one) => {
        const { text, runs } = describeEffect(
          { version: '1', default: 'deny', tools: { t: { limits: [one] } } },
          't',
          {},
        );
        const who = {
          grant: ' for each grant',
          session: ' in each session',
          global: ' for all together',
        }[one.scope];
        const span = one.sliding ? `in any ${one.window}` : `a ${one.window} by the clock`;
        expect(text).toContain(`at most ${one.max} ${span}${who};`);
        // What a fixed window lets through at its edge was found by calling there.
        const edge = `; up to ${2 * one.max} pass in a moment where one ${one.window} meets the next.`;
        expect(text.endsWith(edge)).toBe(!one.sliding);
        expect(runs.some(({ decision }) => decision.rule === 'tools.t.limits[0]')).toBe(true);
      }),
    );
  });

  test('says that an argument list is closed, and which arguments it has', () => {
    const sentence = (only: string[], args = {}) =>
      describeEffect({ version: '1', default: 'deny', tools: { t: { only } } }, 't', args).text;
    expect(sentence(['a', 'b'], { a: 1 })).toBe(
      'Calls to t are allowed, without a limit. A call with an argument other than "a" and "b" is denied.',
    );
    expect(sentence([])).toMatch(/A call with any argument is denied\.$/);
    expect(sentence(['a', '</x>'])).toMatch(
      /other than the 2 arguments that it lists is denied\.$/,
    );
    expect(sentence(['another_argument'])).toMatch(/other than "another_argument" is denied\.$/);
    expect(sentence(['a'], { b: 1 })).toMatch(/^A call to t with these arguments is denied\./);
  });

  test('is one clean line for every category and hostile name', () => {
    for (const name of HOSTILE_NAMES) {
      for (const category of CATEGORIES) {
        expect(effectOf(name, category)).toMatch(/^[A-Z][^\p{Cc}\p{Cf}]*[.”]$/u);
        expect(effectOf(name, category)).not.toMatch(/\.\.|undefined|\d a Execute/);
      }
    }
  });
});

describe('describeOthers', () => {
  const policy = { version: '1', default: 'deny', tools: { a: {}, b: {} } } as const;
  test.each([
    [[], 'This is the server’s only tool, so the file is the server’s whole policy.'],
    [
      ['x'],
      'Used as it stands, the file also denies the server’s other tool: what it does not list is denied.',
    ],
    [
      ['x', 'y'],
      'Used as it stands, the file also denies the server’s 2 other tools: what it does not list is denied.',
    ],
    [['b', 'y'], 'Used as it stands, the file also denies 1 of the server’s 2 other tools.'],
    [['b'], 'The file leaves the server’s other tool open.'],
  ])('of %j', (others, expected) => {
    expect(describeOthers(policy, others)).toBe(expected);
  });
});
