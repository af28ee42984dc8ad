/** A tool as a Python source declares it: the function behind a `tool` decorator, with the names of its arguments. */
export interface DeclaredTool {
  name: string;
  description: string;
  params: string[];
}

const DECLARED =
  /@\w+\.tool\([^)]*\)\s*(?:async )?def (\w+)\(([\s\S]*?)\)\s*(?:->[^:\n]*(?:\[[^\n]*\])?)?:\s*\n\s*(?:"""([\s\S]*?)"""|'([^'\n]*)'|"([^"\n]*)")?/g;

/** Tools of a FastMCP source, by its decorators and first strings. Enough for flat signatures; nothing is run. */
export function toolsOfPython(source: string): DeclaredTool[] {
  return [...source.matchAll(DECLARED)].map(([, name = '', args = '', long, a, b]) => ({
    name,
    description: (long ?? a ?? b ?? '').trim(),
    params: [...args.matchAll(/(?:^|,)\s*(\w+)\s*:/g)]
      .map(([, param = '']) => param)
      .filter((param) => param !== 'self' && param !== 'ctx'),
  }));
}
