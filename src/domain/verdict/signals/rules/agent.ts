import { leadHas, mentions, nameHas, onParams } from '../hit.ts';
import type { ParamView, SignalContext } from '../signal-context.ts';
import type { SignalHit, SignalRule } from '../signal-rule.ts';

export const CONFIG_WRITE: SignalRule = {
  id: 'config-write',
  title: 'Agent configuration write',
  label: 'changes agent config',
  kind: 'effect',
  weight: 'high',
  looksFor:
    'Words that say the tool changes the configuration of the agent, its MCP servers, its allowed commands or its security level, or its own settings.',
  why: 'An agent that can write its own limits has none, and starting what a configuration names can run code.',
  phrases: {
    name: [
      'set|update|edit|write|add|install|enable|configure|register|remove|modify|save ~2 mcp ~2 server+|config|configuration|settings',
      'set|update|write|edit|modify ~1 config|configuration ~1 value|file',
      'install ~2 mcp ~1 server',
      'update|set|change|add ~1 security ~1 level',
      'add|remove|update ~1 whitelist|allowlist|allowed',
      'add|update|create|edit|set ~1 hook|hooks|rules ~1 file',
      'set ~1 permission ~1 mode',
    ],
    lead: [
      'set!|update!|write!|edit!|modify!|add!|install!|configure!|register! ~5 mcp ~1 server+|config|configuration|settings',
      'set!|update!|write!|edit!|modify!|change!|configure! ~5 claude|cursor|windsurf|vscode|codex ~3 config|configuration|settings|mcp|hooks',
      'add!|update!|set!|change! ~4 whitelist|allowlist|allowed ~1 command+|director|directories|path+',
      'set!|update!|change! ~2 server ~1 configuration ~1 value',
      'set!|change!|modify!|update! ~3 configuration ~1 value ~2',
    ],
  },
  test: (ctx, said) => (ctx.action === 'read' || mentions(ctx, NOT_OURS) ? [] : said),
};
const NOT_OURS = new Set(
  'kubernetes app bot redis nginx postgres keboola configcat feature nacos apollo vehicle device router network git domain domains ip pihole database firewall'.split(
    ' ',
  ),
);

export const MEMORY_WRITE: SignalRule = {
  id: 'memory-write',
  title: 'Memory write',
  label: 'writes memory',
  kind: 'effect',
  weight: 'medium',
  looksFor:
    'Words that say the tool keeps something in a memory or knowledge graph that the agent reads again later.',
  why: "What is planted once comes back in later sessions as the agent's own knowledge.",
  phrases: {
    name: [
      'add|create|store|save|write|update|remember|record|append|upsert|set|edit ~2 memory|memories',
      'memory|memories|mem ~1 add|create|store|save|write|update|upsert|insert|put',
      'create|add ~1 entities|relations|observations',
      'remember',
    ],
    lead: [
      'add!|create!|store!|save!|write!|update!|record! ~5 memory|memories ~1',
      'create!|add!|store!|update! ~5 knowledge graph',
      'keep! ~2 memory|memories',
    ],
  },
  test(ctx, said) {
    if (ctx.action === 'read' || mentions(ctx, NOT_AGENT_MEMORY)) return [];
    const entitiesOnly = said.every((hit) =>
      /entit|relation|observation/i.test(hit.evidence.quote),
    );
    return entitiesOnly && !leadHas(ctx, 'knowledge') && !leadHas(ctx, 'memory') ? [] : said;
  },
};
const NOT_AGENT_MEMORY = new Set(
  'dump byte bytes address process debugger heap ram gdb allocation limit usage card breakpoint register vm kernel forensics patch buffer analysis leak plan cpu binary path'.split(
    ' ',
  ),
);

