import { describeBuildBench, measureBuild } from './bench/build.ts';
import { describeCheckBench, measureCheck } from './bench/check.ts';
import { describeCommandStart, measureCommandStart } from './bench/command-start.ts';
import { describeGatewayBench, measureGateway } from './bench/gateway.ts';
import { describeStartBench, measureStart } from './bench/gateway-start.ts';
import { describeLongTailBench, measureLongTail } from './bench/long-tail.ts';
import { DECISIONS_PER_SECOND_TARGET, measurePolicy, type PolicyBench } from './bench/policy.ts';
import { describeScanBench, measureScan } from './bench/scan.ts';
import { describeSearchBench, measureSearch } from './bench/search.ts';
import { describeSearchPageBench, measureSearchPage } from './bench/search-page.ts';
import { describeVerdictBench, measureVerdict } from './bench/verdict.ts';

/** One benchmark: what it prints and whether its targets are met. A new one is a file in bench/ and a line here. */
interface Bench {
  run: (argument: string | undefined) => Promise<{ text: string; met: boolean }>;
}

const BENCHES = new Map<string, Bench>([
  ['verdict', { run: async (file) => result(measureVerdict(file), describeVerdictBench) }],
  ['policy', { run: async () => result(measurePolicy(), describePolicyBench) }],
  ['search', { run: async (file) => result(await measureSearch(file), describeSearchBench) }],
  ['check', { run: async (file) => result(await measureCheck(file), describeCheckBench) }],
  [
    'search-page',
    { run: async (file) => result(await measureSearchPage(file), describeSearchPageBench) },
  ],
  ['command', { run: async () => result(await measureCommandStart(), describeCommandStart) }],
  ['gateway', { run: runGateway }],
  ['scan', { run: async () => result(await measureScan(), describeScanBench) }],
  [
    'long-tail',
    { run: async (tools) => result(await measureLongTail(tools), describeLongTailBench) },
  ],
  ['build', { run: async (file) => result(await measureBuild(file), describeBuildBench) }],
]);

/** The start of the gateway and its calls; `npm run bench -- gateway start` and `… gateway calls` for one of them. */
async function runGateway(part: string | undefined): Promise<{ text: string; met: boolean }> {
  const parts = [];
  if (part !== 'calls') parts.push(result(await measureStart(), describeStartBench));
  if (part !== 'start') parts.push(result(await measureGateway(), describeGatewayBench));
  return { text: parts.map(({ text }) => text).join('\n'), met: parts.every(({ met }) => met) };
}

function describePolicyBench({ perSecond, tools }: PolicyBench): string {
  return `policy: ${perSecond.toLocaleString('en')} decisions a second over ${tools} tools (target ${DECISIONS_PER_SECOND_TARGET.toLocaleString('en')})`;
}

function result<T extends { met: boolean }>(
  bench: T,
  describe: (bench: T) => string,
): { text: string; met: boolean } {
  return { text: describe(bench), met: bench.met };
}

const [name, argument] = process.argv.slice(2);
const chosen = name === undefined ? [...BENCHES.values()] : [BENCHES.get(name)];
for (const bench of chosen) {
  if (bench === undefined) {
    console.error(
      `bench: no benchmark called ${name}; there are ${[...BENCHES.keys()].join(', ')}`,
    );
    process.exit(1);
  }
  try {
    const { text, met } = await bench.run(argument);
    console.log(text);
    if (!met) {
      console.error('bench: target missed');
      process.exitCode = 1;
    }
  } catch (error) {
    console.error(`bench: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
}
