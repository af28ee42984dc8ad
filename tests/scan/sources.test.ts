import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { parseLaunchTable } from '../../src/scanner/launch-table.ts';
import { DEFAULT_LIMITS } from '../../src/scanner/limits.ts';
import { bareLauncher } from '../../src/scanner/sandbox/bare-launcher.ts';
import { measure, type ScanContext } from '../../src/scanner/scan.ts';
import { ScannerFault } from '../../src/scanner/scanner-fault.ts';
import { parseTarget } from '../../src/scanner/target.ts';
import { hasVenv } from '../support/python.ts';
import {
  PYTHON_SERVER,
  type PythonIndex,
  startPythonIndex,
  wheel,
} from '../support/servers/python-index.ts';
import { LONG } from '../support/size.ts';

/** Each scan makes a virtual environment, which costs 4 s of CPU: the short run has one. */
vi.setConfig({ testTimeout: 600_000, hookTimeout: 600_000 });

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'toolward-sources-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function scan(target: string, table: object[] = []) {
  const workFolder = join(folder, 'work');
  mkdirSync(workFolder, { recursive: true });
  const context: ScanContext = {
    table: parseLaunchTable(JSON.stringify({ servers: table }), 'table.json'),
    limits: { ...DEFAULT_LIMITS, attemptSeconds: 30 },
    launcher: bareLauncher(workFolder),
    workFolder,
    out: join(folder, 'out'),
    history: null,
    dryRun: true,
    anyLicence: false,
    now: () => new Date(Date.UTC(2026, 0, 1)),
  };
  return measure(parseTarget(target), context);
}

describe.skipIf(!hasVenv())('a package of PyPI', () => {
  let index: PythonIndex;
  beforeAll(async () => {
    index = await startPythonIndex();
    vi.stubEnv('PIP_INDEX_URL', index.url);
    vi.stubEnv('PIP_CONFIG_FILE', '/dev/null');
  });
  afterAll(async () => {
    vi.unstubAllEnvs();
    await index.close();
  });

  test('is installed from its wheel and started', async () => {
    index.offer('snake-mcp', ...wheel('snake-mcp', '1.2.0', PYTHON_SERVER));
    const record = await scan('pypi:Snake_MCP==1.2.0');
    expect(record).toMatchObject({
      source: { kind: 'pypi', ref: 'snake-mcp' },
      version: '1.2.0',
      license: 'MIT',
      repository: 'https://github.com/example/snake-mcp',
      scan: { outcome: 'listed', integrity: expect.stringMatching(/^sha256-/) },
      tools: [{ name: 'read_snake' }],
    });
  });

  test.runIf(LONG)(
    'that wants an argument says so, and gets it from the launch table',
    async () => {
      const wants = PYTHON_SERVER.replace(
        'def main():',
        'def main():\n    import argparse\n    p = argparse.ArgumentParser()\n    p.add_argument("--den", required=True)\n    p.parse_args()',
      );
      index.offer('den-mcp', ...wheel('den-mcp', '1.0.0', wants));
      expect((await scan('pypi:den-mcp')).scan).toMatchObject({ outcome: 'needs-setting' });
      const table = [{ source: 'pypi:den-mcp', arguments: ['--den', 'x'] }];
      expect((await scan('pypi:den-mcp', table)).scan).toMatchObject({
        outcome: 'listed',
        argumentShape: ['--den', 'x'],
      });
    },
  );

  test.runIf(LONG)('with a name like another is that package and no other', async () => {
    index.offer(
      'snakc-mcp',
      ...wheel(
        'snakc-mcp',
        '9.0.0',
        'def main():\n    raise SystemExit("ERROR: SNAKE_TOKEN is not set")\n',
      ),
    );
    const record = await scan('pypi:snakc-mcp');
    expect(record).toMatchObject({
      id: 'snakc-mcp',
      version: '9.0.0',
      scan: { outcome: 'needs-credentials' },
    });
  });

  test.runIf(LONG)('that is broken says at which step', async () => {
    index.offer('torn-mcp', 'torn_mcp-1.0.0-py3-none-any.whl', strToU8('no archive'));
    expect((await scan('pypi:torn-mcp')).scan).toMatchObject({
      outcome: 'install-failed',
      detail: expect.stringMatching(/^unpacking: /),
    });
    const [file, bytes] = wheel('forged-mcp', '1.0.0', PYTHON_SERVER);
    index.offer('forged-mcp', file, bytes, 'a'.repeat(64));
    expect((await scan('pypi:forged-mcp')).scan).toMatchObject({
      outcome: 'install-failed',
      detail: expect.stringMatching(/^checking the bytes: /),
    });
  });

  test.runIf(LONG)('that is published as source only is not built', async () => {
    index.offer('source-mcp', 'source_mcp-1.0.0.tar.gz', strToU8('never opened'));
    expect((await scan('pypi:source-mcp')).scan).toMatchObject({ outcome: 'not-found' });
    expect((await scan('pypi:no-such-mcp')).scan).toMatchObject({ outcome: 'not-found' });
  });

  test.runIf(LONG)('is no finding when the index cannot be reached', async () => {
    vi.stubEnv('PIP_INDEX_URL', 'http://127.0.0.1:1/simple/');
    vi.stubEnv('PIP_RETRIES', '0');
    await expect(scan('pypi:snake-mcp')).rejects.toThrow(ScannerFault);
    vi.stubEnv('PIP_INDEX_URL', index.url);
  });
});

