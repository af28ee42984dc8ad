import { z } from 'zod';
import { boundedFetch } from '../connect/bounded-fetch.ts';
import { isLoopback } from './image-ref.ts';

/** Largest answer that is read: manifests, lists and signatures have a few KB. */
const MAX_BYTES = 4 * 1024 * 1024;
const TIMEOUT_MS = 10_000;
/** Docker Hub answers images under another name than theirs. */
const DOCKER_HUB_API = 'registry-1.docker.io';

const TokenSchema = z
  .object({ token: z.string().optional(), access_token: z.string().optional() })
  .transform(({ token, access_token: other }) => token ?? other ?? null);

/** Asks a registry of images (OCI distribution specification 1.1) without anybody's credentials. */
export interface RegistryClient {
  /** Bytes of a path below the repository (`manifests/…`, `blobs/…`, `referrers/…`); null where there is nothing. Throws an Error when the registry does not say. */
  read(path: string): Promise<Buffer | null>;
}

export function registryClient(host: string, repository: string): RegistryClient {
  const scheme = isLoopback(host) ? 'http' : 'https';
  const base = `${scheme}://${host === 'docker.io' ? DOCKER_HUB_API : host}/v2/${repository}`;
  let token: string | null = null;
  const ask = (path: string) =>
    boundedFetch(MAX_BYTES)(`${base}/${path}`, {
      headers: {
        accept:
          'application/vnd.oci.image.manifest.v1+json, application/vnd.oci.image.index.v1+json, */*',
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      },
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
  return {
    async read(path) {
      let response = await ask(path);
      if (response.status === 401 && token === null) {
        token = await anonymousToken(response.headers.get('www-authenticate') ?? '', scheme);
        if (token !== null) response = await ask(path);
      }
      if (response.status === 404) return null;
      if (!response.ok) throw new Error(`the registry answers ${response.status}`);
      return Buffer.from(await response.arrayBuffer());
    },
  };
}

/** A token for everybody, from where the registry says that tokens are given (Docker Registry token authentication). */
async function anonymousToken(challenge: string, scheme: string): Promise<string | null> {
  const values = new Map(
    [...challenge.matchAll(/(\w+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]),
  );
  const realm = URL.parse(values.get('realm') ?? '');
  if (!/^Bearer /i.test(challenge) || realm?.protocol !== `${scheme}:`) return null;
  for (const name of ['service', 'scope']) {
    const value = values.get(name);
    if (value !== undefined) realm.searchParams.set(name, value);
  }
  const response = await boundedFetch(MAX_BYTES)(realm, {
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  if (!response.ok) return null;
  return TokenSchema.parse(await response.json());
}
