import { type Command, EXIT, JSON_OPTION, oneOf, readArguments, UsageError } from './command.ts';
import { readInput } from './read-input.ts';
import { painter, plain } from './style.ts';

const EFFECTS = ['allow', 'deny', 'ask'] as const;

const OPTIONS = {
  args: { type: 'string', value: 'JSON', says: 'arguments of the call (default {})' },
  calls: {
    type: 'string',
    value: 'FILE',
    says: 'several calls, one {"tool":…,"args":…} a line: limits count over all of them',
  },
  approved: { type: 'boolean', says: 'as if a person had approved every call' },
  expect: { type: 'string', choices: EFFECTS, says: 'end with 0 when every call ends this way' },
  ...JSON_OPTION,
} as const;

export const tryPolicy: Command = {
  name: 'try',
  usage: ['try POLICY TOOL [--args JSON]', 'try POLICY --calls FILE'],
  summary: 'Says what a policy does with a call, by which rule, and what the agent is told.',
  options: OPTIONS,
  takes: 'files',
  notes: [
    'Ends with 0 when every call is allowed, and with 1 when one is denied or a person is asked; --expect names another end. Nothing is called and nothing is counted for later.',
  ],
  async run(argv, world) {
    const { values, positionals } = readArguments(argv, OPTIONS);
    const expected = oneOf('expect', values.expect, EFFECTS) ?? 'allow';
    const [file, tool, ...extra] = positionals;
    if (file === undefined) throw new UsageError('The policy file is missing.');
    if (extra.length > 0) throw new UsageError(`Unexpected argument: ${extra[0]}`);
    const { calls: callsFile, args } = values;
    if ((tool === undefined) === (callsFile === undefined))
      throw new UsageError('Name a tool, or a file of calls with --calls.');
    if (callsFile !== undefined && args !== undefined)
      throw new UsageError('--args goes with a tool, not with --calls.');
    const { readCall, readCalls, tryCalls } = await import('./try/try-calls.ts');
    const calls =
      callsFile === undefined
        ? [readCall(tool ?? '', args ?? '{}')]
        : readCalls(await readInput(callsFile, world), callsFile);
    const outcomes = tryCalls(await readInput(file, world), file, calls, {
      approved: values.approved === true,
      at: world.clock().getTime(),
    });
    const paint = painter(world.stdout, world.env);
    const colours = { allow: 'green', deny: 'red', ask: 'yellow' } as const;
    if (values.json === true) world.stdout.write(`${JSON.stringify({ calls: outcomes })}\n`);
    else
      for (const { tool: name, effect, rule, reason } of outcomes)
        world.stdout.write(
          `${paint(colours[effect], effect.padEnd(5))}  ${plain(name)}  by ${plain(rule)}${reason === '' ? '' : `: ${plain(reason)}`}\n`,
        );
    return outcomes.every(({ effect }) => effect === expected) ? EXIT.ok : EXIT.found;
  },
};
