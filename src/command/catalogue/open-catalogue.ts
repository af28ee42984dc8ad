import type { Option } from '../command.ts';
import type { World } from '../world.ts';
import type { OpenCatalogue } from './opened-catalogue.ts';

/** For every command that looks something up. */
export const CATALOGUE_OPTION = {
  catalogue: {
    type: 'string',
    value: 'URL|FILE',
    says: "another site's catalogue: its address, or its catalogue.ndjson.gz",
  },
} as const satisfies Record<string, Option>;

/** The catalogue that came with the command, or the one that `--catalogue` names. */
export async function openCatalogue(
  given: string | undefined,
  world: World,
): Promise<OpenCatalogue> {
  if (given === undefined) {
    const { openPacked } = await import('./packed-catalogue.ts');
    return openPacked(world);
  }
  const { openBulk } = await import('./bulk-catalogue.ts');
  return openBulk(given, world);
}
