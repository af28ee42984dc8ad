import { type Command, EXIT, readArguments, UsageError } from './command.ts';

const SHELLS = ['bash', 'zsh', 'fish'] as const;

/** The command that completes these. */
export const completionOf = (commands: () => readonly Command[]): Command => ({
  name: 'completion',
  usage: SHELLS.map((shell) => `completion ${shell}`),
  summary: 'Prints a script that completes commands and options in your shell.',
  options: {},
  takes: 'words',
  notes: [
    'bash:  toolward completion bash > ~/.local/share/bash-completion/completions/toolward',
    'zsh:   toolward completion zsh > "$fpath[1]/_toolward"',
    'fish:  toolward completion fish > ~/.config/fish/completions/toolward.fish',
  ],
  async run(argv, world) {
    const { positionals } = readArguments(argv, {});
    const shell = SHELLS.find((one) => one === positionals[0]);
    if (shell === undefined || positionals.length > 1)
      throw new UsageError(`Name one shell: ${SHELLS.join(', ')}.`);
    const { COMPLETION_SCRIPTS } = await import('./completion/scripts.ts');
    world.stdout.write(COMPLETION_SCRIPTS[shell](commands()));
    return EXIT.ok;
  },
});
