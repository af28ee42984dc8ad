import type { Problem } from './problem.ts';
import { toPointer } from './rule-path.ts';
import type { Condition, Guard, Limit, Policy, ToolRule } from './schema.ts';
import { suggest } from './suggest.ts';

/** What each operator can judge. In deny_if it denies everything else, and knows one spelling of what it denies. */
const JUDGES: ReadonlyMap<string, string> = new Map([
  ['eq', 'values of the same type'],
  ['in', 'values of the listed types'],
  ['contains', 'texts, and lists of one type'],
  ['lt', 'numbers'],
  ['lte', 'numbers'],
  ['gt', 'numbers'],
  ['gte', 'numbers'],
  ['regex', 'texts'],
  ['host_in', 'plain URLs'],
  ['path_within', 'absolute paths'],
]);
/** Operators for which one thing can be written in many ways. */
const SPELLED: ReadonlySet<string> = new Set([
  'eq',
  'in',
  'contains',
  'regex',
  'host_in',
  'path_within',
]);

/** What a valid policy says that was probably not meant. `serverTools`: the names that the server has, where known. */
export function warningsOf(policy: Policy, serverTools?: readonly string[]): Problem[] {
  const tools = Object.entries(policy.tools ?? {});
  const names = new Set(tools.map(([name]) => name));
  // A denial says the same as hiding does, and why.
  const unread = new Set(tools.filter(([, { action }]) => action !== 'deny').map(([name]) => name));
  return [
    ...(policy.default === 'allow' ? [openDefault()] : []),
    ...(policy.hide ?? []).flatMap((name, i) => hideWarnings(name, i, policy.hide ?? [], unread)),
    ...tools.flatMap(([name, rule]) => toolWarnings(name, rule)),
    ...guardWarnings(policy.all_tools ?? {}, ['all_tools']),
    ...limitWarnings(policy),
    ...unknownTools([...names], ['tools'], serverTools),
    ...unknownTools(policy.hide ?? [], ['hide'], serverTools),
  ];
}

function openDefault(): Problem {
  return {
    pointer: '/default',
    message: 'Tools that are not listed are allowed, new ones too.',
    hint: 'Write "default": "deny" and list what may be called.',
  };
}

function hideWarnings(
  name: string,
  i: number,
  hide: readonly string[],
  unread: ReadonlySet<string>,
): Problem[] {
  const pointer = toPointer(['hide', i]);
  if (hide.indexOf(name) < i)
    return [{ pointer, message: 'Hidden twice.', hint: 'Remove one of the two.' }];
  if (unread.has(name)) {
    return [
      {
        pointer,
        message: 'Hidden and listed: hidden wins, its rule is never read.',
        hint: 'Remove it from hide or from tools.',
      },
    ];
  }
  return wildcardWarning(name, pointer);
}

function toolWarnings(name: string, rule: ToolRule): Problem[] {
  const pointer = toPointer(['tools', name]);
  const isDead =
    rule.action === 'deny' &&
    [rule.only, rule.require, rule.deny_if, rule.limits].some(
      (part) => part !== undefined && part.length > 0,
    );
  return [
    ...wildcardWarning(name, pointer),
    ...(isDead
      ? [
          {
            pointer,
            message: 'The tool is denied; its other rules are never read.',
            hint: 'Remove "action" to let them decide, or remove them.',
          },
        ]
      : []),
    ...guardWarnings(rule, ['tools', name]),
    ...onlyWarnings(rule, ['tools', name]),
  ];
}

/** Names that stand twice in a closed list, and rules about arguments that it leaves out. */
function onlyWarnings(
  { only, action, require = [], limits = [] }: ToolRule,
  path: readonly string[],
): Problem[] {
  if (only === undefined || action === 'deny') return [];
  const listed = new Set(only);
  const twice = only.flatMap((name, i): Problem[] =>
    only.indexOf(name) < i
      ? [
          {
            pointer: toPointer([...path, 'only', i]),
            message: 'Listed twice.',
            hint: 'Remove one of the two.',
          },
        ]
      : [],
  );
  const needed = [
    ...require.flatMap(({ conditions }, i) =>
      conditions.flatMap((condition, j) =>
        needsValue(condition)
          ? [{ at: [...path, 'require', i, 'conditions', j], argument: condition.path }]
          : [],
      ),
    ),
    ...limits.flatMap(({ increment_from }, i) =>
      increment_from === undefined
        ? []
        : [{ at: [...path, 'limits', i, 'increment_from'], argument: increment_from }],
    ),
  ];
  const unmeetable = needed.flatMap(({ at, argument }): Problem[] =>
    listed.has(argument.split('.')[1] ?? '')
      ? []
      : [
          {
            pointer: toPointer(at),
            message: 'No call can meet this: "only" leaves the argument out.',
            hint: 'Add it to "only", or remove this rule.',
          },
        ],
  );
  return [...twice, ...unmeetable];
}

