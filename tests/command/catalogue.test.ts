import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadAttacks } from '../../src/catalogue/load-attacks.ts';
import { loadRecords } from '../../src/catalogue/load-records.ts';
import { recordOf } from '../../src/command/catalogue/catalogue-server.ts';
import { openCatalogue } from '../../src/command/catalogue/open-catalogue.ts';
import type { OpenCatalogue } from '../../src/command/catalogue/opened-catalogue.ts';
import { runInTest, testWorld } from '../../src/command/test-world.ts';
import { buildCatalogue } from '../../src/domain/catalogue/build-catalogue.ts';
import { allShards } from '../../src/domain/check/catalogue-key.ts';
import { knownAttacks } from '../../src/domain/check/known-attacks.ts';
import { digestTool } from '../../src/domain/record/digest.ts';
import { parseOverrides } from '../../src/domain/verdict/override/parse-overrides.ts';
import { definitionFiles, serverFiles } from '../../src/outputs/check/check-files.ts';
import { fixtureData } from '../support/command-data.ts';
import { fixtureBuild } from '../support/fixture-build.ts';

let data: Awaited<ReturnType<typeof fixtureData>>;
beforeAll(async () => {
  data = await fixtureData();
});

const bulk = () => path.join(data.bulk, 'catalogue.ndjson.gz');
/** A server that gives the bulk data under /data/. */
const site =
  (asked: string[]): typeof fetch =>
  async (input) => {
    const url = new URL(String(input));
    asked.push(url.href);
    const name = path.basename(url.pathname);
    if (!url.pathname.startsWith('/data/')) return new Response('', { status: 404 });
    return new Response(new Uint8Array(readFileSync(path.join(data.bulk, name))));
  };

const ownCatalogue = () => openCatalogue(undefined, testWorld({ dataFolder: data.folder }));

/** All that commands read of a catalogue. */
async function read(catalogue: OpenCatalogue) {
  const { date, site: address } = await catalogue.head();
  const loaders = await catalogue.loaders();
  const entries = await catalogue.entries();
  const servers = await catalogue.servers();
  expect(await Promise.all(entries.map((entry) => catalogue.server(entry)))).toEqual(servers);
  return {
    head: { date, address },
    names: await loaders.names(),
    knownAttacks: await loaders.attacks(),
    shards: await Promise.all(
      allShards().map(async (shard) => [
        await loaders.servers(shard),
        await loaders.definitions(shard),
      ]),
    ),
    entries: entries.map(({ id, name, slug, source, tools }) => ({
      id,
      name,
      slug,
      source,
      tools,
    })),
    // What the digest of a definition is follows from it.
    servers: servers.map((server) => ({
      ...server,
      tools: server.tools.map((tool) => ({ ...tool, digest: digestTool(recordOf(tool)) })),
    })),
    attacks: await catalogue.attacks(),
  };
}

describe('the catalogue of the command', () => {
  it('knows the same of servers, definitions and attacks as the check page of the site', async () => {
    const { servers, quarantined } = await loadRecords([fixtureBuild.records]);
    const { entries } = await loadAttacks('content', new Date().toISOString().slice(0, 10));
    const attacks = entries.map(({ attack }) => attack);
    const overrides = parseOverrides([]);
    const catalogue = buildCatalogue({ servers, quarantined, attacks, overrides });
    const loaders = await (await ownCatalogue()).loaders();
    const [files, definitions] = [serverFiles(catalogue), definitionFiles(catalogue)];
    expect(catalogue.tools.length).toBeGreaterThan(10);
    for (const shard of allShards()) {
      expect(await loaders.servers(shard)).toEqual(files.get(shard));
      expect(await loaders.definitions(shard)).toEqual(definitions.get(shard));
    }
    expect(await loaders.attacks()).toEqual(knownAttacks(attacks));
  });

  it('reads the same from bulk data: a file, its folder, the address of a site, of its file', async () => {
    const asked: string[] = [];
    const world = testWorld({ dataFolder: data.folder, fetch: site(asked) });
    const own = await read(await ownCatalogue());
    for (const given of [
      bulk(),
      data.bulk,
      'https://other.example',
      'https://other.example/data/catalogue.ndjson.gz',
    ])
      expect(await read(await openCatalogue(given, world)), given).toEqual(own);
    expect(new Set(asked)).toEqual(
      new Set([
        'https://other.example/data/catalogue.ndjson.gz',
        'https://other.example/data/attacks.ndjson.gz',
      ]),
    );
  });

  it('names file, line and field of what does not fit, and fails', async () => {
    const folder = path.join(data.folder, '..', 'broken');
    mkdirSync(folder);
    const [first = ''] = gunzipSync(readFileSync(bulk())).toString('utf8').split('\n');
    const line = { ...JSON.parse(first), slug: '../../etc' };
    writeFileSync(path.join(folder, 'catalogue.ndjson.gz'), gzipSync(`${JSON.stringify(line)}\n`));
    copyFileSync(path.join(data.bulk, 'attacks.ndjson.gz'), path.join(folder, 'attacks.ndjson.gz'));
    const { code, stderr } = await runInTest(['policy', 'x', '--catalogue', folder]);
    expect(code).toBe(3);
    expect(stderr).toMatch(/catalogue\.ndjson\.gz:1: \/slug: is no slug/);
  });

  it.each([
    ['https://other.example/nothing/', 'answers 404'],
    ['/nowhere/else', 'no such file'],
  ])('says why %s cannot be read', async (given, says) => {
    const { code, stderr } = await runInTest(['policy', 'x', '--catalogue', given], {
      fetch: site([]),
    });
    expect(code).toBe(3);
    expect(stderr).toContain(says);
  });
});
