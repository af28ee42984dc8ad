import type { SearchIndex } from './build-index.ts';
import { IndexReader } from './index-reader.ts';

/** A reader of an index in memory; `loaded` is told the name of each file. */
export function memoryReader(
  index: SearchIndex,
  loaded: (name: string, content: unknown) => void = () => undefined,
): IndexReader {
  return new IndexReader(async (name) => {
    const content = fileOf(index, name);
    loaded(name, content);
    return content;
  });
}

function fileOf(index: SearchIndex, name: string): unknown {
  const [family, number] = name.split('/');
  if (family === 'meta') return index.meta;
  if (family === 'words') return index.words;
  const blocks = { terms: index.blocks, records: index.records };
  for (const [key, files] of Object.entries(blocks))
    if (key === family) return files[Number(number)];
  throw new Error(`the index has no file ${name}`);
}
