/** An npm registry with one package in the test's own process, so that installs are tested without a network. */
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from '../../../src/scanner/run-command.ts';
import { listenLocally } from '../listen-locally.ts';

/** A package version: its manifest, and its files by name. */
export interface FixturePackage {
  readonly manifest: Readonly<Record<string, unknown>> & {
    readonly name: string;
    readonly version: string;
  };
  readonly files: Readonly<Record<string, string>>;
}

export interface Registry {
  readonly url: string;
  /** Publishes a version and makes it the latest. */
  publish(published: FixturePackage): Promise<void>;
  close(): Promise<void>;
}

export async function startRegistry(): Promise<Registry> {
  const versions = new Map<string, { manifest: FixturePackage['manifest']; tarball: Buffer }>();
  let origin = '';
  const server = createServer((request, response) => {
    const path = decodeURIComponent(request.url ?? '');
    const tarball = [...versions].find(([version]) => path.endsWith(`-${version}.tgz`))?.[1]
      .tarball;
    if (tarball !== undefined) {
      response.end(tarball);
      return;
    }
    const all = [...versions.values()].filter(({ manifest }) => path === `/${manifest.name}`);
    const latest = all.at(-1)?.manifest;
    if (latest === undefined) {
      response.writeHead(404).end('{}');
      return;
    }
    response.setHeader('content-type', 'application/json');
    response.end(
      JSON.stringify({
        name: latest.name,
        'dist-tags': { latest: latest.version },
        versions: Object.fromEntries(
          all.map(({ manifest, tarball: bytes }) => [
            manifest.version,
            withDist(manifest, bytes, origin),
          ]),
        ),
      }),
    );
  });
  const listening = await listenLocally(server);
  origin = listening.origin;
  return {
    url: `${origin}/`,
    async publish({ manifest, files }) {
      versions.set(manifest.version, { manifest, tarball: await pack(manifest, files) });
    },
    close: listening.close,
  };
}

function withDist(
  manifest: FixturePackage['manifest'],
  tarball: Buffer,
  origin: string,
): Record<string, unknown> {
  const integrity = `sha512-${createHash('sha512').update(tarball).digest('base64')}`;
  return {
    ...manifest,
    dist: {
      integrity,
      tarball: `${origin}/${manifest.name}/-/${manifest.name}-${manifest.version}.tgz`,
    },
  };
}

async function pack(manifest: object, files: Readonly<Record<string, string>>): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'toolward-pack-'));
  try {
    mkdirSync(join(folder, 'package'));
    for (const [name, text] of Object.entries({
      ...files,
      'package.json': JSON.stringify(manifest),
    })) {
      writeFileSync(join(folder, 'package', name), text);
    }
    const result = await runCommand('tar', ['-czf', 'package.tgz', 'package'], {
      cwd: folder,
      environment: { PATH: process.env['PATH'] ?? '' },
      timeoutSeconds: 30,
    });
    if (result.code !== 0) throw new Error(result.stderr);
    return readFileSync(join(folder, 'package.tgz'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
