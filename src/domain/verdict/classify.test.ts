import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONG } from '../../../tests/support/size.ts';
import { type ToolRecord, ToolRecordSchema } from '../record/tool-record.ts';
import { classifyTool } from './classify.ts';
import { evidenceText } from './text/evidence-text.ts';
import { type Evidence, SEVERITY, type Verdict } from './verdict.ts';

const tool = (name: string, description = '', more: object = {}): ToolRecord =>
  ToolRecordSchema.parse({ name, description, ...more });
const categoryOf = (name: string, description = '', more: object = {}) =>
  classifyTool(tool(name, description, more)).category;

describe('classifyTool', () => {
  it.each([
    ['undelete_file', 'Restore a deleted file', 'Write'],
    ['list_deleted_users', 'List users deleted in the last 30 days', 'Read'],
    ['remove_background', 'Remove the background of an image', 'Read'],
    ['get_kill_switch_status', 'Whether the kill switch is on', 'Read'],
    ['cancel_meeting', 'Cancel a meeting', 'Write'],
    ['cancel_subscription', 'Cancel a subscription at the end of the period', 'Financial'],
    ['sort_rows', 'Order rows by a column', 'Write'],
    ['place_order', 'Order a pizza', 'Financial'],
    ['execute_search', 'Execute a full-text search', 'Read'],
    ['run_report', 'Run a usage report', 'Read'],
    ['get_page', 'Get a page. To delete a page use delete_page instead.', 'Read'],
    ['export_view', 'Export a view without modifying it', 'Read'],
    ['tidy', 'Does not delete anything; lists what could be deleted', 'Read'],
    ['created_at', '', 'Unknown'],
    ['deleteAll', '', 'Destructive'],
    ['查询订单', '查询订单详情', 'Read'],
    ['x', '删除指定的文件', 'Destructive'],
    ['manage_labels', 'Manage labels: list, create or delete them', 'Destructive'],
    ['labels', 'Supports (create, delete) of labels', 'Destructive'],
    ['index_values', 'Get the values of a share index', 'Read'],
    ['delete_files', 'Get rid of files', 'Destructive'],
    ['put_page', 'Writes a page. Makes it (with its folder) or overwrites it', 'Destructive'],
    ['put_words', "Write words. mode: 'overwrite' or 'append'", 'Destructive'],
    ['put_words', 'Write words. Will overwrite existing words.', 'Destructive'],
    ['put_words', 'Write words. Does not overwrite existing words.', 'Write'],
    ['crawl_pages', 'Crawl pages. Returns a job ID to ask with.', 'Execute'],
    ['acme_place_order', 'Create an entry with these values', 'Financial'],
    ['acme_run_agent', 'Delegate the work to somebody', 'Execute'],
    ['acme_trade_history', 'Get what was traded', 'Read'],
    ['keeper', 'Use this tool when the user wants to delete data.', 'Destructive'],
    ['keeper', 'Data keeper: purges a record, data and all', 'Destructive'],
    ['pumps', '(Beta) Starts a server and returns its status', 'Execute'],
    ['broker', 'Acme: Places limit orders', 'Financial'],
    ['x', '<p>Delete a record of data</p>', 'Destructive'],
    ['x', 'Get the balance and transfer tokens', 'Financial'],
    ['x', 'Lists, starts and stops containers', 'Execute'],
    ['x', 'Manage a service: start, stop, restart, or check status', 'Execute'],
    ['x', 'Get the result by running a script', 'Execute'],
    ['confirm_delete_note', '', 'Destructive'],
    ['post_restart_pod', '', 'Execute'],
    ['acme_start_server_by_id', '', 'Execute'],
    ['zorp', 'Use this when you want to place an order and get the status', 'Financial'],
    ['zorp', 'Quickly and safely starts a server', 'Execute'],
    ['START', 'START HERE for orders: list all orders', 'Read'],
    ['x', 'Orders: Create a draft note about an order', 'Write'],
  ])('rates %s (%s) as %s', (name, description, category) => {
    expect(categoryOf(name, description)).toBe(category);
  });

  it('takes the worst of the modes that a parameter offers, and names the parameter', () => {
    const { category, modes, evidence } = classifyTool(
      tool('labels', 'Manage labels', {
        inputSchema: { properties: { action: { enum: ['list', 'create', 'delete'] } } },
      }),
    );
    expect(category).toBe('Destructive');
    expect(modes).toMatchObject({ usual: 'Read', worst: 'Destructive', param: 'action' });
    expect(evidence[0]).toMatchObject({
      field: '/inputSchema/properties/action/enum/2',
      quote: 'delete',
    });
  });

  it('reads the modes that only a description lists', () => {
    const action = (description: string) => ({
      inputSchema: { properties: { action: { type: 'string', description } } },
    });
    expect(categoryOf('labels', 'Manage labels', action('One of: list, create, delete'))).toBe(
      'Destructive',
    );
    expect(categoryOf('labels', 'Manage labels', action('What is done, never a delete'))).toBe(
      'Write',
    );
    expect(
      categoryOf('labels', 'Manage labels.\nArgs:\n  action: "list", "create" or "delete"'),
    ).toBe('Destructive');
    expect(categoryOf('ask', 'Fetch a page', action('get, post or delete'))).toBe('Read');
  });

  it('takes a command with its arguments for a call, whatever the text says', () => {
    const call = (...names: string[]) => ({
      inputSchema: { properties: Object.fromEntries(names.map((name) => [name, {}])) },
    });
    expect(categoryOf('helper', 'Returns the answer', call('command', 'arguments'))).toBe(
      'Execute',
    );
    expect(categoryOf('helper', 'Returns the answer', call('command'))).toBe('Read');
  });

  it('does not take a filter of a look-up for a mode', () => {
    const filter = {
      inputSchema: { properties: { operations: { items: { enum: ['insert', 'delete'] } } } },
    };
    expect(categoryOf('list_changes', 'List changes of a table', filter)).toBe('Read');
  });

  it('names the argument that makes a query dangerous', () => {
    const { modes } = classifyTool(
      tool('query', 'Query the store', {
        inputSchema: { properties: { sql: { type: 'string' } } },
      }),
    );
    expect(modes).toMatchObject({ usual: 'Read', worst: 'Execute', param: 'sql' });
  });

  it('says how an action is undone only where the record does', () => {
    expect(
      classifyTool(tool('delete_note', 'Delete a note. It can be restored for 30 days.')).undo
        ?.quote,
    ).toBe('can be restored');
    expect(
      classifyTool(tool('delete_note', 'Delete a note. This cannot be undone.')).undo,
    ).toBeNull();
    expect(classifyTool(tool('delete_note', 'Delete a note.')).undo).toBeNull();
  });

  it('reports a hint that the verdict contradicts and keeps the verdict', () => {
    const verdict = classifyTool(
      tool('delete_all', 'Delete all notes', { annotations: { readOnlyHint: true } }),
    );
    expect(verdict.category).toBe('Destructive');
    expect(verdict.conflicts.map(({ id }) => id)).toContain('annotation-contradicts');
  });

  it('points at the name when a record says nothing', () => {
    expect(classifyTool(tool('zorp'))).toMatchObject({
      category: 'Unknown',
      confidence: 0,
      evidence: [{ field: 'name', quote: 'zorp', rule: 'U-01' }],
    });
  });
});

