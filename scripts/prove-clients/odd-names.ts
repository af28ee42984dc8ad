import type { ToolRule } from '../../src/domain/policy/schema.ts';
import type { Subject } from './session.ts';

/** Names that clients write in another way than the server does, each with what the policy says. Half of them are denied. */
const NAMES: readonly (readonly [name: string, effect: 'allow' | 'deny'])[] = [
  ['files.read', 'allow'],
  ['files.drop', 'deny'],
  ['files/read', 'allow'],
  ['files/drop', 'deny'],
  ['list all', 'allow'],
  ['drop all', 'deny'],
  ['ns:read', 'allow'],
  ['ns:drop', 'deny'],
  ['lésen', 'allow'],
  ['löschen', 'deny'],
  ['mcp_read', 'allow'],
  ['mcp_drop', 'deny'],
  ['1read', 'allow'],
  ['Read-It', 'allow'],
  [`read_${'x'.repeat(75)}`, 'allow'],
  [`drop_${'x'.repeat(75)}`, 'deny'],
  // Written alike by some: the stricter rule holds for both.
  ['same.name', 'deny'],
  ['same_name', 'allow'],
];

/** A server whose names are hard to write. What a client cannot name may be lost, but nothing may get through. */
export function oddNames(): Subject {
  const rules = NAMES.map(([name, effect]): [string, ToolRule] => [
    name,
    effect === 'allow' ? {} : { action: 'deny', reason: 'Denied.' },
  ]);
  return {
    key: 'odd_names',
    mayLose: true,
    policy: { version: '1', default: 'deny', tools: Object.fromEntries(rules) },
    tools: NAMES.map(([name, effect]) => ({
      name,
      effect,
      args: { path: '/srv/a' },
      definition: {
        name,
        description: 'A tool.',
        inputSchema: { type: 'object', properties: { path: { type: 'string' } } },
      },
    })),
  };
}
