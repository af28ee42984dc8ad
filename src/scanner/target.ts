/** What to scan: a package of the npm registry, or a server behind a URL. */
export type ScanTarget =
  | { readonly kind: 'npm'; readonly name: string; readonly range: string }
  | { readonly kind: 'remote'; readonly url: string };

/** The registry's own grammar for new names; old names with capitals are not accepted. */
const NPM_NAME = /^(?:@[a-z0-9~-][a-z0-9._~-]*\/)?[a-z0-9~-][a-z0-9._~-]*$/;
/** A version, a range without spaces or a tag: nothing that npm would read as a path, URL or option. */
const NPM_RANGE = /^[a-z0-9^~][a-zA-Z0-9.+_-]*$/;
const MAX_NPM_NAME_CHARS = 214;

/**
 * Reads `npm:<name>[@<version, range or tag>]` or an http(s) URL.
 * Throws an Error with one sentence for people when the text is neither.
 */
export function parseTarget(text: string): ScanTarget {
  if (/^https?:\/\//i.test(text)) return { kind: 'remote', url: remoteUrl(text) };
  if (!text.startsWith('npm:')) {
    throw new Error(`"${text}" is not a target: write npm:<package>[@<version>] or an http(s) URL`);
  }
  const spec = text.slice('npm:'.length);
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

/** The target as records and the launch table write it, without a version: `npm:<name>` or the URL. */
export function sourceKey(target: ScanTarget): string {
  return target.kind === 'npm' ? `npm:${target.name}` : target.url;
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
