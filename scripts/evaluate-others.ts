import { execFileSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { ToolRecordSchema } from '../src/domain/record/tool-record.ts';
import { classifyTool } from '../src/domain/verdict/classify.ts';
import { CATEGORIES } from '../src/domain/verdict/verdict.ts';
import { toolsOfPython } from './evaluate/python-tools.ts';

/** Signals of text that is meant for the model. */
const MEANT = new Set(['directive-to-model', 'hidden-characters']);

const { positionals } = parseArgs({ allowPositionals: true });
const repository = positionals[0];
if (repository === undefined) {
  console.error('evaluate:others: give the git directory of cisco-ai-defense/mcp-scanner');
  process.exitCode = 1;
} else {
  describe(repository);
}

function git(directory: string, ...args: string[]): string {
  return execFileSync('git', ['-C', directory, ...args], { encoding: 'utf8', maxBuffer: 1e8 });
}

/** Prints our verdicts over the tools that the evaluation set of another scanner calls harmless or malicious, by folder. */
function describe(directory: string): void {
  const files = git(directory, 'ls-tree', '-r', '--name-only', 'HEAD', 'evals')
    .split('\n')
    .filter((file) =>
      /^evals\/(?:remote\/\w+|behavioral-analysis\/data\/[\w-]+)\/\w+\.py$/.test(file),
    );
  console.log(`commit ${git(directory, 'rev-parse', 'HEAD').trim()}`);
  const groups = Map.groupBy(files, (file) => file.split('/').slice(1, -1).join('/'));
  for (const [group, members] of groups) {
    const counts = new Map<string, number>();
    let [total, directed] = [0, 0];
    for (const file of members) {
      for (const { name, description, params } of toolsOfPython(
        git(directory, 'show', `HEAD:${file}`),
      )) {
        const properties = Object.fromEntries(params.map((param) => [param, {}]));
        const inputSchema = { type: 'object', properties };
        const verdict = classifyTool(ToolRecordSchema.parse({ name, description, inputSchema }));
        counts.set(verdict.category, (counts.get(verdict.category) ?? 0) + 1);
        if (verdict.signals.some(({ id }) => MEANT.has(id))) directed += 1;
        total += 1;
      }
    }
    const shares = CATEGORIES.map((category) => `${category} ${counts.get(category) ?? 0}`);
    console.log(
      `${group}: ${total} tools, text for the model in ${directed}; ${shares.join(', ')}`,
    );
  }
}
