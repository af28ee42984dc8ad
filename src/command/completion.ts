import { type Command, EXIT, JSON_OPTION, readArguments, UsageError } from './command.ts';

const SHELLS = ['bash', 'zsh', 'fish'] as const;

/** The command that completes these. */
export const completionOf = (commands: () => readonly Command[]): Command => ({
  name: 'completion',
  usage: SHELLS.map((shell) => `completion ${shell}`),
  summary: 'Prints a script that completes commands and options in your shell.',
  options: JSON_OPTION,
  takes: 'words',
  notes: [
    'bash:  toolward completion bash > ~/.local/share/bash-completion/completions/toolward',
    'zsh:   toolward completion zsh > "$fpath[1]/_toolward"',
    'fish:  toolward completion fish > ~/.config/fish/completions/toolward.fish',
  ],
  async run(argv, world) {
    const { values, positionals } = readArguments(argv, JSON_OPTION);
    const shell = SHELLS.find((one) => one === positionals[0]);
    if (shell === undefined || positionals.length > 1)
      throw new UsageError(`Name one shell: ${SHELLS.join(', ')}.`);
    const { COMPLETION_SCRIPTS } = await import('./completion/scripts.ts');
    const script = COMPLETION_SCRIPTS[shell](commands());
    world.stdout.write(values.json === true ? `${JSON.stringify({ shell, script })}\n` : script);
    return EXIT.ok;
  },
});
