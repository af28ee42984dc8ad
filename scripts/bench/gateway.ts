import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { type Distribution, distribution } from './spread.ts';

/** Calls before anything is measured: both programs compile their hot paths in them. */
const WARM_UP_CALLS = 500;
const MEASURED_CALLS = 4000;
/** Tools in the policy: more than any server of the catalogue has. */
const POLICY_TOOLS = 100;
/** What the gateway may add to a call, in milliseconds. */
export const OVERHEAD_TARGETS = { p50: 1, p99: 5 } as const;

export interface GatewayBench {
  calls: number;
  direct: Distribution;
  gateway: Distribution;
  /** Gateway minus direct, call by call. */
  overhead: Distribution;
  met: boolean;
}

/**
 * What the gateway adds to a tool call on stdio, with counters in a file and an audit log: each call is
 * made once directly and once through the gateway, in turn, to two processes of the same server.
 */
export async function measureGateway(): Promise<GatewayBench> {
  const folder = mkdtempSync(path.join(tmpdir(), 'gateway-bench-'));
  const server = [
    process.execPath,
    path.resolve('node_modules/@modelcontextprotocol/server-everything/dist/index.js'),
    'stdio',
  ];
  writeFileSync(path.join(folder, 'policy.json'), JSON.stringify(benchPolicy()));
  const options = [
    '--store',
    path.join(folder, 'counters.db'),
    '--audit',
    path.join(folder, 'audit.jsonl'),
  ];
  const enforce = [
    process.execPath,
    path.resolve('scripts/toolward.mjs'),
    'enforce',
    path.join(folder, 'policy.json'),
  ];
  const direct = await connect(server);
  const gateway = await connect([...enforce, ...options, '--', ...server]);
  try {
    const pairs: { direct: number; gateway: number }[] = [];
    for (let i = 0; i < WARM_UP_CALLS + MEASURED_CALLS; i++) {
      // Whoever comes second finds warmer caches: take turns.
      const first = i % 2 === 0 ? direct : gateway;
      const a = await timeCall(first, i);
      const b = await timeCall(first === direct ? gateway : direct, i);
      if (i >= WARM_UP_CALLS) {
        pairs.push(first === direct ? { direct: a, gateway: b } : { direct: b, gateway: a });
      }
    }
    const overhead = distribution(pairs.map((pair) => pair.gateway - pair.direct));
    return {
      calls: pairs.length,
      direct: distribution(pairs.map((pair) => pair.direct)),
      gateway: distribution(pairs.map((pair) => pair.gateway)),
      overhead,
      met: overhead.p50 <= OVERHEAD_TARGETS.p50 && overhead.p99 <= OVERHEAD_TARGETS.p99,
    };
  } finally {
    await direct.close();
    await gateway.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The three distributions as lines to print. */
export function describeGatewayBench(bench: GatewayBench): string {
  const row = (name: string, d: Distribution) =>
    [name.padEnd(9), ...[d.p50, d.p90, d.p99, d.max].map((ms) => ms.toFixed(3).padStart(8))].join(
      '',
    );
  return [
    `gateway: ${bench.calls} calls each, one after the other (milliseconds)`,
    `${''.padEnd(9)}${['p50', 'p90', 'p99', 'max'].map((word) => word.padStart(8)).join('')}`,
    row('direct', bench.direct),
    row('gateway', bench.gateway),
    row('overhead', bench.overhead),
    `target: overhead p50 <= ${OVERHEAD_TARGETS.p50}, p99 <= ${OVERHEAD_TARGETS.p99}: ${bench.met ? 'met' : 'missed'}`,
  ].join('\n');
}

function benchPolicy() {
  const rule = {
    deny_if: [
      { conditions: [{ path: 'args.message', op: 'eq', value: 'stop' }], on_deny: 'Stop.' },
    ],
    limits: [{ counter: 'calls', window: 'minute', sliding: true, max: 1_000_000, scope: 'grant' }],
  };
  const names = ['echo', ...Array.from({ length: POLICY_TOOLS - 1 }, (_, i) => `tool_${i}`)];
  return {
    version: '1',
    default: 'deny',
    tools: Object.fromEntries(names.map((name) => [name, rule])),
  };
}

async function connect([command = '', ...args]: readonly string[]): Promise<Client> {
  const client = new Client({ name: 'bench', version: '1.0.0' });
  await client.connect(new StdioClientTransport({ command, args, stderr: 'ignore' }));
  return client;
}

async function timeCall(client: Client, i: number): Promise<number> {
  const start = performance.now();
  const result = await client.callTool({ name: 'echo', arguments: { message: `call ${i}` } });
  const elapsed = performance.now() - start;
  if (result.isError) throw new Error(`the call was denied: ${JSON.stringify(result.content)}`);
  return elapsed;
}
