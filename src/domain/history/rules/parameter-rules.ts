import canonicalize from 'canonicalize';
import type { Param } from '../../record/schema-params.ts';
import { splitName } from '../../verdict/text/split-name.ts';
import type { Verdict } from '../../verdict/verdict.ts';
import { type ChangeRule, type Finding, finding } from '../change-rule.ts';
import type { ToolChange } from '../tool-change.ts';

const set = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** Words of parameter names that take a place, code, a secret or a recipient: a backstop for what no signal knows. */
const SENSITIVE = set(
  `url uri endpoint webhook callback host hostname domain proxy server path paths file files filename filepath dir directory folder
   command cmd shell script code sql eval expression template recipient recipients to cc bcc email emails address destination target
   token secret password passphrase credential credentials apikey key headers header cookie cookies env environment args argv account iban amount price`,
);
const GUARDS = set(
  'confirm confirmed confirmation approve approved approval dry preview simulate sandbox safe readonly',
);
const BYPASSES = set(
  'force bypass skip override unsafe dangerous dangerously recursive purge permanent permanently unrestricted elevated sudo root admin',
);

const wordsOf = ({ name }: Param): string[] => splitName(name).map(({ text }) => text);
const hasWord = (param: Param, words: ReadonlySet<string>): boolean =>
  wordsOf(param).some((word) => words.has(word));
const isGuard = (param: Param): boolean =>
  hasWord(param, GUARDS) || /read_?only|dry_?run/i.test(param.name);

/** True or false carries no address and no secret, whatever its name. */
const isSwitch = ({ types }: Param): boolean =>
  types.length > 0 && types.every((type) => type === 'boolean' || type === 'null');

const hasSignal = ({ signals }: Verdict, path: string): boolean =>
  signals.some(({ param }) => param === path);

const added = ({ before, after }: ToolChange): Param[] =>
  [...after.params.values()].filter(({ path }) => !before.params.has(path));
const removed = ({ before, after }: ToolChange): Param[] =>
  [...before.params.values()].filter(({ path }) => !after.params.has(path));
const kept = ({ before, after }: ToolChange): [Param, Param][] =>
  [...before.params.values()].flatMap((old): [Param, Param][] => {
    const now = after.params.get(old.path);
    return now === undefined ? [] : [[old, now]];
  });

const json = (value: unknown): string => canonicalize(value) ?? '';
const sorted = (values: readonly unknown[]): string => json(values.map(json).sort());
/** `maximum 100, minimum 1`; empty without limits. */
const limitsOf = ({ pattern, maxLength, minimum, maximum, format }: Param): string =>
  Object.entries({ format, maxLength, maximum, minimum, pattern })
    .flatMap(([name, value]) => (value === null ? [] : [`${name} ${json(value)}`]))
    .join(', ');

