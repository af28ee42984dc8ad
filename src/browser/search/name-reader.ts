import { IndexReader } from '../../domain/search/index-reader.ts';
import { siteAddress } from '../site-address.ts';

/** Reads the index of names of this site; `version` tells which, so that no file of an older one mixes in. */
export function nameReader(version: () => Promise<{ version: string }>): IndexReader {
  let known: Promise<{ version: string }> | undefined;
  return new IndexReader(async (name) => {
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
