import { type Combination, findCombinations } from './find-combinations.ts';
import type { ServerProfile } from './profile-server.ts';

/** A combination that several servers make possible together. */
export interface ServerCombination extends Combination {
  /** Ids of the servers that make it possible alone; empty when it takes at least two. */
  within: string[];
}

/** Combinations over all tools of the given servers, worst first, as an agent has them that is connected to all of them. */
export function combineServers(
  profiles: readonly Pick<ServerProfile, 'server' | 'roles' | 'combinations'>[],
): ServerCombination[] {
  return findCombinations(profiles.flatMap((profile) => profile.roles)).map((combination) => ({
    ...combination,
    within: profiles
      .filter((profile) => profile.combinations.some((one) => one.id === combination.id))
      .map((profile) => profile.server),
  }));
}
