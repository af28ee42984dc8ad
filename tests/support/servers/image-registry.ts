/** A registry of container images (distribution spec) in the test's own process, and images that it makes by hand. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { findExecutable } from '../../../src/scanner/sandbox/find-executable.ts';
import { listenLocally } from '../listen-locally.ts';

/** Whether images can be fetched and unpacked here. */
export function hasImageTools(): boolean {
  return findExecutable('skopeo') !== null && findExecutable('umoci') !== null;
}

export interface FixtureImage {
  /** Files by path; a function makes one where text is not enough. */
  readonly files?: Readonly<Record<string, string>>;
  /** Links by path: where they lead. */
  readonly links?: Readonly<Record<string, string>>;
  /** `config` of the image: User, Env, Entrypoint, Cmd, WorkingDir, Volumes, Labels. */
  readonly config: Readonly<Record<string, unknown>>;
  /** Bytes in place of the layer, for an image that is broken. */
  readonly layer?: Buffer;
}

export interface ImageRegistry {
  /** `127.0.0.1:port` */
  readonly host: string;
  /** Offers an image; returns the digest of its manifest. */
  push(repository: string, tag: string, image: FixtureImage): string;
  /** Offers any manifest, such as that of a signature; returns its digest. */
  pushManifest(repository: string, tag: string, manifest: object): string;
  pushBlob(bytes: Buffer): { digest: string; size: number };
  /** Names what refers to a manifest, as registries of OCI 1.1 do. */
  refer(repository: string, digest: string, index: object): void;
  /** Gives a repository to who has a token, which everybody may ask for. */
  guardRepository(repository: string): void;
  /** Gives a repository to nobody any more. */
  closeRepository(repository: string): void;
  close(): Promise<void>;
}

const MANIFEST = 'application/vnd.oci.image.manifest.v1+json';

/** What refers to a manifest stands beside it. */
function keyOf(kind: string | undefined, reference: string): string {
  return kind === 'referrers' ? `referrers ${reference}` : reference;
}