/** Stands for uv, which cannot be installed here: notes what it is told, and has pip do it. */
const FAKE_UV = (log: string) => `#!/usr/bin/python3
import json, os, re, subprocess, sys
args = sys.argv[1:]
with open(${JSON.stringify(log)}, "a") as file:
    file.write(json.dumps({"args": args, "index": os.environ.get("UV_DEFAULT_INDEX")}) + "\\n")
def value(option):
    return args[args.index(option) + 1]
if args[0] == "venv":
    sys.exit(subprocess.call([value("--python"), "-m", "venv", args[-1]]))
python = value("--python")
if args[1] == "compile":
    wanted = open(args[-1]).read().strip()
    report = args[-1] + ".json"
    pip = [python, "-m", "pip", "install", "--dry-run", "--only-binary", ":all:", "--no-cache-dir", "--report", report, wanted]
    done = subprocess.run(pip, capture_output=True, text=True)
    if done.returncode != 0:
        print("  \u00d7 No solution found when resolving dependencies:", file=sys.stderr)
        print("  \u2570\u2500\u25b6 Because " + wanted + " was not found in the package registry and you require " + wanted + ", we can conclude that your requirements are unsatisfiable.", file=sys.stderr)
        sys.exit(1)
    with open(value("--output-file"), "w") as file:
        for item in json.load(open(report))["install"]:
            hash = item["download_info"]["archive_info"]["hashes"]["sha256"]
            file.write("%s==%s \\\\\\n    --hash=sha256:%s\\n" % (item["metadata"]["name"], item["metadata"]["version"], hash))
    sys.exit(0)
sys.exit(subprocess.call([python, "-m", "pip", "install", "--only-binary", ":all:", "--no-cache-dir", "--require-hashes", "-r", value("--requirement")], stdout=sys.stderr))
`;

describe.runIf(LONG && hasVenv())('a package of PyPI where uv is there', () => {
  test('is installed by uv: hashes first, then those wheels and nothing else', async () => {
    const index = await startPythonIndex();
    const tools = join(folder, 'tools');
    const log = join(folder, 'uv.log');
    mkdirSync(tools);
    writeFileSync(join(tools, 'uv'), FAKE_UV(log), { mode: 0o755 });
    vi.stubEnv('PIP_INDEX_URL', index.url);
    vi.stubEnv('PIP_CONFIG_FILE', '/dev/null');
    vi.stubEnv('PATH', `${tools}:${process.env['PATH']}`);
    try {
      const [file, bytes] = wheel('adder-mcp', '2.0.0', PYTHON_SERVER);
      index.offer('adder-mcp', file, bytes);
      const record = await scan('pypi:adder-mcp==2.0.0');
      const sha256 = createHash('sha256').update(bytes).digest('base64');
      expect(record).toMatchObject({
        version: '2.0.0',
        scan: { outcome: 'listed', integrity: `sha256-${sha256}` },
        tools: [{ name: 'read_snake' }],
      });
      const calls = readFileSync(log, 'utf8')
        .trimEnd()
        .split('\n')
        .map((line): { args: string[]; index: string } => JSON.parse(line));
      expect(calls.map(({ args }) => args.slice(0, 2).join(' '))).toEqual([
        expect.stringMatching(/^venv /),
        'pip compile',
        'pip install',
      ]);
      for (const { args, index: asked } of calls.slice(1)) {
        expect(args.join(' ')).toContain('--only-binary :all: --no-cache');
        expect(asked).toBe(index.url);
      }
      expect(calls[1]?.args).toContain('--generate-hashes');
      expect(calls[2]?.args).toContain('--require-hashes');
      expect((await scan('pypi:absent-mcp')).scan).toMatchObject({
        outcome: 'not-found',
        detail: 'the index has no such package',
      });
    } finally {
      vi.unstubAllEnvs();
      await index.close();
    }
  });
});