export const DEPENDENCY_INSTALL: SignalRule = {
  id: 'dependency-install',
  title: 'Dependency install',
  label: 'installs software',
  kind: 'effect',
  weight: 'high',
  looksFor: 'Words that say the tool installs packages, plugins, apps, extensions or servers.',
  why: 'Installing runs code of whoever published it.',
  phrases: {
    name: [
      'install|installs|reinstall ~3 package+|packages|dependency|dependencies|plugin+|app|extension+|module+|server|tool|tools|theme|chart|helm|skill|requirements|browser|software|component+|addon|deps|pip|npm',
      'npm|pip|yarn|pnpm|apt|brew|uv|cargo|conda ~1 install|add|update',
      'package|packages|plugin|app|helm|apk ~1 install',
      'install',
    ],
    lead: [
      'install! ~5 package+|dependency|dependencies|plugin+|app|apk|extension+|module+|server+|chart|theme|skill|requirements|software|component+|add-on|addon',
      'npm|pip|yarn|pnpm|apt|brew|cargo|conda install',
    ],
  },
  test: (ctx, said) =>
    (ctx.action === 'read' && !nameHas(ctx, 'install')) || mentions(ctx, NOT_INSTALLING)
      ? []
      : said.filter((hit) => hit.evidence.field === 'name' || startsTheAct(ctx, hit)),
};

const NOT_INSTALLING = new Set(
  'post installed installation instructions installable guide uninstall'.split(' '),
);
const BEFORE_AN_ACT = new Set(['and', 'or', 'to', 'for', 'by']);

/** The verb opens the sentence or joins the opening one: "Download and install". */
function startsTheAct(ctx: SignalContext, hit: SignalHit): boolean {
  const index = ctx.lead.findIndex((word) => word.start === hit.evidence.start);
  return index <= 2 || BEFORE_AN_ACT.has(ctx.lead[index - 1]?.text ?? '');
}

const GIT_KEYS = new Set(
  'branch branch_name ref sha commit commit_sha commit_hash commit_id commitish target_commitish base_branch head_branch source_branch target_branch tag tag_name git_ref from_branch start_point revision from_ref to_ref base_ref head_ref remote remote_name commit_range base head source_ref refspec'.split(
    ' ',
  ),
);
const GIT_WORDS = new Set(
  'git github gitlab bitbucket gitee repo repository repositories branch branches commit commits merge rebase checkout pull push diff tag release fork'.split(
    ' ',
  ),
);
const GIT_TEXT = /\b(?:git|branch|commit|sha|repositor(?:y|ies)|pull request|merge|remote name)\b/;

function isGitRef(view: ParamView, gitTool: boolean): boolean {
  return view.freeText && GIT_KEYS.has(view.key) && (gitTool || GIT_TEXT.test(view.text));
}

export const GIT_REF_INPUT: SignalRule = {
  id: 'git-ref-input',
  title: 'Git reference input',
  label: 'git ref',
  kind: 'input',
  weight: 'low',
  looksFor:
    'A free-text parameter with a branch, tag, commit or remote in a tool that works with git.',
  why: 'A value that starts with a dash is read by git as an option, and some options run programs.',
  test(ctx) {
    if (mentions(ctx, NOT_GIT)) return [];
    const gitTool = isGitTool(ctx);
    return onParams(ctx, (view) => isGitRef(view, gitTool));
  },
};

function isGitTool(ctx: SignalContext): boolean {
  return (
    mentions(ctx, GIT_WORDS) &&
    (mentions(ctx, SURE_GIT) ||
      ctx.params.some((v) =>
        [
          'repo',
          'repository',
          'repo_path',
          'owner',
          'project_id',
          'repo_url',
          'repo_slug',
        ].includes(v.key),
      ))
  );
}
const SURE_GIT = new Set(
  'git github gitlab bitbucket gitee commit commits branch branches repository'.split(' '),
);
const NOT_GIT = new Set(
  'neon docker image container element snapshot page browser bank'.split(' '),
);

const SESSION_KEYS = new Set('session_id session_token mcp_session_id'.split(' '));

export const SESSION_ID: SignalRule = {
  id: 'session-id',
  title: 'Session id input',
  label: 'session id',
  kind: 'input',
  weight: 'low',
  looksFor: 'A free-text parameter that names a session by id or token.',
  why: 'Where the server does not tie it to one caller, a guessed id gives access to the session of another.',
  test: (ctx) =>
    onParams(
      ctx,
      (view) =>
        view.freeText &&
        SESSION_KEYS.has(view.key) &&
        !/\b(?:thinking|f1|race|grand prix|event session|meeting_key)\b/.test(view.text) &&
        !mentions(ctx, RACES),
    ),
};
const RACES = new Set('race driver f1 lap thinking drivers pit telemetry stint'.split(' '));
