import type { JsonObject } from '../record/json.ts';
import type { Policy } from './schema.ts';

/** A policy with calls, shown on the documentation page and run when it is built. */
export interface PolicyExample {
  title: string;
  policy: Policy;
  calls: readonly { tool: string; args: JsonObject }[];
}

const head = { version: '1', default: 'deny' } as const;

/** One example for each thing that the format can say. Tools and values are invented. */
export const POLICY_EXAMPLES: readonly PolicyExample[] = [
  {
    title: 'Allow two tools, deny the rest',
    policy: { ...head, tools: { read_note: {}, list_notes: {} } },
    calls: [
      { tool: 'read_note', args: { id: '1' } },
      { tool: 'purge_notebook', args: { id: '1' } },
    ],
  },
  {
    title: 'Limit how often a tool is called',
    policy: {
      ...head,
      tools: {
        send_message: {
          limits: [
            {
              counter: 'send_message_rate',
              window: 'minute',
              sliding: true,
              max: 30,
              scope: 'grant',
            },
          ],
        },
      },
    },
    calls: [{ tool: 'send_message', args: { to: 'team@example.com', text: 'Hello' } }],
  },
  {
    title: 'Ask a person, and cap the amount',
    policy: {
      ...head,
      tools: {
        refund: {
          action: 'require_approval',
          reason: 'Moves money. Check "amount" before you approve.',
          deny_if: [
            {
              conditions: [{ path: 'args.amount', op: 'gt', value: 500 }],
              on_deny: 'Over the limit of 500.',
            },
          ],
        },
      },
    },
    calls: [
      { tool: 'refund', args: { amount: 40 } },
      { tool: 'refund', args: { amount: 900 } },
      { tool: 'refund', args: { amount: '900' } },
    ],
  },
  {
    title: 'Close the list of arguments, and fix their types',
    policy: {
      ...head,
      tools: {
        add: {
          only: ['a', 'b'],
          require: [
            {
              conditions: [
                { path: 'args.a', op: 'type', value: 'number' },
                { path: 'args.b', op: 'type', value: 'number' },
              ],
              on_deny: 'Two numbers, nothing else.',
            },
          ],
        },
      },
    },
    calls: [
      { tool: 'add', args: { a: 1, b: 2 } },
      { tool: 'add', args: { a: 1, b: 2, sidenote: 'what the configuration file says' } },
      { tool: 'add', args: { a: 1, b: '2' } },
    ],
  },
  {
    title: 'Keep a fetch tool to known hosts',
    policy: {
      ...head,
      tools: {
        fetch: {
          require: [
            {
              conditions: [{ path: 'args.url', op: 'host_in', value: ['docs.example.com'] }],
              on_deny: 'Only docs.example.com.',
            },
          ],
        },
      },
    },
    calls: [
      { tool: 'fetch', args: { url: 'https://docs.example.com/start' } },
      { tool: 'fetch', args: { url: 'http://169.254.169.254/latest/meta-data/' } },
      { tool: 'fetch', args: { url: 'https://docs.example.com@evil.example/' } },
    ],
  },
  {
    title: 'Keep a file tool inside one folder',
    policy: {
      ...head,
      hide: ['format_disk'],
      tools: {
        write_file: {
          require: [
            {
              conditions: [{ path: 'args.path', op: 'path_within', value: ['/srv/data'] }],
              on_deny: 'Only files below /srv/data.',
            },
          ],
        },
      },
    },
    calls: [
      { tool: 'write_file', args: { path: '/srv/data/notes.txt', content: 'x' } },
      { tool: 'write_file', args: { path: '/srv/data/../../etc/passwd', content: 'x' } },
      { tool: 'format_disk', args: {} },
    ],
  },
];
