import { mentions, onParams } from '../hit.ts';
import type { ParamView, SignalContext } from '../signal-context.ts';
import type { SignalRule } from '../signal-rule.ts';

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