describe('an MCP bundle', () => {
  const variable = (name: string) => `$\{${name}}`;
  const NODE_SERVER = `const { createInterface } = require('node:readline');
createInterface({ input: process.stdin }).on('line', (line) => {
  const { id, method, params } = JSON.parse(line);
  if (id === undefined) return;
  const result = method === 'initialize'
    ? { protocolVersion: params.protocolVersion, capabilities: { tools: {} }, serverInfo: { name: 'b', version: '1' } }
    : { tools: [{ name: process.env.BUNDLE_KEY ? 'with_key' : 'bare', inputSchema: { type: 'object' } }] };
  process.stdout.write(JSON.stringify({ jsonrpc: '2.0', id, result }) + '\\n');
});`;
  const manifest = {
    manifest_version: '0.3',
    name: 'bundled',
    version: '1.0.0',
    description: 'A fixture.',
    license: 'MIT',
    author: { name: 'Example' },
    server: {
      type: 'node',
      entry_point: 'server/index.js',
      mcp_config: {
        command: 'node',
        args: [`${variable('__dirname')}/server/index.js`],
        env: { BUNDLE_KEY: variable('user_config.key') },
      },
    },
    user_config: { key: { type: 'string', title: 'Key', description: 'Any.', required: true } },
    tools: [{ name: 'with_key' }],
  };
  const bundle = (
    name: string,
    text: object,
    files: Record<string, string> = { 'server/index.js': NODE_SERVER },
  ) => {
    const all = { 'manifest.json': JSON.stringify(text), ...files };
    const file = join(folder, name);
    writeFileSync(
      file,
      zipSync(Object.fromEntries(Object.entries(all).map(([k, v]) => [k, strToU8(v)]))),
    );
    return `mcpb:${file}`;
  };

  test('is unpacked and started with made-up settings', async () => {
    const record = await scan(bundle('good.mcpb', manifest));
    expect(record).toMatchObject({
      source: { kind: 'mcpb' },
      name: 'bundled',
      version: '1.0.0',
      scan: { outcome: 'listed', violations: [], environmentNames: ['BUNDLE_KEY'] },
      tools: [{ name: 'with_key' }],
      publisher: { provenance: null, signature: { state: 'none' } },
    });
    expect(JSON.stringify(record)).not.toContain('dummy');
  });

  test('what the schema lets pass is said', async () => {
    const odd = {
      ...manifest,
      version: 'latest',
      server: {
        ...manifest.server,
        entry_point: 'server/main.js',
        mcp_config: { ...manifest.server.mcp_config, env: { A: variable('user_config.gone') } },
      },
      tools: [{ name: 'promised' }],
    };
    expect((await scan(bundle('odd.mcpb', odd))).scan?.violations).toEqual([
      'manifest.json: version: "latest" is no version',
      'manifest.json: server/entry_point: there is no such file in the bundle',
      `manifest.json: server/mcp_config: nobody declares ${variable('user_config.gone')}`,
      'manifest.json: tools: the server does not list promised',
    ]);
  });

  test.each([
    [
      'out.mcpb',
      { '../outside.js': 'x' },
      'unpacking: it cannot be unpacked: it has a file outside of its folder',
    ],
  ])('with a path out of its folder is refused: %s', async (name, files, detail) => {
    const target = bundle(name, manifest, files);
    expect((await scan(target)).scan).toMatchObject({ outcome: 'install-failed', detail });
    expect(existsSync(join(folder, 'work', 'outside.js'))).toBe(false);
  });
});