export const PARAMETER_CHANGE_RULES: readonly ChangeRule[] = [
  {
    id: 'parameter-sensitive',
    class: 'risk',
    looksFor:
      'A new parameter that is no switch and whose name speaks of an address, a path, code, a secret or a recipient.',
    why: 'The model can now be led to pass such a thing.',
    test: (change) =>
      added(change)
        // The signal says it already, with its own words.
        .filter(
          (param) =>
            hasWord(param, SENSITIVE) &&
            !isSwitch(param) &&
            !hasSignal(change.after.verdict, param.path),
        )
        .map(({ path }) =>
          finding('A new parameter takes an address, a path, code, a secret or a recipient.', {
            direction: 'rise',
            param: path,
            after: path,
          }),
        ),
  },
  {
    id: 'parameter-bypass',
    class: 'risk',
    looksFor: 'A new parameter that forces, skips or bypasses something.',
    why: 'One argument switches a check off.',
    test: (change) =>
      added(change)
        .filter((param) => hasWord(param, BYPASSES))
        .map(({ path }) =>
          finding('A new parameter forces or skips something.', {
            direction: 'rise',
            param: path,
            after: path,
          }),
        ),
  },
  {
    id: 'parameter-guard',
    class: 'risk',
    looksFor:
      'A parameter that asks for confirmation, preview or read-only use, taken out, made optional or switched off.',
    why: 'A call goes through where it had to be confirmed.',
    test: (change) => [
      ...removed(change)
        .filter(isGuard)
        .map(({ path }) =>
          finding('A parameter that kept a call in check is gone.', {
            direction: 'rise',
            param: path,
            before: path,
          }),
        ),
      ...kept(change).flatMap(([old, now]): Finding[] => {
        if (!isGuard(old)) return [];
        const loosened = old.required === true && now.required !== true;
        const switched = json(old.default) !== json(now.default);
        if (!loosened && !switched) return [];
        return [
          finding(
            'A parameter that kept a call in check has another default or is no longer required.',
            {
              direction: 'rise',
              param: old.path,
              before: json(old.default ?? null),
              after: json(now.default ?? null),
            },
          ),
        ];
      }),
    ],
  },
  {
    id: 'parameter-loosened',
    class: 'risk',
    looksFor:
      'A parameter with a risk signal that lost its list of values, pattern or format, or has another default.',
    why: 'It takes more than it did, or sends something else when left out.',
    test: (change) =>
      kept(change).flatMap(([old, now]): Finding[] => {
        const risky = hasSignal(change.after.verdict, now.path) || hasWord(now, SENSITIVE);
        if (!risky) return [];
        const lost =
          (old.enum.length > 0 && now.enum.length === 0) ||
          (old.pattern !== null && now.pattern !== old.pattern) ||
          (old.format !== null && now.format === null);
        const other = json(old.default ?? null) !== json(now.default ?? null);
        if (!lost && !other) return [];
        return [
          finding(
            lost
              ? 'A parameter that a risk signal is about accepts more.'
              : 'A parameter that a risk signal is about has another default.',
            {
              direction: lost ? 'rise' : 'unclear',
              param: old.path,
              before: lost ? limitsOf(old) : json(old.default ?? null),
              after: lost ? limitsOf(now) : json(now.default ?? null),
            },
          ),
        ];
      }),
  },
  {
    id: 'schema-gone',
    class: 'risk',
    looksFor: 'A schema of arguments that is no longer there.',
    why: 'What a call takes nobody can check.',
    test: ({ before, after }) =>
      before.tool.inputSchema !== null && after.tool.inputSchema === null
        ? [finding('The schema of the arguments is gone.', { direction: 'unclear' })]
        : [],
  },
  {
    id: 'parameter-new',
    class: 'schema',
    looksFor: 'A new parameter.',
    why: 'Calls can carry something that they could not.',
    test: (change) =>
      added(change).map(({ path }) => finding('A parameter is new.', { param: path, after: path })),
  },
  {
    id: 'parameter-gone',
    class: 'schema',
    looksFor: 'A parameter that is no longer there.',
    why: 'Calls that pass it may fail, and rules about it match nothing.',
    test: (change) =>
      removed(change).map(({ path }) =>
        finding('A parameter is gone.', { param: path, before: path }),
      ),
  },
  {
    id: 'parameter-changed',
    class: 'schema',
    looksFor:
      'Another type, other allowed values, another default or limit, required or no longer.',
    why: 'Calls that were accepted may fail, and others may pass.',
    test: (change) =>
      kept(change).flatMap(([old, now]) =>
        differences(old, now).map(({ what, before, after }) =>
          finding(what, { param: old.path, before, after }),
        ),
      ),
  },
  {
    id: 'schema-other',
    class: 'schema',
    looksFor: 'Another part of the schema of the arguments.',
    why: 'It says which calls are accepted.',
    test: (change) => {
      const { before, after } = change;
      if (before.input.shape === after.input.shape) return [];
      const told =
        added(change).length + removed(change).length > 0 ||
        kept(change).some(([old, now]) => differences(old, now).length > 0);
      return told ? [] : [finding('Another part of the schema of the arguments changed.')];
    },
  },
  {
    id: 'output',
    class: 'schema',
    looksFor: 'Another schema of the result.',
    why: 'Programs that read the result rely on it.',
    test: ({ before, after }) =>
      before.output.shape === after.output.shape
        ? []
        : [finding('The schema of the result changed.')],
  },
];

function differences(old: Param, now: Param): { what: string; before: string; after: string }[] {
  const pairs = [
    ['The type of a parameter changed.', old.types.join(', '), now.types.join(', ')],
    ['A parameter became required or optional.', String(old.required), String(now.required)],
    ['The allowed values of a parameter changed.', sorted(old.enum), sorted(now.enum)],
    ['The default of a parameter changed.', json(old.default ?? null), json(now.default ?? null)],
    ['A limit of a parameter changed.', limitsOf(old), limitsOf(now)],
  ] as const;
  return pairs.flatMap(([what, before, after]) =>
    before === after ? [] : [{ what, before, after }],
  );
}