const words = fc.constantFrom(
  ...'get create delete run order pay the and or to not , . : ( - ) file user token sql all | \n “ é 删除 x_y aB read-only --'.split(
    ' ',
  ),
);
const text = fc.oneof(
  fc.array(words, { maxLength: 30 }).map((list) => list.join(' ')),
  fc.string({ unit: 'binary', maxLength: 200 }),
);
const json = fc.jsonValue({ maxDepth: 6 });
const anyTool: fc.Arbitrary<ToolRecord> = fc
  .record({
    name: text.filter((name) => name !== ''),
    title: fc.option(text),
    description: text,
    inputSchema: fc.option(
      fc.oneof(
        fc.record({
          properties: fc.dictionary(
            fc.oneof(text, fc.constantFrom('action', 'sql', '__proto__')),
            json,
          ),
        }),
        fc.record({
          properties: fc.record({
            action: fc.record({ enum: fc.array(words, { maxLength: 5 }) }),
            mode: fc.record({ $ref: fc.constant('#') }),
          }),
        }),
      ),
    ),
    annotations: fc.option(
      fc.record(
        { readOnlyHint: fc.oneof(fc.boolean(), json), destructiveHint: fc.boolean() },
        { requiredKeys: [] },
      ),
    ),
    params: fc.option(
      fc.array(fc.record({ name: text, type: fc.constant('string'), description: text }), {
        maxLength: 3,
      }),
    ),
  })
  .map((raw) => ToolRecordSchema.parse(raw));

function allEvidence(verdict: Verdict): Evidence[] {
  return [
    ...verdict.evidence,
    ...(verdict.modes?.evidence ?? []),
    ...(verdict.undo === null ? [] : [verdict.undo]),
  ];
}

describe('every verdict', () => {
  it('has evidence whose quote stands where it says', () => {
    fc.assert(
      fc.property(anyTool, (one) => {
        const verdict = classifyTool(one);
        expect(verdict.evidence.length).toBeGreaterThan(0);
        for (const { field, start, end, quote } of allEvidence(verdict)) {
          expect(evidenceText(one, field)?.slice(start, end)).toBe(quote);
          expect(quote).not.toBe('');
        }
      }),
      { numRuns: LONG ? 500 : 100 },
    );
  });

  it('quotes the description of an argument whose name is empty', () => {
    const one = tool('zz', '', { params: [{ name: '', type: 'string', description: 'run sql' }] });
    const [shown] = classifyTool(one).evidence;
    expect(shown).toMatchObject({ field: '/params/0/description', quote: 'run sql' });
  });

  it('has a confidence between 0 and 1, and is the same each time', () => {
    fc.assert(
      fc.property(anyTool, (one) => {
        const verdict = classifyTool(one);
        expect(verdict.confidence).toBeGreaterThanOrEqual(0);
        expect(verdict.confidence).toBeLessThanOrEqual(1);
        expect(classifyTool(structuredClone(one))).toEqual(verdict);
      }),
    );
  });

  it('is never milder with the hints of the server than without', () => {
    fc.assert(
      fc.property(anyTool, (one) => {
        const bare = classifyTool({ ...one, annotations: null });
        expect(SEVERITY[classifyTool(one).category]).toBeGreaterThanOrEqual(
          SEVERITY[bare.category],
        );
      }),
      { numRuns: LONG ? 300 : 60 },
    );
  });
});
