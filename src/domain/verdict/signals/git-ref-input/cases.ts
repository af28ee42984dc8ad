import type { SignalCase } from '../signal-case.ts';

export const cases: readonly SignalCase[] = [
  ['git_checkout', 'Checks out a branch.', { branch_name: 'string' }, ['branch_name']],
  [
    'git_diff',
    'Compares two states of the repository.',
    { base: 'string Base commit or branch', head: 'string Head commit or branch' },
    ['base', 'head'],
  ],
  [
    'create_pull_request',
    'Opens a pull request on GitHub.',
    { owner: 'string', repo: 'string', head: 'string Branch with the changes' },
    ['head'],
  ],
  ['get_commit', 'Shows a commit of the repository.', { sha: 'string Commit SHA' }, ['sha']],
  [
    'git_push',
    'Pushes commits.',
    { remote: 'string Remote name', branch: 'string' },
    ['branch', 'remote'],
  ],
  [
    'create_release',
    'Publishes a release of a GitHub repository.',
    { owner: 'string', tag_name: 'string Git tag' },
    ['tag_name'],
  ],
  [
    'read_repo_file',
    'Reads a file of a repository.',
    { repo: 'string', ref: 'string Branch, tag or commit' },
    ['ref'],
  ],
  ['git_revert', 'Reverts a commit.', { commit: 'string' }, ['commit']],
  [
    'merge_branch',
    'Merges two branches in git.',
    { source_branch: 'string', target_branch: 'string' },
    ['source_branch', 'target_branch'],
  ],
  [
    'click',
    'Clicks an element of the page.',
    { ref: 'string Element reference from the snapshot' },
    [],
  ],
  ['set_tag', 'Tags a photo.', { tag: 'string' }, []],
  ['find_atm', 'Finds a branch of the bank.', { branch: 'string Name of the bank branch' }, []],
  ['think', 'Works on a thought.', { branch_id: 'string Id of the line of thought' }, []],
  ['docker_pull', 'Pulls a container image.', { tag: 'string Image tag' }, []],
  ['change_head', 'Edits the header.', { head: 'string Text of the header' }, []],
  ['commit_staged', 'Commits staged changes with git.', { message: 'string Commit message' }, []],
  ['set_base', 'Sets the base currency.', { base: 'string Currency code' }, []],
];
