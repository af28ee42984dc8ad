import { truncate } from '../text/truncate.ts';
import { visibleName } from '../text/visible-text.ts';
import { catalogueKey, imageName } from './catalogue-key.ts';
import { type ConfigReport, isHash, type ServerFinding } from './check-servers.ts';
import { type ConfigServer, MAX_NAME_CHARS, SERVER_REMARKS } from './config-server.ts';
import { IMAGE, readImage } from './launch/containers.ts';
import { type LaunchTarget, UNREAD } from './launch/launch-target.ts';
import { readNpmSpec } from './launch/npm.ts';
import { readPypiSpec } from './launch/python.ts';
import { readAddress } from './launch/read-launch.ts';
import { readRepository } from './launch/repository.ts';

/** What the fragment begins with: other fragments of the page are places in it. */
const PREFIX = '#stack&';
/** More servers are no stack. */
const MAX_SERVERS = 200;
const OFF = 'off';

/**
 * A configuration as the fragment of an address, which browsers send to nobody: each server's name, packages and versions.
 * Of an address only the host, and its path where the catalogue lists it: a path may be a secret. Nothing else is known here.
 */
export function stackHash({ servers }: Pick<ConfigReport, 'servers'>): string {
  const params = new URLSearchParams(
    servers.slice(0, MAX_SERVERS).map((server) => [server.config.name, wordsOf(server).join(' ')]),
  );
  // These may stand in a fragment as they are, and a reader sees what the link holds.
  const readable = params.toString().replace(/%(?:3A|40|2F)/g, decodeURIComponent);
  return `${PREFIX}${readable}`;
}

/** The servers of such a fragment; null for any other. It is a stranger's text: what is no package, host or word of ours is left out. */
export function readStack(hash: string): ConfigServer[] | null {
  if (!hash.startsWith(PREFIX)) return null;
  const params = [...new URLSearchParams(hash.slice(PREFIX.length))].slice(0, MAX_SERVERS);
  return params.map(([name, words]) => serverOf(name, words.split(' ')));
}

function wordsOf({ config, known }: ServerFinding): string[] {
  const unread = Object.entries(UNREAD).find(([, words]) => words === config.unread);
  return [
    ...config.targets.map((target) => wordOf(target, known?.key ?? null)),
    ...(unread === undefined ? [] : [`unread:${unread[0]}`]),
    ...config.remarks,
    ...(config.disabled ? [OFF] : []),
  ];
}

function wordOf({ kind, ref, version, guessed }: LaunchTarget, known: string | null): string {
  if (kind === 'remote') {
    const key = catalogueKey(kind, ref);
    return key === known ? key : `remote:${new URL(ref).host}`;
  }
  const name = kind === 'oci' ? imageName(ref) : ref;
  const mark = kind === 'oci' && version !== null && !isHash(version) ? ':' : '@';
  return `${guessed ? '~' : ''}${kind}:${name}${version === null ? '' : `${mark}${version}`}`;
}

function serverOf(name: string, words: readonly string[]): ConfigServer {
  const remarks = SERVER_REMARKS.filter((remark) => words.includes(remark));
  const targets = words.flatMap((word) => targetOf(word, remarks.includes('plain-http')) ?? []);
  const [unread] = words.flatMap((word) => {
    const own = /^unread:(\w+)$/.exec(word)?.[1];
    return Object.entries(UNREAD).find(([key]) => key === own)?.[1] ?? [];
  });
  return {
    name: truncate(visibleName(name), MAX_NAME_CHARS),
    targets,
    unread: unread ?? (targets.length === 0 ? UNREAD.nothing : null),
    remarks,
    remote: targets[0]?.kind === 'remote',
    disabled: words.includes(OFF),
  };
}

/** Read by what reads configurations, so that only names of a registry, an image, a repository or a host come through. */
function targetOf(word: string, isPlain: boolean): LaunchTarget | null {
  const [, sure = '', kind = '', spec = ''] = /^(~?)([a-z]+):(.+)$/.exec(word) ?? [];
  const target = SPEC_READERS[kind]?.(spec, isPlain) ?? null;
  return target === null || target.kind !== kind ? null : { ...target, guessed: sure !== '' };
}

const SPEC_READERS: Readonly<
  Record<string, (spec: string, isPlain: boolean) => LaunchTarget | null>
> = {
  npm: readNpmSpec,
  pypi: readPypiSpec,
  oci: (spec) => (IMAGE.test(spec) ? readImage(spec) : null),
  github: (spec) => readRepository(`github.com/${spec}`, '@'),
  remote: (spec, isPlain) =>
    readAddress(`${isPlain ? 'http' : 'https'}://${spec}`).targets.at(0) ?? null,
};
