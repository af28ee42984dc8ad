import { parseArgs } from 'node:util';
import { bodies } from '../tests/contact/figures/bodies.ts';
import { headerInjection } from '../tests/contact/figures/header-injection.ts';
import { kill } from '../tests/contact/figures/kill.ts';
import { load } from '../tests/contact/figures/load.ts';
import { naughty } from '../tests/contact/figures/naughty.ts';
import { oneKey } from '../tests/contact/figures/one-key.ts';
import { outage } from '../tests/contact/figures/outage.ts';
import { sameToken } from '../tests/contact/figures/same-token.ts';
import { silence } from '../tests/contact/figures/silence.ts';
import { storeFailure } from '../tests/contact/figures/store-failure.ts';
import { twoWorkers } from '../tests/contact/figures/two-workers.ts';
import { type Figure, Lab, logs, type Measurement } from '../tests/contact/lab.ts';

const MEASUREMENTS = {
  kill,
  outage,
  sameToken,
  twoWorkers,
  load,
  oneKey,
  bodies,
  headerInjection,
  naughty,
  storeFailure,
} as const satisfies Record<string, Measurement>;
/** The whole command ends within this time, whatever hangs. */
const LIMIT_MS = 10 * 60_000;

const { values, positionals } = parseArgs({
  options: {
    short: { type: 'boolean', default: false },
    brief: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});
const size = values.brief ? 'brief' : values.short ? 'short' : 'full';
const chosen = Object.entries(MEASUREMENTS).filter(
  ([id]) => positionals.length === 0 || positionals.includes(id),
);
if (chosen.length === 0) {
  console.error(
    `unknown measurement: use some of ${Object.keys(MEASUREMENTS).join(', ')}, or none for all`,
  );
  process.exit(1);
}
const unfinished = new Map(chosen);
setTimeout(() => {
  const titles = [...unfinished.values()].map(({ title }) => title).join('; ');
  console.error(`\nstopped after ${LIMIT_MS / 60_000} minutes, not finished: ${titles}`);
  process.exit(1);
}, LIMIT_MS).unref();

const started = performance.now();
const all: Figure[] = [];
for (const [id, measurement] of chosen) {
  const begun = performance.now();
  const lab = new Lab();
  try {
    const figures = await measurement.run(lab, size);
    print(`${measurement.title} (${((performance.now() - begun) / 1000).toFixed(0)} s)`, figures);
  } finally {
    await lab.close();
  }
  unfinished.delete(id);
}
if (logs.length > 0) print('what the function logged', silence());

const missed = all.filter((figure) => !figure.pass).length;
console.log(
  `\n${all.length - missed} of ${all.length} figures reached, ${((performance.now() - started) / 1000).toFixed(0)} s (${size})`,
);
process.exit(missed === 0 ? 0 : 1);

function print(title: string, figures: readonly Figure[]): void {
  all.push(...figures);
  console.log(`\n${title}`);
  for (const { name, target, measured, pass } of figures) {
    console.log(
      `  ${pass ? 'reached' : 'MISSED '}  ${name.padEnd(54)} ${target.padEnd(28)} ${measured}`,
    );
  }
}
