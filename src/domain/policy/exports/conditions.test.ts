import { describe, expect, test } from 'vitest';
import type { Policy } from '../schema.ts';
import { CLIENTS, exportPolicy } from './export-policy.ts';

const folder: Policy = {
  version: '1',
  default: 'deny',
  tools: {
    read: {
      require: [
        {
          conditions: [{ path: 'args.path', op: 'path_within', value: ['/srv'] }],
          on_deny: 'Only /srv.',
        },
      ],
    },
    send: {
      deny_if: [
        { conditions: [{ path: 'args.to', op: 'eq', value: 'all' }], on_deny: 'Not to all.' },
      ],
    },
  },
};
const made = (id: string) =>
  exportPolicy(CLIENTS.find((target) => target.id === id) ?? expect.fail(), folder, {
    key: 'files',
    tools: ['read', 'send'],
  });

describe('conditions on arguments', () => {
  test('are written where the program can check them', () => {
    expect(made('gemini-cli').text).toContain('argsPattern');
    expect(made('agentgateway').text).toContain('mcp.tool.arguments');
    expect(made('toolhive').text).toContain('arg_to');
  });

  test('make the tool ask or be denied where it cannot, and the page says so', () => {
    expect(made('claude-code').cannotExpress).toContain(
      'Claude Code does not check arguments: read and send are put to a person instead.',
    );
    expect(made('toolhive').cannotExpress).toContain(
      'ToolHive cannot check these arguments: read is denied instead.',
    );
    expect(made('gemini-cli').cannotExpress).toContain(
      'Gemini CLI takes plain ASCII paths only here: it denies all others.',
    );
  });
});
