import { COMMON_OPTIONS, type Command, type Option } from '../command.ts';

/** Writes the completion of these commands for a shell. */
type Script = (commands: readonly Command[]) => string;

/** Scripts by shell. Commands, options and choices are our own words: letters, digits, dashes. */
export const COMPLETION_SCRIPTS = { bash, zsh, fish } as const satisfies Record<string, Script>;

const optionsOf = ({ options }: Command): [string, Option][] =>
  Object.entries({ ...options, ...COMMON_OPTIONS });

/** Text between single quotes of a POSIX shell or of fish. */
const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

function bash(commands: readonly Command[]): string {
  const names = commands.map(({ name }) => name).join(' ');
  const cases = commands.map((command) => {
    const options = optionsOf(command).map(([name]) => `--${name}`);
    return `    ${command.name}) options='${options.join(' ')}' ;;`;
  });
  const choices = commands.flatMap((command) =>
    optionsOf(command).flatMap(([name, { choices: values }]) =>
      values === undefined ? [] : [`    ${command.name}:--${name}) words='${values.join(' ')}' ;;`],
    ),
  );
  return `# bash completion of toolward
_toolward() {
  local current=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]}
  local command=\${COMP_WORDS[1]} options='' words=''
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W '${names} --help --version' -- "$current"))
    return
  fi
  case "$command:$before" in
${choices.join('\n')}
    *) ;;
  esac
  if [ -n "$words" ]; then
    COMPREPLY=($(compgen -W "$words" -- "$current"))
    return
  fi
  case "$command" in
${cases.join('\n')}
  esac
  case "$current" in
    -*) COMPREPLY=($(compgen -W "$options" -- "$current")) ;;
  esac
}
complete -o default -F _toolward toolward
`;
}

function zsh(commands: readonly Command[]): string {
  const described = (text: string) => text.replace(/[[\]:]/g, '\\$&');
  const cases = commands.map((command) => {
    const specs = optionsOf(command).map(([name, { says, value, choices, multiple }]) => {
      const star = multiple === true ? '*' : '';
      const head = `${star}--${name}[${described(says)}]`;
      if (choices !== undefined) return quoted(`${head}:${name}:(${choices.join(' ')})`);
      return quoted(value === undefined ? head : `${head}:${described(value)}:_files`);
    });
    const rest = command.takes === 'files' ? "'*:file:_files'" : "'*:word:'";
    return `    ${command.name}) _arguments ${[...specs, rest].join(' ')} ;;`;
  });
  return `#compdef toolward
_toolward() {
  if (( CURRENT == 2 )); then
    local -a commands
    commands=(${commands.map(({ name, summary }) => quoted(`${name}:${summary}`)).join(' ')})
    _describe command commands
    return
  fi
  local command=\${words[2]}
  shift words
  (( CURRENT-- ))
  case "$command" in
${cases.join('\n')}
  esac
}
if [ "$funcstack[1]" = _toolward ]; then _toolward "$@"; else compdef _toolward toolward; fi
`;
}

function fish(commands: readonly Command[]): string {
  const lines = commands.flatMap((command) => [
    `complete -c toolward -n __fish_use_subcommand -f -a ${command.name} -d ${quoted(command.summary)}`,
    ...optionsOf(command).map(([name, { short, says, value, choices }]) =>
      [
        `complete -c toolward -n '__fish_seen_subcommand_from ${command.name}'`,
        `-l ${name}`,
        ...(short === undefined ? [] : [`-s ${short}`]),
        ...(choices === undefined ? [] : [`-x -a ${quoted(choices.join(' '))}`]),
        ...(choices === undefined && value !== undefined ? ['-r'] : []),
        `-d ${quoted(says)}`,
      ].join(' '),
    ),
  ]);
  return `# fish completion of toolward\n${lines.join('\n')}\n`;
}
