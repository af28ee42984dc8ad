import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { fixtureBuild } from '../support/fixture-build.ts';
import { LONG } from '../support/size.ts';
import { ended, SmallBuilds } from '../support/small-builds.ts';

/** Builds that are killed, each at another moment; more with KILLS. The short run kills one (rebuild.built.test.ts). */
const KILLS = Number(process.env['KILLS'] ?? 8);
/** Milliseconds of the last build that was to be killed and was not. */
let usualMs = 4_000;
let builds: SmallBuilds;

beforeAll(async () => {
  builds = await SmallBuilds.open('disturbed');
  builds.copyFirst('first');
});

/** A build that is killed after this part of the time that the last one took. */
async function killedBuild(name: string, part: number): Promise<void> {
  const child = builds.start(name);
  const began = performance.now();
  const timer = setTimeout(() => child.kill('SIGKILL'), usualMs * part);
  const code = await ended(child);
  clearTimeout(timer);
  if (code === 0) usualMs = performance.now() - began;
}

describe.runIf(LONG)('a build on a disk that is full', () => {
  /** Bytes that are left when the build begins over the site that is there: none for its lock, and not enough for its pages. */
  it.each([0, 4_000_000])(
    'says so with %i bytes left and leaves the last site as it was',
    (left) => {
      const disk = builds.folderOf('disk');
      const kept = builds.folderOf(`kept-${left}`);
      rmSync(kept, { recursive: true, force: true });
      mkdirSync(disk, { recursive: true });
      mkdirSync(kept, { recursive: true });
      const script = `
      node=$1; left=$2
      cp -r ${builds.folderOf('first')} ${disk}/site || exit 9
      fallocate -l $(( $(stat -f -c '%a*%S' ${disk}) - left )) ${disk}/ballast
      "$node" scripts/build.ts --clean
      echo "status $?"
      cp -r ${disk}/site/client ${kept}/client`;
      const { stdout, stderr } = spawnSync(
        'bwrap',
        [
          ...['--bind', '/', '/', '--dev-bind', '/dev', '/dev', '--proc', '/proc'],
          ...['--size', '60000000', '--tmpfs', disk],
          ...['bash', '-c', script, 'full', process.execPath, String(left)],
        ],
        {
          cwd: builds.project,
          encoding: 'utf8',
          env: builds.env('first', { OUT_DIR: path.join(disk, 'site') }),
        },
      );
      expect(stderr, stdout).toMatch(/build failed: the disk of .* is full: free some space/);
      expect(stdout).toContain('status 1');
      expect(builds.differences(`kept-${left}`, 'first')).toEqual([]);
    },
  );
});

describe.runIf(LONG)('a build that is killed', () => {
  it('leaves what the next one makes a clean site of, whatever the moment', async () => {
    const before = readFileSync(path.join(builds.records, 'files.json'), 'utf8');
    builds.lend('killed');
    // The first two have to bundle; with a bundle the others get further.
    rmSync(path.join(builds.cacheOf('killed'), 'bundle'), { recursive: true });
    for (let kill = 0; kill < KILLS; kill += 1) {
      builds.edit('files.json', (text) =>
        text.replace(
          /"Read the content of one file[^"]*"/,
          `"Read the content of one file ${kill}"`,
        ),
      );
      await killedBuild('killed', (kill + 1) / KILLS);
      if (kill === 1) builds.lend('killed');
    }
    builds.edit('files.json', () => before);
    builds.mustBuild('killed');
    expect(builds.differences('killed', 'first')).toEqual([]);
  });
});

describe('a build that cannot be', () => {
  /** The output of a build over the first site, which fails and leaves that as it was. */
  function refused(env: Record<string, string>): string {
    const before = builds.tree('first');
    const { status, output } = builds.build('first', { env });
    expect(status).toBe(1);
    expect(builds.tree('first')).toEqual(before);
    return output;
  }

  it.runIf(LONG)('names a source that does not exist and leaves the last build as it was', () => {
    expect(refused({ CATALOGUE: builds.folderOf('none') })).toContain('none does not exist');
  });

  it.runIf(LONG)(
    'names file, entry and field of a bad change log and leaves the last build as it was',
    () => {
      const bad = builds.folderOf('bad-history');
      mkdirSync(bad, { recursive: true });
      writeFileSync(
        path.join(bad, 'payments.json'),
        JSON.stringify(builds.paymentsLog()).replace('"class":"risk"', '"class":"worse"'),
      );
      expect(refused({ HISTORY: bad })).toMatch(
        /payments\.json: entries\/0\/changed\/0\/(?:class|reasons\/0\/class): /,
      );
    },
  );

  it('stops when more than one per cent of the tools are bad, and names them', () => {
    const broken = path.resolve(fixtureBuild.records, 'broken-tools.json');
    expect(refused({ CATALOGUE: broken })).toMatch(/broken-tools\.json.*\/tools\/1\/name/);
  });
});