export async function startImageRegistry(): Promise<ImageRegistry> {
  const blobs = new Map<string, Buffer>();
  const manifests = new Map<string, Buffer>();
  const closed = new Set<string>();
  const guarded = new Set<string>();
  const server = createServer((request, response) => {
    const path = decodeURIComponent((request.url ?? '').split('?')[0] ?? '');
    if (path === '/v2/') return void response.end('{}');
    if (path === '/token') return void response.end('{"token":"everybody"}');
    const [, repository = '', kind, reference = ''] =
      /^\/v2\/(.+)\/(manifests|blobs|referrers)\/([^/]+)$/.exec(path) ?? [];
    const refuse = (status: number, code: string) =>
      void response
        .writeHead(status, { 'content-type': 'application/json' })
        .end(JSON.stringify({ errors: [{ code, message: code.toLowerCase().replace('_', ' ') }] }));
    if (closed.has(repository)) return refuse(401, 'UNAUTHORIZED');
    if (guarded.has(repository) && request.headers.authorization !== 'Bearer everybody') {
      const realm = `http://${request.headers.host}/token`;
      response.setHeader('www-authenticate', `Bearer realm="${realm}",service="fixture"`);
      return refuse(401, 'UNAUTHORIZED');
    }
    const bytes =
      kind === 'blobs'
        ? blobs.get(reference)
        : manifests.get(`${repository}:${keyOf(kind, reference)}`);
    if (bytes === undefined) return refuse(404, 'MANIFEST_UNKNOWN');
    const type = kind === 'blobs' ? 'application/octet-stream' : MANIFEST;
    response.writeHead(200, { 'content-type': type, 'content-length': bytes.length });
    response.end(request.method === 'HEAD' ? undefined : bytes);
  });
  const { origin, close } = await listenLocally(server);
  const pushBlob = (bytes: Buffer) => {
    const digest = `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
    blobs.set(digest, bytes);
    return { digest, size: bytes.length };
  };
  const pushManifest = (repository: string, tag: string, manifest: object) => {
    const bytes = Buffer.from(JSON.stringify(manifest));
    const digest = `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
    for (const name of [tag, digest]) manifests.set(`${repository}:${name}`, bytes);
    return digest;
  };
  return {
    host: origin.replace('http://', ''),
    pushBlob,
    pushManifest,
    push(repository, tag, image) {
      const tar = image.layer ?? tarOf(image);
      const layer = pushBlob(gzipSync(tar));
      const config = {
        architecture: process.arch === 'x64' ? 'amd64' : process.arch,
        os: 'linux',
        config: image.config,
        rootfs: {
          type: 'layers',
          diff_ids: [`sha256:${createHash('sha256').update(tar).digest('hex')}`],
        },
      };
      return pushManifest(repository, tag, {
        schemaVersion: 2,
        mediaType: MANIFEST,
        config: {
          mediaType: 'application/vnd.oci.image.config.v1+json',
          ...pushBlob(Buffer.from(JSON.stringify(config))),
        },
        layers: [{ mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip', ...layer }],
      });
    },
    refer(repository, digest, index) {
      manifests.set(
        `${repository}:${keyOf('referrers', digest)}`,
        Buffer.from(JSON.stringify(index)),
      );
    },
    guardRepository: (repository) => void guarded.add(repository),
    closeRepository: (repository) => void closed.add(repository),
    close,
  };
}

/** A file system with a shell in it: the smallest that can run a server. */
function tarOf({ files = {}, links = {} }: FixtureImage): Buffer {
  const root = mkdtempSync(join(tmpdir(), 'toolward-image-'));
  try {
    const put = (path: string, write: (to: string) => void) => {
      const to = join(root, path);
      mkdirSync(dirname(to), { recursive: true });
      write(to);
    };
    for (const file of ['/bin/sh', ...librariesOf('/bin/sh')])
      put(file, (to) => {
        copyFileSync(realpathSync(file), to);
        chmodSync(to, 0o755);
      });
    // Only its owner may read it: in the image that is whoever the image says.
    for (const [path, text] of Object.entries(files))
      put(path, (to) => writeFileSync(to, text, { mode: 0o700 }));
    for (const [path, target] of Object.entries(links)) put(path, (to) => symlinkSync(target, to));
    const made = spawnSync('tar', ['-C', root, '-cf', '-', '--owner=1000', '--group=1000', '.'], {
      maxBuffer: 64 * 1024 * 1024,
    });
    if (made.status !== 0) throw new Error(made.stderr.toString());
    return made.stdout;
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** The loader and the libraries of a program, by its own loader's list. */
function librariesOf(program: string): string[] {
  const { stdout } = spawnSync('ldd', [program], { encoding: 'utf8' });
  return [...stdout.matchAll(/(?:=> )?(\/\S+) \(0x/g)].map(([, file]) => file ?? '');
}

/** A plain MCP server in shell whose tool says who it runs as, where, and with what. */
export const SHELL_SERVER = `#!/bin/sh
while read -r line; do
  case $line in *'"id":'*) ;; *) continue ;; esac
  id=\${line##*'"id":'}
  id=\${id%%[,\\}]*}
  case $line in
    *'"method":"initialize"'*) result='{"protocolVersion":"2025-06-18","capabilities":{"tools":{}},"serverInfo":{"name":"shell","version":"1"}}' ;;
    *)
      while read -r key value rest; do [ "$key" = Uid: ] && uid=$value; [ "$key" = Gid: ] && gid=$value; done < /proc/self/status
      writes=
      for folder in /tmp /data /srv /outside "$HOME"; do
        if (: > "$folder/x") 2>/dev/null; then writes="$writes $folder"; fi
      done
      result='{"tools":[{"name":"look","description":"'"uid $uid, gid $gid, in $PWD, home $HOME, GREETING $GREETING, arguments $*, writes$writes"'","inputSchema":{"type":"object"}}]}' ;;
  esac
  printf '{"jsonrpc":"2.0","id":%s,"result":%s}\\n' "$id" "$result"
done
`;
