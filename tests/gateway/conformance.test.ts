import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import type { ServerTarget } from '../../src/gateway/options.ts';
import { startBearerShim } from '../support/mcp/bearer-shim.ts';
import { HttpGateway } from '../support/mcp/http-gateway.ts';
import { startReferenceHttp } from '../support/mcp/reference-http.ts';

const SUITE = path.resolve('node_modules/@modelcontextprotocol/conformance/dist/index.js');

/** Runs the official MCP conformance suite against a URL: `scenario check` -> status. */
async function conformance(url: URL): Promise<Record<string, string>> {
  const folder = mkdtempSync(path.join(tmpdir(), 'conformance-'));
  try {
    const args = [SUITE, 'server', '--url', url.href, '--output-dir', folder];
    await new Promise((resolve) => execFile(process.execPath, args, () => resolve(null)));
    const results: Record<string, string> = {};
    for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (path.basename(file) !== 'checks.json') continue;
      const scenario = path.dirname(file).replace(/-\d{4}-\d\d-\d\dT.*$/, '');
      const checks: { id: string; status: string }[] = JSON.parse(
        readFileSync(path.join(folder, file), 'utf8'),
      );
      for (const check of checks) results[`${scenario} ${check.id}`] = check.status;
    }
    return results;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

it('the MCP conformance suite finds the same through the gateway as without it', async () => {
  const server = await startReferenceHttp();
  const policy = { default: 'allow' };
  const url = { server: { kind: 'url', url: server.url } as const };
  // Without the witness: every scenario opens a session, and each session starts a server.
  const program = path.resolve('tests/support/mcp/reference-stdio.ts');
  const command: ServerTarget = { kind: 'command', command: process.execPath, args: [program] };
  const stdio = { server: command };
  {
    await using beforeStdio = await HttpGateway.start({ policy, options: stdio });
    await using beforeHttp = await HttpGateway.start({ policy, options: url });
    const shims = await Promise.all(
      [beforeStdio, beforeHttp].map((gateway) =>
        startBearerShim(gateway.url, gateway.tokens.get('alice') ?? ''),
      ),
    );
    const [direct, ...through] = await Promise.all(
      [server.url, ...shims.map((shim) => shim.url)].map(conformance),
    );
    for (const shim of shims) shim.close();
    if (process.env['SHOW_CONFORMANCE'] !== undefined) console.log({ direct, through });
    expect(Object.keys(direct ?? {}).length).toBeGreaterThan(30);
    expect(Object.values(direct ?? {})).not.toContain('FAILURE');
    expect(through).toEqual([direct, direct]);
  }
  await server.close();
}, 180_000);
