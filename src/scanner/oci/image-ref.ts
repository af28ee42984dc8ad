/** The parts of an image's name as a registry is asked for them. */
export interface ImageRef {
  /** Host of the registry, with its port. */
  readonly host: string;
  readonly repository: string;
  /** Tag or digest. */
  readonly reference: string;
  /** The tag as a version; null for none, a digest or `latest`. */
  readonly tag: string | null;
}

const DOCKER_HUB = 'docker.io';

/** Host of the registry that has an image. */
export function registryHost(ref: string): string {
  return readImageRef(ref).host;
}

/** Reads a name that `parseTarget` accepted: without a host it is Docker Hub's, without a tag its `latest`. */
export function readImageRef(ref: string): ImageRef {
  const [named = '', digest] = ref.split('@', 2);
  const [, bare = named, tag] = /^(.*?)(?::([^:/]+))?$/.exec(named) ?? [];
  const [first = '', ...rest] = bare.split('/');
  const hasHost = rest.length > 0 && (/[.:]/.test(first) || first === 'localhost');
  const path = hasHost ? rest.join('/') : bare;
  const host = hasHost ? first : DOCKER_HUB;
  return {
    host,
    repository: host === DOCKER_HUB && !path.includes('/') ? `library/${path}` : path,
    reference: digest ?? tag ?? 'latest',
    tag: digest !== undefined || tag === undefined || tag === 'latest' ? null : tag,
  };
}

/** A registry on this machine speaks plain HTTP, as every client of images takes for granted. */
export function isLoopback(host: string): boolean {
  return /^(?:localhost|127(?:\.\d{1,3}){3})(?::\d+)?$/.test(host);
}
