import type { SignalCase } from '../signal-case.ts';

export const cases: readonly SignalCase[] = [
  [
    'run_command',
    'Runs a command in the project folder and returns its output.',
    { command: 'string The command to run' },
    ['command'],
  ],
  [
    'exec_in_container',
    'Executes a process inside a running container.',
    { container: 'string', cmd: 'string Command line to execute' },
    ['cmd'],
  ],
  [
    'open_terminal',
    'Opens a terminal tab and types into it.',
    { shell_command: 'string' },
    ['shell_command'],
  ],
  [
    'ssh_run',
    'Runs something on a remote host over SSH.',
    { host: 'string', command: 'string Remote command' },
    ['command'],
  ],
  [
    'build_target',
    'Builds one target of the workspace.',
    {
      target: 'string',
      additional_args: 'string[] Additional command-line arguments for the compiler',
    },
    ['additional_args'],
  ],
  [
    'start_dev_server',
    'Starts the development server of the package.',
    { start_command: 'string Shell command that starts it' },
    ['start_command'],
  ],
  [
    'macos_automate',
    'Automates the desktop with AppleScript.',
    { script: 'string AppleScript source to run' },
    ['script'],
  ],
  ['bash', 'Runs a bash command in the sandbox.', null, ['words']],
  ['execute_powershell', 'Execute a PowerShell script on the machine.', null, ['words']],
  ['host_exec', 'Execute an arbitrary system command.', null, ['words']],
  [
    'container_ctl',
    'Controls a container.',
    { command: 'enum:start,stop,restart What to do with it' },
    [],
  ],
  [
    'redis_call',
    'Sends a command to Redis.',
    { command: 'string Redis command such as GET or HSET' },
    [],
  ],
  [
    'minecraft_console',
    'Sends a slash command to the game.',
    { command: 'string Minecraft command without the leading slash' },
    [],
  ],
  [
    'light_voice',
    'Controls lights by voice.',
    { command: 'string Voice command as the person said it' },
    [],
  ],
  ['get_command_history', 'Lists the last commands of the session.', { limit: 'integer' }, []],
  [
    'write_contract',
    'Calls a function of a smart contract.',
    { function: 'string', args: 'string[] The arguments to pass to the function' },
    [],
  ],
  [
    'generate_commands',
    'Suggests shell commands for a task described in words.',
    { task: 'string What you want to do' },
    [],
  ],
  [
    'approve_command',
    'Approves a command that waits for approval.',
    { command_id: 'string Id of the waiting command' },
    [],
  ],
];
