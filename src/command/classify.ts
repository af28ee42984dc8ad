import { type Command, EXIT, JSON_OPTION, readArguments, UsageError } from './command.ts';

const OPTIONS = {
  ...JSON_OPTION,
  explain: { type: 'boolean', says: 'print all that a verdict was made of, in words' },
} as const;

export const classify: Command = {
  name: 'classify',
  usage: ['classify [options] [FILE…]'],
  summary: 'Judges tools: category, risk, signals and the words behind them, one JSON line a tool.',
  options: OPTIONS,
  takes: 'files',
  notes: [
    'A file holds a tools/list result or server records, one JSON object a line; without files, or for -, standard input is read.',
  ],
  async run(argv, world) {
    const { values, positionals } = readArguments(argv, OPTIONS);
    if (values.json === true && values.explain === true)
      throw new UsageError('--json and --explain exclude each other.');
    if (positionals.length === 0 && world.stdin.isTTY === true)
      throw new UsageError('Name a file, or give server records on standard input.');
    const [{ readToolLists }, { describeTool, explainInWords }] = await Promise.all([
      import('./classify/read-tool-lists.ts'),
      import('./classify/describe-tool.ts'),
    ]);
    const described: unknown[] = [];
    let faults = 0;
    const complain = (message: string, lost: boolean) => {
      world.stderr.write(`${message}\n`);
      if (lost) faults += 1;
    };
    for (const file of positionals.length === 0 ? ['-'] : positionals) {
      for await (const server of readToolLists(file, world, complain)) {
        if (values.json === true) {
          described.push(...server.tools.map((tool) => describeTool(server, tool)));
          continue;
        }
        const lines = server.tools.map((tool) =>
          values.explain === true
            ? explainInWords(server, tool)
            : JSON.stringify(describeTool(server, tool)),
        );
        const text = lines.map((line) => `${line}\n`).join('');
        if (!world.stdout.write(text))
          await new Promise((resolve) => world.stdout.once('drain', resolve));
      }
    }
    if (values.json === true) world.stdout.write(`${JSON.stringify({ tools: described })}\n`);
    return faults === 0 ? EXIT.ok : EXIT.found;
  },
};
