import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { cycloneDx } from './sbom/cyclonedx.ts';

// What the site and its commands run on; with --dev also what checks them, with --lock of a host's adapter.
const { values } = parseArgs({
  options: {
    dev: { type: 'boolean', default: false },
    lock: { type: 'string', default: 'package-lock.json' },
  },
});
const lock = JSON.parse(readFileSync(values.lock, 'utf8'));
process.stdout.write(`${JSON.stringify(cycloneDx(lock, { dev: values.dev }), null, 2)}\n`);
