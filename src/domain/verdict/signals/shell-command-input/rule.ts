import { leadHas, mentions, nameHas, onParams } from '../hit.ts';
import { saysCommand } from '../said-of-params.ts';
import type { ParamView, SignalContext } from '../signal-context.ts';
import type { SignalRule } from '../signal-rule.ts';

const SURE = new Set(
  'shell_command bash_command bash_script shell_script powershell_script powershell_command terminal_command ssh_command command_line cmdline cmd_line applescript'.split(
    ' ',
  ),
);
const SHELL_WORDS = new Set(
  'shell bash zsh powershell terminal ssh cli exec subprocess stdin kubectl docker container pod sandbox npm linux unix windows tmux cmd machine vm'.split(
    ' ',
  ),
);
const RUN_WORDS = new Set('run execute exec start spawn launch runs executes'.split(' '));
const SHELL_TEXT =
  /\b(?:shell|bash|terminal|command[- ]line|powershell|ssh|cli|subprocess|executable|spawn)\b/;
const OTHER_COMMANDS =
  /\b(?:redis|minecraft|slash|voice|vim|gdb|g-?code|midi|telegram|bot|sub-?command|robot|smart home|predefined|command to (?:update|look up|whitelist|remove|add)|against the specified tool)\b/;
const ARGUMENT_TEXT =
  /\b(?:command[- ]line|cli|extra|additional|raw|custom|pass(?:ed)? (?:to|through))\b.{0,40}\b(?:args?|arguments?|flags?|options?|switches)\b|\b(?:args?|arguments|flags) (?:to pass|for the (?:command|process|script|program))/;
const ARGUMENT_KEYS = new Set(
  'args arguments argv extra_args additional_args cli_args flags additional_arguments extra_arguments'.split(
    ' ',
  ),
);
const OTHER_PLACES = new Set([
  'redis',
  'minecraft',
  'vim',
  'gdb',
  'midi',
  'robot',
  'discord',
  'telegram',
  'mongodb',
  'ha',
  'alexa',
  'predefined',
  'slash',
  'umb',
  'contract',
]);

/** The entry of an MCP server holds the command that starts it. */
function startsServer(ctx: SignalContext): boolean {
  const has = (word: string): boolean => nameHas(ctx, word) || leadHas(ctx, word);
  return has('mcp') && (has('server') || has('servers') || has('config') || has('configuration'));
}

function isShellParam(ctx: SignalContext, view: ParamView): boolean {
  if (!view.freeText && !view.param.types.includes('array')) return false;
  if (view.param.closed) return false;
  if (SURE.has(view.key) || (saysCommand(view) && !OTHER_COMMANDS.test(view.text))) return true;
  if (view.key === 'command' && startsServer(ctx)) return true;
  if (ARGUMENT_KEYS.has(view.key))
    return (
      ARGUMENT_TEXT.test(view.text) &&
      !/\b(?:function|method|contract|constructor)\b/.test(view.text)
    );
  if (view.key === 'script' || view.key === 'scripts')
    return (
      /\b(?:shell|bash|powershell|applescript|batch)\b/.test(view.text) ||
      ['bash', 'shell', 'powershell', 'applescript', 'osascript'].some(
        (w) => nameHas(ctx, w) || leadHas(ctx, w),
      )
    );
  if (view.last !== 'command' && view.last !== 'cmd' && view.key !== 'commands') return false;
  if (OTHER_COMMANDS.test(view.text)) return false;
  if (SHELL_TEXT.test(view.text)) return true;
  if (mentions(ctx, OTHER_PLACES)) return false;
  return (
    mentions(ctx, SHELL_WORDS) ||
    (nameHas(ctx, 'command') && mentions(ctx, RUN_WORDS)) ||
    /\bcommands? to (?:run|execute)/.test(view.text)
  );
}

export const SHELL_COMMAND_INPUT: SignalRule = {
  id: 'shell-command-input',
  title: 'Shell command input',
  label: 'shell command',
  kind: 'input',
  weight: 'high',
  looksFor:
    'A free-text parameter that holds a command, a command line or arguments of a program, or words that say the tool runs shell commands.',
  why: 'Whoever decides the text of a command decides what the machine does.',
  phrases: {
    name: [
      'run|execute|exec|start ~1 command+|cmd|shell|bash|terminal|powershell|ssh|process',
      'shell|bash|terminal|ssh|powershell|cmd ~1 exec|execute|run|command+',
    ],
    lead: [
      'execute!|run! ~3 shell|bash|terminal|powershell|ssh|cli|cmd|console|command-line|os ~1 command+|script+',
      'execute!|run! ~2 command+ ~4 shell|terminal|machine|host|container+|ssh|pod+|system|bash|powershell|linux|vm|sandbox',
      'execute!|run! ~1 arbitrary|any|system|windows|linux|unix ~1 command+',
    ],
  },
  test(ctx, said) {
    const params = onParams(ctx, (view) => isShellParam(ctx, view));
    if (!ctx.unrecorded || ctx.action === 'read' || mentions(ctx, OTHER_PLACES)) return params;
    return said;
  },
};
