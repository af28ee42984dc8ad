import { type Command, EXIT, JSON_OPTION, readArguments, UsageError } from './command.ts';
import { readInput } from './read-input.ts';
import { painter, plain } from './style.ts';

const OPTIONS = {
  ...JSON_OPTION,
  strict: { type: 'boolean', says: 'end with 1 for warnings too' },
} as const;

export const validate: Command = {
  name: 'validate',
  usage: ['validate [options] FILE…'],
  summary: 'Checks policy files: what is wrong, where, and what to write instead.',
  options: OPTIONS,
  takes: 'files',
  notes: ['A FILE of - is standard input.'],
  async run(argv, world) {
    const { values, positionals } = readArguments(argv, OPTIONS);
    if (positionals.length === 0) throw new UsageError('The policy file is missing.');
    const [{ validatePolicyText }, { positionIn }] = await Promise.all([
      import('../domain/policy/validate.ts'),
      import('./text-position.ts'),
    ]);
    const paint = painter(world.stdout, world.env);
    const files = [];
    for (const file of positionals) {
      const text = await readInput(file, world);
      const { errors, warnings } = validatePolicyText(text);
      const placed = (severity: 'error' | 'warning', list: typeof errors) =>
        list.map(({ pointer, message, hint, range }) => ({
          severity,
          ...positionIn(text, range.start),
          pointer,
          message,
          hint,
        }));
      files.push({ file, problems: [...placed('error', errors), ...placed('warning', warnings)] });
    }
    const all = files.flatMap(({ problems }) => problems);
    const valid = all.every(({ severity }) => severity !== 'error');
    if (values.json === true) {
      world.stdout.write(`${JSON.stringify({ valid, files })}\n`);
    } else {
      for (const { file, problems } of files) {
        if (problems.length === 0)
          world.stdout.write(`${plain(file)}: ${paint('green', 'valid')}\n`);
        for (const { severity, line, column, pointer, message, hint } of problems) {
          const head = paint(severity === 'error' ? 'red' : 'yellow', severity);
          const place = pointer === '' ? '' : `${plain(pointer)}: `;
          world.stdout.write(
            `${plain(file)}:${line}:${column}: ${head}: ${place}${plain(message)} ${plain(hint)}\n`,
          );
        }
      }
    }
    return valid && (values.strict !== true || all.length === 0) ? EXIT.ok : EXIT.found;
  },
};
