import { hashText } from '../../domain/record/digest.ts';
import type { SearchIndex } from '../../domain/search/build-index.ts';

/** One file of the index. */
export interface SearchFile {
  /** `meta`, `terms/3`, `records/17`, `words`, `version`. */
  name: string;
  text: string;
}

/** The files of an index, and a short hash of all of them: readers ask for it so that no file of an older index mixes in. */
export function searchFiles(index: SearchIndex): { version: string; files: SearchFile[] } {
  const files = [
    file('meta', index.meta),
    file('words', index.words),
    ...index.blocks.map((block, at) => file(`terms/${at}`, block)),
    ...index.records.flatMap((block, at) => (block === null ? [] : [file(`records/${at}`, block)])),
  ];
  const version = hashText(files.map((one) => hashText(one.text)).join()).slice(0, 12);
  return { version, files: [...files, file('version', { version })] };
}

function file(name: string, content: object | string): SearchFile {
  return { name, text: JSON.stringify(content) };
}
