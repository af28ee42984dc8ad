import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The versions of the official MCP conformance suite, by the folder that each is installed in. */
export const SUITES = {
  '0.1.16': '@modelcontextprotocol/conformance',
  '0.2.0-alpha.12': 'conformance-next',
} as const;
export type SuiteVersion = keyof typeof SUITES;

/** Status of every check of a run, by scenario, check and, where a check comes more than once, its number. */
export type Checks = Record<string, string>;

/** Runs all scenarios of a suite, against a server (`--url`) or a client (`--command`). */
export async function runSuite(version: SuiteVersion, args: readonly string[]): Promise<Checks> {
  const program = path.resolve('node_modules', SUITES[version], 'dist/index.js');
  const folder = mkdtempSync(path.join(tmpdir(), 'conformance-'));
  try {
    const all = [program, ...args, '--suite', 'all', '--output-dir', folder];
    // It ends with 1 when any check fails, which some do without the gateway too.
    const output = await new Promise<string>((resolve) =>
      execFile(process.execPath, all, { maxBuffer: 2 ** 26 }, (_error, out, err) =>
        resolve(`${out}${err}`),
      ),
    );
    const checks = readChecks(folder);
    if (Object.keys(checks).length === 0) throw new Error(`no scenario was run:\n${output}`);
    return checks;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readChecks(folder: string): Checks {
  const checks: Checks = {};
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    if (path.basename(file) !== 'checks.json') continue;
    const scenario = path.dirname(file).replace(/-\d{4}-\d\d-\d\dT.*$/, '');
    const seen = new Map<string, number>();
    const found: { id: string; name: string; status: string }[] = JSON.parse(
      readFileSync(path.join(folder, file), 'utf8'),
    );
    for (const { id, name, status } of found) {
      const key = `${scenario} ${id}${name === id ? '' : ` ${name}`}`;
      const number = (seen.get(key) ?? 0) + 1;
      seen.set(key, number);
      checks[number === 1 ? key : `${key} #${number}`] = status;
    }
  }
  return checks;
}
