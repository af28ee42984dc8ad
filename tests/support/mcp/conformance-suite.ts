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

/** Scenario -> check (with its number, where one comes more than once) -> status. */
export type Checks = Record<string, Record<string, string>>;

/** How long a scenario's client may take; a busy machine takes its time. */
const CLIENT_TIMEOUT_MS = 120_000;

/** Runs all scenarios of a suite or one, against a server (`server --url`) or a client (`client --command`). */
export async function runSuite(
  version: SuiteVersion,
  args: readonly string[],
  scenario?: string,
): Promise<Checks> {
  const program = path.resolve('node_modules', SUITES[version], 'dist/index.js');
  const folder = mkdtempSync(path.join(tmpdir(), 'conformance-'));
  try {
    const which = scenario === undefined ? ['--suite', 'all'] : ['--scenario', scenario];
    const patience = args[0] === 'client' ? ['--timeout', String(CLIENT_TIMEOUT_MS)] : [];
    const all = [program, ...args, ...which, ...patience, '--output-dir', folder];
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

/** Checks without those that only log what went over the wire. */
function readChecks(folder: string): Checks {
  const scenarios: Checks = {};
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (path.basename(file) !== 'checks.json') continue;
    const scenario = path
      .dirname(file)
      .replaceAll(path.sep, '/')
      .replace(/^server-|-\d{4}-\d\d-\d\dT.*$/g, '');
    const checks: Record<string, string> = {};
    const found: { id: string; name: string; status: string }[] = JSON.parse(
      readFileSync(path.join(folder, file), 'utf8'),
    );
    for (const { id, name, status } of found.filter((check) => check.status !== 'INFO')) {
      const key = `${id} ${name}`;
      const times = Object.keys(checks).filter((known) => known.startsWith(key)).length;
      checks[times === 0 ? key : `${key} #${times + 1}`] = status;
    }
    scenarios[scenario] = checks;
  }
  return scenarios;
}

/** What differs between two runs: `scenario: check` -> [first, second]. */
export function differences(one: Checks, other: Checks): Record<string, [string, string]> {
  const found: Record<string, [string, string]> = {};
  for (const scenario of new Set([...Object.keys(one), ...Object.keys(other)])) {
    const [a = {}, b = {}] = [one[scenario], other[scenario]];
    for (const check of new Set([...Object.keys(a), ...Object.keys(b)])) {
      const pair: [string, string] = [a[check] ?? 'absent', b[check] ?? 'absent'];
      if (pair[0] !== pair[1]) found[`${scenario}: ${check}`] = pair;
    }
  }
  return found;
}
