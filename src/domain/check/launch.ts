import type { SourceKind } from '../record/server-record.ts';

/** What a server of a configuration is started from. */
export interface LaunchTarget {
  kind: SourceKind;
  /** Package, image or `owner/name`; the full address for a remote server, which may hold a secret and is never shown. */
  ref: string;
  /** Exact version, null when it floats or is not said. */
  version: string | null;
}

/** A whole version; `1` and `1.2` are ranges to npm and moving tags of an image. */
const WHOLE_VERSION = /^v?\d+\.\d+\.\d+(?:[.+-][0-9A-Za-z.+-]*)?$/;
const PYPI_VERSION = /^\d+[0-9A-Za-z.+!-]*$/;
const NPM_NAME = /^(?:@[a-z0-9~-][a-z0-9._~-]*\/)?[a-z0-9~-][a-z0-9._~-]*$/i;
const PYPI_NAME = /^[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?$/;
const IMAGE = /^[a-z0-9][a-z0-9._:/@-]*$/i;

/** Options of `docker run` that take the next word as their value (docs.docker.com/reference/cli/docker/container/run): a value may be a secret and is never taken for the image. */
const DOCKER_VALUES = new Set(
  '-a --attach --add-host --annotation --blkio-weight --blkio-weight-device -c --cap-add --cap-drop --cgroup-parent --cgroupns --cidfile --cpu-count --cpu-percent --cpu-period --cpu-quota --cpu-rt-period --cpu-rt-runtime --cpu-shares --cpus --cpuset-cpus --cpuset-mems --detach-keys --device --device-cgroup-rule --device-read-bps --device-read-iops --device-write-bps --device-write-iops --dns --dns-opt --dns-option --dns-search --domainname -e --entrypoint --env --env-file --expose --gpus --group-add -h --health-cmd --health-interval --health-retries --health-start-interval --health-start-period --health-timeout --hostname --ip --ip6 --ipc --isolation -l --label --label-file --link --link-local-ip --log-driver --log-opt -m --mac-address --memory --memory-reservation --memory-swap --memory-swappiness --mount --name --net --net-alias --network --network-alias --oom-score-adj -p --pid --pids-limit --platform --publish --pull --restart --runtime --security-opt --shm-size --stop-signal --stop-timeout --storage-opt --sysctl --tmpfs -u --ulimit --user --userns --uts -v --volume --volume-driver --volumes-from -w --workdir'.split(
    ' ',
  ),
);
const NPX_VALUES = new Set(
  '-p --package -c --call -w --workspace --registry --userconfig --globalconfig --cache --prefix --loglevel --node-options --tag --otp --script-shell'.split(
    ' ',
  ),
);
const UVX_VALUES = new Set(
  '--from --with --with-editable --with-requirements --python -p --index --index-url -i --extra-index-url --default-index -f --find-links --directory --project --env-file --refresh-package --reinstall-package --upgrade-package -P --constraints -c --overrides --build-constraints -b --cache-dir --config-file --index-strategy --keyring-provider --resolution --prerelease --exclude-newer --link-mode --color --python-preference --allow-insecure-host'.split(
    ' ',
  ),
);

/** What a command line starts, as far as the words say; empty for a local program. A bridge to a remote server gives both. */
export function readLaunch(command: string, args: readonly string[]): LaunchTarget[] {
  const words = unwrap([command, ...args]);
  const program = baseName(words[0] ?? '');
  const rest = words.slice(1);
  if (program === 'npx' || program === 'bunx') return readNpx(rest);
  if (program === 'npm' && (rest[0] === 'exec' || rest[0] === 'x')) return readNpx(rest.slice(1));
  if ((program === 'pnpm' || program === 'yarn') && rest[0] === 'dlx')
    return readNpx(rest.slice(1));
  if (program === 'bun' && rest[0] === 'x') return readNpx(rest.slice(1));
  if (program === 'uvx') return readUvx(rest);
  if (program === 'uv' && rest[0] === 'tool' && rest[1] === 'run') return readUvx(rest.slice(2));
  if (program === 'pipx' && rest[0] === 'run') {
    const spec = optionValue(rest, ['--spec']);
    return readUvx(spec === null ? rest.slice(1) : ['--from', spec]);
  }
  if (program === 'docker' || program === 'podman' || program === 'nerdctl')
    return readDocker(rest);
  if (program === 'deno') return readDeno(rest);
  if (program === 'node' || program === 'bun') return readInstalled(rest);
  return [];
}

/** The target of an address; empty for what is none. */
export function readAddress(url: string): LaunchTarget[] {
  if (!URL.canParse(url)) return [];
  const { protocol } = new URL(url);
  return protocol === 'https:' || protocol === 'http:'
    ? [{ kind: 'remote', ref: url, version: null }]
    : [];
}

function readNpx(args: readonly string[]): LaunchTarget[] {
  const named = optionValue(args, ['-p', '--package']);
  const at = firstWord(args, NPX_VALUES);
  const spec = named ?? args[at];
  if (spec === undefined) return [];
  const target = readNpmSpec(spec);
  if (target === null) return [];
  const bridged = /^(?:mcp-remote|supergateway)$/.test(target.ref)
    ? args.slice(at + 1).flatMap(readAddress)
    : [];
  return [target, ...bridged.slice(0, 1)];
}

function readNpmSpec(spec: string): LaunchTarget | null {
  const repository =
    /^(?:github:|git\+https:\/\/github\.com\/|https:\/\/github\.com\/)([\w.-]+\/[\w.-]+?)(?:\.git)?(?:#.*)?$/.exec(
      spec,
    )?.[1];
  if (repository !== undefined) return { kind: 'github', ref: repository, version: null };
  const cut = spec.indexOf('@', 1);
  const name = cut < 0 ? spec : spec.slice(0, cut);
  if (!NPM_NAME.test(name)) return null;
  return {
    kind: 'npm',
    ref: name.toLowerCase(),
    version: exact(cut < 0 ? '' : spec.slice(cut + 1)),
  };
}

function readUvx(args: readonly string[]): LaunchTarget[] {
  const spec = optionValue(args, ['--from']) ?? args[firstWord(args, UVX_VALUES)];
  if (spec === undefined) return [];
  const repository = /github\.com\/([\w.-]+\/[\w.-]+?)(?:\.git)?(?:[@#].*)?$/.exec(spec)?.[1];
  if (repository !== undefined) return [{ kind: 'github', ref: repository, version: null }];
  const [, name = '', version = ''] =
    /^([^=@<>~![\]]+)(?:\[[^\]]*\])?(?:==|@)?(.*)$/.exec(spec) ?? [];
  if (!PYPI_NAME.test(name)) return [];
  return [{ kind: 'pypi', ref: name, version: PYPI_VERSION.test(version) ? version : null }];
}

function readDocker(args: readonly string[]): LaunchTarget[] {
  const run = args.indexOf('run');
  if (run < 0) return [];
  const rest = args.slice(run + 1);
  const image = rest[firstWord(rest, DOCKER_VALUES)];
  if (image === undefined || !IMAGE.test(image)) return [];
  const digest = /@(sha256:[0-9a-f]{64})$/.exec(image)?.[1];
  const tag = /:([^/:@]+)(?:@.*)?$/.exec(image)?.[1] ?? '';
  return [{ kind: 'oci', ref: image, version: digest ?? exact(tag) }];
}

/** `deno run --allow-net npm:name@version`. */
function readDeno(args: readonly string[]): LaunchTarget[] {
  const spec = args.find((word) => !word.startsWith('-') && word !== 'run') ?? '';
  const target = spec.startsWith('npm:') ? readNpmSpec(spec.slice(4).replace(/^\//, '')) : null;
  return target === null ? [] : [target];
}

/** `node …/node_modules/@scope/name/dist/index.js`: an installed package, whose version the path does not say. */
function readInstalled(args: readonly string[]): LaunchTarget[] {
  const script = args.find((word) => !word.startsWith('-')) ?? '';
  const parts = script.split(/[\\/]/);
  const at = parts.lastIndexOf('node_modules');
  if (at < 0) return [];
  const first = parts[at + 1] ?? '';
  const target = readNpmSpec(first.startsWith('@') ? `${first}/${parts[at + 2] ?? ''}` : first);
  return target === null ? [] : [target];
}

/** Position of the first word that is no option and no option's value. */
function firstWord(args: readonly string[], withValue: ReadonlySet<string>): number {
  for (let at = 0; at < args.length; at += 1) {
    const word = args[at] ?? '';
    if (word === '--') return at + 1;
    if (!word.startsWith('-')) return at;
    if (withValue.has(word)) at += 1;
  }
  return args.length;
}

function optionValue(args: readonly string[], names: readonly string[]): string | null {
  for (let at = 0; at < args.length; at += 1) {
    const word = args[at] ?? '';
    for (const name of names) {
      if (word === name) return args[at + 1] ?? null;
      if (name.startsWith('--') && word.startsWith(`${name}=`)) return word.slice(name.length + 1);
    }
    if (!word.startsWith('-')) return null;
  }
  return null;
}

/** Takes off shells that only start another program (`cmd /c npx …`, `env A=b npx …`, `sh -c "npx …"`). */
function unwrap(words: readonly string[]): readonly string[] {
  const program = baseName(words[0] ?? '');
  if (program === 'cmd') {
    const at = words.findIndex((word) => /^\/[ck]$/i.test(word));
    return at < 0 ? [] : unwrap(words.slice(at + 1));
  }
  if (program === 'wsl')
    return unwrap(words.slice(/^(?:-e|--exec|--)$/.test(words[1] ?? '') ? 2 : 1));
  if (/^(?:ba|z|da)?sh$/.test(program) && /^-l?i?c$/.test(words[1] ?? ''))
    return unwrap((words[2] ?? '').trim().split(/\s+/));
  if (program === 'env') {
    const at = words.findIndex((word, i) => i > 0 && !word.includes('=') && !word.startsWith('-'));
    return at < 0 ? [] : unwrap(words.slice(at));
  }
  // A whole command line in the one field for the program; a Windows path may have blanks too.
  if (
    words.length === 1 &&
    /\s/.test(words[0] ?? '') &&
    !/\.(?:exe|cmd|ps1)$/i.test(words[0] ?? '')
  )
    return unwrap((words[0] ?? '').trim().split(/\s+/));
  return words;
}

function baseName(program: string): string {
  return (program.split(/[\\/]/).at(-1) ?? '').replace(/\.(?:exe|cmd|ps1)$/i, '').toLowerCase();
}

function exact(version: string): string | null {
  return WHOLE_VERSION.test(version) ? version.replace(/^v/, '') : null;
}
