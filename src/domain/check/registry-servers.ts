import { isJsonObject, type JsonObject } from '../record/json.ts';
import { truncate } from '../text/truncate.ts';
import { visibleName } from '../text/visible-text.ts';
import { addressRemarks, type ConfigServer } from './config-server.ts';
import { readImage } from './launch/containers.ts';
import { type Launch, notRead, started, UNREAD } from './launch/launch-target.ts';
import { readNpmSpec } from './launch/npm.ts';
import { readPypiSpec } from './launch/python.ts';
import { readAddress } from './launch/read-launch.ts';
import { wholeVersion } from './launch/whole-version.ts';

const MAX_NAME_CHARS = 60;

/** True for an entry of Docker's catalogue: a server with its image. */
export function isDockerServer({ name, type, image }: JsonObject): boolean {
  return typeof name === 'string' && type === 'server' && typeof image === 'string';
}

/** The image of an entry of Docker's catalogue. */
export function readDockerServer({ name, image }: JsonObject): ConfigServer[] {
  return [
    {
      name: truncate(visibleName(String(name)), MAX_NAME_CHARS),
      ...started(readImage(String(image))),
      remarks: [],
      remote: false,
      disabled: false,
    },
  ];
}

/** True for an entry of the MCP registry (`server.json`): a name, and packages or remotes. */
export function isRegistryServer(value: JsonObject): boolean {
  if (typeof value['name'] !== 'string') return false;
  const packages = objects(value['packages']).some((one) => packageKind(one) !== '');
  return packages || objects(value['remotes']).some(({ url }) => typeof url === 'string');
}

/** One server for each way that the registry's entry can be had: they are alternatives. */
export function readRegistryServer(entry: JsonObject): ConfigServer[] {
  const name = truncate(visibleName(String(entry['name'])), MAX_NAME_CHARS);
  const ways = [
    ...objects(entry['packages']).map((one) => ({
      launch: readPackage(one),
      said: packageKind(one),
      remote: false,
    })),
    ...objects(entry['remotes']).map(({ url }) => ({
      launch: typeof url === 'string' ? readAddress(url) : notRead(UNREAD.address),
      said: 'remote',
      remote: true,
    })),
  ];
  return ways.map(({ launch, said, remote }) => ({
    name: ways.length === 1 ? name : `${name} (${said})`,
    ...launch,
    remarks: addressRemarks(launch.targets),
    remote,
    disabled: false,
  }));
}

function readPackage(one: JsonObject): Launch {
  const ref = one['identifier'] ?? one['name'];
  const { version } = one;
  if (typeof ref !== 'string') return notRead(UNREAD.unnamed);
  const kind = packageKind(one);
  const exact = typeof version === 'string' ? version : '';
  if (kind === 'npm') {
    const target = readNpmSpec(ref);
    return target === null
      ? notRead(UNREAD.unnamed)
      : started({ ...target, version: wholeVersion(exact) });
  }
  if (kind === 'pypi') {
    const target = readPypiSpec(exact === '' ? ref : `${ref}==${exact}`);
    return target === null ? notRead(UNREAD.unnamed) : started(target);
  }
  if (kind === 'oci' || kind === 'docker') {
    const isTagged = /:[^/:]+$|@sha256:/.test(ref);
    return started(readImage(isTagged || exact === '' ? ref : `${ref}:${exact}`));
  }
  return notRead(
    kind === 'nuget' ? UNREAD.nuget : kind === 'mcpb' ? UNREAD.bundle : UNREAD.unnamed,
  );
}

/** `registryType` of today's schema, the names of its earlier drafts with it; empty for what is no package. */
function packageKind(one: JsonObject): string {
  const kind = one['registryType'] ?? one['registry_type'] ?? one['registry_name'];
  return typeof kind === 'string' && /^[a-z]{2,10}$/.test(kind) ? kind : '';
}

function objects(value: unknown): JsonObject[] {
  return Array.isArray(value) ? value.filter(isJsonObject) : [];
}
