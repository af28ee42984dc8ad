import { formatJson } from '../format.ts';
import { launchOf, placeholders } from './launch-entry.ts';
import {
  type Abilities,
  type ExportServer,
  narrow,
  type Plan,
  unlistedNote,
  type Written,
} from './plan.ts';
import type { ExportTarget } from './target.ts';
import { underscored } from './underscored.ts';

const TITLE = 'OpenCode';
const ABLE: Abilities = {
  title: TITLE,
  counts: false,
  asks: true,
  nameOf: (name) => (name === '' ? null : underscored(name)),
};

/** `permission` of opencode.json: the tool is `<server>_<tool>`, and the last rule that matches wins. */
function writeOpenCode(plan: Plan): Written {
  const { tools, others, cannotExpress } = narrow(plan, ABLE);
  const key = underscored(plan.server.key);
  const rules = tools
    .filter(({ effect }) => effect !== others)
    .map(({ written, effect }) => [`${key}_${written}`, effect] as const);
  const permission = Object.fromEntries([[`${key}_*`, others] as const, ...rules]);
  const file = { $schema: 'https://opencode.ai/config.json', ...entry(plan.server), permission };
  return {
    text: `${formatJson(file)}\n`,
    cannotExpress: [...cannotExpress, ...unlistedNote(plan, others, TITLE)],
  };
}

/** The server's entry, null where it is not known. */
function entry(server: ExportServer): object | null {
  const launch = launchOf(server);
  if (launch === null) return null;
  if ('url' in launch) return { mcp: { [server.key]: { type: 'remote', url: launch.url } } };
  const { command, args, variables } = launch;
  const local = {
    type: 'local',
    command: [command, ...args],
    ...(variables.length === 0 ? {} : { environment: placeholders(variables) }),
  };
  return { mcp: { [server.key]: local } };
}

export const OPENCODE = {
  id: 'opencode',
  title: TITLE,
  filename: () => 'opencode.json',
  language: 'json',
  docsUrl: 'https://opencode.ai/v1/docs/permissions/',
  place:
    'It is read from the project folder and from ~/.config/opencode/. The two are merged, and a key that your own file has keeps its place there: put all rules of a server into one of them.',
  asks: 'Without a person the call is rejected and the whole run ends, with exit code 0; --auto lets it through.',
  can: {
    hide: 'denied tools are not offered',
    deny: 'by tool and by server',
    ask: 'ask',
    limit: null,
    arguments: null,
  },
  naming: 'server_tool; each character but letters, digits, _ and - becomes _',
  facts: [
    'The last rule that matches wins, not the most exact one.',
    'A tool without a rule runs unasked.',
    'An unknown top-level key or an unknown action stops it: exit code 1.',
    'A project file that denies server_* does not deny a tool that your own file names: that key comes after it only if it stands there too.',
    'It adds additionalProperties: false to every schema.',
    'At its start it installs @opencode-ai/plugin from npm into ~/.config/opencode where that is not there yet, whether a plugin is set or not.',
  ],
  judgedBy: 'program',
  write: writeOpenCode,
  start: (server) => {
    const started = entry(server);
    return started === null
      ? null
      : { filename: 'opencode.json', text: `${formatJson(started)}\n` };
  },
  isWhole: true,
} as const satisfies ExportTarget;
