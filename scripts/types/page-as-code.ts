import { type ConvertToTsxResult, convertToTsx } from '@astrojs/astro2tsx';

/** A component as the code that a type checker reads, and the way back. */
export interface PageAsCode {
  code: string;
  /** What the converter itself finds wrong, with its place in the component. */
  faults: { line: number; column: number; message: string }[];
  /** Line and column of the component, from 1; null where the converter wrote something of its own. */
  placeOf: (line: number, column: number) => { line: number; column: number } | null;
}

/** A helper of the converter that most pages do not use; exported, it is no unused type. */
const HELPER = /^(?=type ASTRO__MergeUnion\b)/m;

export function pageAsCode(source: string, filename: string): PageAsCode {
  const { code, mappings, diagnostics } = convertToTsx(source, { filename, ambientTypes: true });
  const offsets = lineStarts(code);
  const starts = lineStarts(source);
  return {
    code: code.replace(HELPER, 'export '),
    faults: diagnostics.map(({ message, position }) => ({
      ...placeAt(position.start, starts),
      message,
    })),
    placeOf: (line, column) => {
      const at = (offsets[line - 1] ?? 0) + column - 1;
      const source = sourceOffset(at, mappings);
      return source === null ? null : placeAt(source, starts);
    },
  };
}

function sourceOffset(at: number, mappings: ConvertToTsxResult['mappings']): number | null {
  const holder = mappings.find(
    ([start, length, , sourceLength]) => sourceLength > 0 && at >= start && at < start + length,
  );
  if (holder === undefined) return null;
  const [start, , source, sourceLength] = holder;
  return source + Math.min(at - start, sourceLength - 1);
}

function lineStarts(text: string): number[] {
  return [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
}

function placeAt(offset: number, starts: readonly number[]): { line: number; column: number } {
  const line = starts.findLastIndex((start) => start <= offset);
  return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
}