/** True for a condition that a missing argument does not meet. */
function needsValue({ op, value }: Condition): boolean {
  return op !== 'neq' && op !== 'not_in' && !(op === 'exists' && value === false);
}

function wildcardWarning(name: string, pointer: string): Problem[] {
  if (!name.includes('*')) return [];
  return [
    {
      pointer,
      message: '* is a character of the name here, not a wildcard.',
      hint: 'List each tool by its exact name; "default" and "all_tools" speak of all.',
    },
  ];
}

function guardWarnings(
  rule: Pick<ToolRule, 'deny_if' | 'require'>,
  path: readonly string[],
): Problem[] {
  const parts = [
    ['deny_if', rule.deny_if ?? []],
    ['require', rule.require ?? []],
  ] as const;
  return parts.flatMap(([kind, guards]) =>
    guards.flatMap((guard: Guard, i) =>
      guard.conditions.flatMap((condition, j): Problem[] => {
        const pointer = toPointer([...path, kind, i, 'conditions', j]);
        const judges = JUDGES.get(condition.op);
        if (kind === 'deny_if' && judges !== undefined) {
          const spelled = SPELLED.has(condition.op)
            ? ', and the same thing in another spelling passes'
            : '';
          return [
            {
              pointer,
              message: `${condition.op} in deny_if judges ${judges}: a call with anything else there is denied too${spelled}.`,
              hint: 'Write under require what is allowed.',
            },
          ];
        }
        if (condition.op === 'host_in')
          return condition.value.flatMap((host, k) => wideHost(host, `${pointer}/value/${k}`));
        if (condition.op === 'path_within')
          return condition.value.flatMap((folder, k) =>
            wideFolder(folder, `${pointer}/value/${k}`),
          );
        return [];
      }),
    ),
  );
}

function wideHost(host: string, pointer: string): Problem[] {
  const isWide = !/[.:]/.test(host.replace(/^[a-z]+:\/\//, '')) && !host.endsWith('localhost');
  return isWide
    ? [
        {
          pointer,
          message: `Covers every host that ends in .${host}.`,
          hint: 'Name the host in full.',
        },
      ]
    : [];
}

function wideFolder(folder: string, pointer: string): Problem[] {
  return folder === '/'
    ? [
        {
          pointer,
          message: 'Covers every absolute path.',
          hint: 'Name the folder that the tool needs.',
        },
      ]
    : [];
}

/** Limits on one counter that do not add the same, and limits that let nothing through. */
function limitWarnings(policy: Policy): Problem[] {
  const lists: [readonly string[], readonly Limit[]][] = [
    ...Object.entries(policy.tools ?? {}).map(([name, rule]): [string[], Limit[]] => [
      ['tools', name],
      rule.action === 'deny' ? [] : (rule.limits ?? []),
    ]),
    [['all_tools'], policy.all_tools?.limits ?? []],
  ];
  const added = new Map<string, string>();
  return lists.flatMap(([path, limits]) =>
    limits.flatMap((limit, i): Problem[] => {
      const pointer = toPointer([...path, 'limits', i]);
      const key = JSON.stringify([
        limit.counter,
        limit.window,
        limit.sliding === true,
        limit.scope,
      ]);
      const adds = limit.increment_from ?? '1';
      const first = added.get(key);
      if (first === undefined) added.set(key, adds);
      if (limit.max === 0)
        return [
          {
            pointer,
            message: 'Lets no call through.',
            hint: 'Write "action": "deny" with a reason to say so.',
          },
        ];
      const edge = limit.sliding === undefined ? [edgeWarning(limit, pointer)] : [];
      if (first === undefined || first === adds) return edge;
      return [
        ...edge,
        {
          pointer,
          message: `Counter "${limit.counter}" adds up ${first} elsewhere and ${adds} here.`,
          hint: 'Give it a name of its own.',
        },
      ];
    }),
  );
}

function edgeWarning({ max, window }: Limit, pointer: string): Problem {
  return {
    pointer,
    message: `Counts by the clock: up to ${2 * max} pass in a moment where one ${window} meets the next.`,
    hint: 'Write "sliding": true for at most max in any span of that length, or "sliding": false to keep it so.',
  };
}

function unknownTools(
  names: readonly string[],
  path: readonly string[],
  serverTools: readonly string[] | undefined,
): Problem[] {
  if (serverTools === undefined) return [];
  const known = new Set(serverTools);
  return names.flatMap((name, i): Problem[] => {
    if (known.has(name)) return [];
    const meant = suggest(name, serverTools);
    return [
      {
        pointer: toPointer([...path, path[0] === 'hide' ? i : name]),
        message: 'The server has no tool of this name.',
        hint:
          meant === null ? 'Names are compared exactly.' : `Did you mean ${JSON.stringify(meant)}?`,
      },
    ];
  });
}
