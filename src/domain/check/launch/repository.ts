import type { LaunchTarget } from './launch-target.ts';

/** A repository of GitHub; pinned by a whole commit, since tags and branches move. `mark` stands before the revision. */
export function readRepository(spec: string, mark: '#' | '@'): LaunchTarget | null {
  const [, ref, rest = ''] =
    /^(?:git\+)?(?:(?:https?|ssh|git):\/\/(?:[^/@]*@)?|git@)?github\.com[/:]([\w.-]+\/[\w.-]+?)(?:\.git)?([@#].*)?$/.exec(
      spec,
    ) ?? [];
  if (ref === undefined) return null;
  const revision = rest.startsWith(mark) ? (rest.slice(1).split('#')[0] ?? '') : '';
  return {
    kind: 'github',
    ref,
    version: /^[0-9a-f]{40}$/.test(revision) ? revision : null,
    guessed: false,
  };
}
