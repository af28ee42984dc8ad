import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { hostileLines } from '../fixtures/hostile-servers.ts';
import { ordinaryLines } from '../fixtures/ordinary-servers.ts';
import { fixtureBuild } from './fixture-build.ts';

/** Writes the generated half of the fixture catalogue, one file of each kind that a build can read. */
const [hostile, ordinary] = fixtureBuild.generated;
mkdirSync(path.dirname(hostile), { recursive: true });
writeFileSync(hostile, `${hostileLines().join('\n')}\n`);
writeFileSync(ordinary, gzipSync(`${ordinaryLines().join('\n')}\n`));
