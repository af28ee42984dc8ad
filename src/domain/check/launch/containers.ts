import { firstWord, withValues } from './command-options.ts';
import {
  isFilledIn,
  type Launch,
  type LaunchTarget,
  notRead,
  started,
  UNREAD,
} from './launch-target.ts';
import { wholeVersion } from './whole-version.ts';

/** A reference to an image. */
export const IMAGE = /^[a-z0-9][a-z0-9._:/@-]*$/i;
/** Images that hold a language and no server: what runs is named by the words after them. */
const BASE_IMAGE =
  /^(?:docker\.io\/)?(?:library\/)?(?:node|python|alpine|ubuntu|debian|busybox|ruby|golang|rust|openjdk|oven\/bun|denoland\/deno|ghcr\.io\/astral-sh\/uv|astral\/uv)(?:[:@]|$)/;

/** Options of `docker run` that take the next word as their value (docs.docker.com/reference/cli/docker/container/run): a value may be a secret and is never taken for the image. */
const DOCKER_VALUES = withValues(
  '-a --attach --add-host --annotation --blkio-weight --blkio-weight-device -c --cap-add --cap-drop --cgroup-parent --cgroupns --cidfile --cpu-count --cpu-percent --cpu-period --cpu-quota --cpu-rt-period --cpu-rt-runtime --cpu-shares --cpus --cpuset-cpus --cpuset-mems --detach-keys --device --device-cgroup-rule --device-read-bps --device-read-iops --device-write-bps --device-write-iops --dns --dns-opt --dns-option --dns-search --domainname -e --entrypoint --env --env-file --expose --gpus --group-add -h --health-cmd --health-interval --health-retries --health-start-interval --health-start-period --health-timeout --hostname --ip --ip6 --ipc --isolation -l --label --label-file --link --link-local-ip --log-driver --log-opt -m --mac-address --memory --memory-reservation --memory-swap --memory-swappiness --mount --name --net --net-alias --network --network-alias --oom-score-adj -p --pid --pids-limit --platform --publish --pull --restart --runtime --security-opt --shm-size --stop-signal --stop-timeout --storage-opt --sysctl --tmpfs -u --ulimit --user --userns --uts -v --volume --volume-driver --volumes-from -w --workdir',
);
/** The same for `docker` itself. */
const DOCKER_GLOBAL_VALUES = withValues(
  '--config -c --context -H --host -l --log-level --tlscacert --tlscert --tlskey --url --connection --identity --ssh -n --namespace -a --address',
);

/** What a run of a container comes to: an image, or the words that a plain image is given. */
export type ContainerRun =
  | { kind: 'launch'; launch: Launch }
  | { kind: 'inside'; words: readonly string[] };

/** `docker run`, and what else of Docker starts servers. */
export function readDocker(args: readonly string[]): ContainerRun {
  const at = firstWord(args, DOCKER_GLOBAL_VALUES);
  const words = args.slice(args[at] === 'container' ? at + 1 : at);
  const [verb, ...rest] = words;
  if (verb === 'compose' || verb === 'stack') return unreadRun(UNREAD.compose);
  if (verb === 'exec' || verb === 'attach' || verb === 'start') return unreadRun(UNREAD.container);
  if (verb === 'mcp') return { kind: 'launch', launch: readGateway(rest) };
  if (verb !== 'run') return unreadRun(UNREAD.unnamed);
  const imageAt = firstWord(rest, DOCKER_VALUES);
  const image = rest[imageAt];
  if (image === undefined) return unreadRun(UNREAD.unnamed);
  if (!IMAGE.test(image)) return unreadRun(isFilledIn(image) ? UNREAD.filled : UNREAD.unnamed);
  const inside = rest.slice(imageAt + 1);
  if (BASE_IMAGE.test(image) && inside.length > 0) return { kind: 'inside', words: inside };
  return { kind: 'launch', launch: started(readImage(image)) };
}

/** An image with its tag or digest. */
export function readImage(image: string): LaunchTarget {
  const digest = /@(sha256:[0-9a-f]{64})$/.exec(image)?.[1];
  const tag = /:([^/:@]+)(?:@.*)?$/.exec(image)?.[1] ?? '';
  return { kind: 'oci', ref: image, version: digest ?? wholeVersion(tag), guessed: false };
}

/** `docker mcp gateway run --servers a,b`: names of Docker's own catalogue, whose images are mostly `mcp/<name>`. */
function readGateway(words: readonly string[]): Launch {
  if (words[0] !== 'gateway') return notRead(UNREAD.unnamed);
  const names = words.flatMap((word, at) => {
    const [, inline] = /^--servers?=(.*)$/.exec(word) ?? [];
    return (inline ?? (/^--servers?$/.test(word) ? (words[at + 1] ?? '') : '')).split(',');
  });
  const known = names.filter((name) => /^[a-z0-9][a-z0-9._-]*$/i.test(name));
  if (known.length === 0) return notRead(UNREAD.gateway);
  return started(
    ...known.map((name) => ({
      kind: 'oci' as const,
      ref: `mcp/${name}`,
      version: null,
      guessed: true,
    })),
  );
}

function unreadRun(unread: string): ContainerRun {
  return { kind: 'launch', launch: notRead(unread) };
}
