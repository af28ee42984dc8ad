import { imageName } from '../domain/check/catalogue-key.ts';
import { plainPypiName } from '../domain/record/pypi-name.ts';

/** What to scan: a package of the npm registry or of PyPI, a container image, an MCP bundle, or a server behind a URL. */
export type ScanTarget =
  | { readonly kind: 'npm'; readonly name: string; readonly range: string }
  | { readonly kind: 'pypi'; readonly name: string; readonly version: string | null }
  | { readonly kind: 'oci'; readonly ref: string }
  | { readonly kind: 'mcpb'; readonly ref: string }
  | { readonly kind: 'remote'; readonly url: string };

/** The registry's own grammar for new names; old names with capitals are not accepted. */
const NPM_NAME = /^(?:@[a-z0-9~-][a-z0-9._~-]*\/)?[a-z0-9~-][a-z0-9._~-]*$/;
/** A version, a range without spaces or a tag: nothing that npm would read as a path, URL or option. */
const NPM_RANGE = /^[a-z0-9^~][a-zA-Z0-9.+_-]*$/;
const MAX_NPM_NAME_CHARS = 214;
/** Names of PyPI (PEP 508). */
const PYPI_NAME = /^[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?$/;
/** One version (PEP 440), no range. */
const PYPI_VERSION = /^[0-9][A-Za-z0-9.+!-]{0,63}$/;
/** Name of an image (distribution spec), with a registry before and a tag or digest behind it. */
const IMAGE_REF =
  /^[a-z0-9]+(?:[._-]+[a-z0-9]+)*(?::[0-9]{1,5}(?=\/))?(?:\/[a-z0-9]+(?:[._-]+[a-z0-9]+)*)*(?::[A-Za-z0-9_][A-Za-z0-9._-]{0,127})?(?:@sha256:[0-9a-f]{64})?$/;
const MAX_IMAGE_CHARS = 500;
/** A path without what a shell or a URL would read otherwise. */
const FILE_PATH = /^[\w./@+-][\w./@+ -]{0,500}$/;

const KINDS =
  'npm:<package>[@<version>], pypi:<package>[==<version>], oci:<image>[:<tag> or @<digest>], mcpb:<file or URL>, or an http(s) URL';

/**
 * Reads a target: `npm:<name>[@<version, range or tag>]`, `pypi:<name>[==<version>]`, `oci:<image>[:<tag>]`, `mcpb:<file or
 * URL>`, or the http(s) URL of a server. Throws an Error with one sentence for people when the text is none of them.
 */
export function parseTarget(text: string): ScanTarget {
  if (/^https?:\/\//i.test(text)) return { kind: 'remote', url: remoteUrl(text) };
  const [, kind, spec = ''] = /^(npm|pypi|oci|mcpb):(.*)$/s.exec(text) ?? [];
  if (kind === 'npm') return npmTarget(text, spec);
  if (kind === 'pypi') return pypiTarget(text, spec);
  if (kind === 'oci') return { kind: 'oci', ref: imageRef(text, spec) };
  if (kind === 'mcpb') return { kind: 'mcpb', ref: bundleRef(text, spec) };
  const reason = /^github:|^git\+/.test(text)
    ? 'code of a repository that is not published as a package has no version or bytes to name, and building it would run its scripts'
    : 'is not a target';
  throw new Error(`"${text}": ${reason}: write ${KINDS}`);
}

/** The target as records and the launch table write it, without a version: `npm:<name>` or the URL. */
export function sourceKey(target: ScanTarget): string {
  if (target.kind === 'oci') return `oci:${imageName(target.ref)}`;
  return target.kind === 'remote' ? target.url : `${target.kind}:${sourceRef(target)}`;
}

/** What a record names as its source, below the kind: package, image with its tag, bundle or URL. */
export function sourceRef(target: ScanTarget): string {
  if (target.kind === 'remote') return target.url;
  return target.kind === 'mcpb' || target.kind === 'oci' ? target.ref : target.name;
}

function npmTarget(text: string, spec: string): ScanTarget {
  const at = spec.indexOf('@', 1);
  const name = at === -1 ? spec : spec.slice(0, at);
  const range = at === -1 ? 'latest' : spec.slice(at + 1);
  if (!NPM_NAME.test(name) || name.length > MAX_NPM_NAME_CHARS) {
    throw new Error(`"${text}": "${name}" is not a name of the npm registry`);
  }
  if (!NPM_RANGE.test(range)) {
    throw new Error(`"${text}": "${range}" is not a version, range or tag`);
  }
  return { kind: 'npm', name, range };
}

function pypiTarget(text: string, spec: string): ScanTarget {
  const [name = '', version = null, ...more] = spec.split('==');
  if (!PYPI_NAME.test(name) || name.length > MAX_NPM_NAME_CHARS || more.length > 0)
    throw new Error(`"${text}": "${name}" is not a name of PyPI`);
  if (version !== null && !PYPI_VERSION.test(version))
    throw new Error(`"${text}": "${version}" is not a version`);
  return { kind: 'pypi', name: plainPypiName(name), version };
}

function imageRef(text: string, spec: string): string {
  if (spec.length <= MAX_IMAGE_CHARS && IMAGE_REF.test(spec)) return spec;
  throw new Error(`"${text}": "${spec}" is not a name of an image`);
}

function bundleRef(text: string, spec: string): string {
  if (/^https?:\/\//i.test(spec)) return remoteUrl(spec);
  if (!FILE_PATH.test(spec)) throw new Error(`"${text}": "${spec}" is neither a file nor a URL`);
  return spec;
}

/** A URL without credentials and fragment: a record must never hold a secret. */
function remoteUrl(text: string): string {
  if (!URL.canParse(text)) throw new Error(`"${text}" is not a URL`);
  const url = new URL(text);
  if (url.username !== '' || url.password !== '' || url.search !== '') {
    throw new Error(
      `the URL of ${url.host} carries a user name, password or query: scan it without, records hold no secrets`,
    );
  }
  url.hash = '';
  return url.href;
}
