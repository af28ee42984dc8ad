import { IndexReader } from '../../domain/search/index-reader.ts';
import { siteAddress } from '../site-address.ts';

/**
 * Reads the index of names of this site; `version` tells which, so that no file of an older one mixes in. `held`: files
 * that the page brought with it, by name.
 */
export function nameReader(
  version: () => Promise<{ version: string }>,
  held: Readonly<Record<string, unknown>> = {},
): IndexReader {
  let known: Promise<{ version: string }> | undefined;
  return new IndexReader(async (name) => {
    if (Object.hasOwn(held, name)) return held[name];
    known ??= version();
    known.catch(() => {
      known = undefined;
    });
    const response = await fetch(
      siteAddress(`/search-data/${name}.json?v=${(await known).version}`),
    );
    if (!response.ok) throw new Error(`the index answered ${response.status} for ${name}`);
    return response.json();
  });
}
