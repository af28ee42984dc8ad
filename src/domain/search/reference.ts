/** Prefixes by which lists of packages name a registry; the name alone is looked up. */
const REGISTRY = /^(?:pkg:)?(?:npm|pypi|oci|docker|github|remote):(?:\/\/)?/;
const REPOSITORY_HOST = /^(?:github|gitlab|bitbucket|codeberg)\.(?:com|org)\//;
/** `owner`, `name` and what leads to a file in it. */
const REPOSITORY_PARTS = 3;

/**
 * One form for the ways to write where a server is published: `npm:@a/b@1.2.3` and `@a/b`, `https://github.com/a/b.git` and
 * `github.com/a/b/tree/main`, `docker.io/a/b:latest` and `a/b`. Versions, tags, registries and letter case go.
 */
export function referenceKey(reference: string): string {
  const plain = reference
    .trim()
    .toLowerCase()
    .replace(REGISTRY, '')
    .replace(/^git\+/, '')
    .replace(/^(?:https?|ssh|git):\/\/(?:[^/@\s]*@)?/, '')
    .replace(/^git@([^:/]+):/, '$1/')
    .replace(/^www\./, '')
    .replace(/^(?:index\.)?docker\.io\//, '')
    .replace(/[?#].*$/, '')
    .replace(/\/+$/, '');
  if (REPOSITORY_HOST.test(plain))
    return plain
      .split('/')
      .slice(0, REPOSITORY_PARTS)
      .join('/')
      .replace(/\.git$/, '');
  return plain
    .replace(/^(npmjs\.com\/package|pypi\.org\/project|hub\.docker\.com\/r)\//, '')
    .replace(/(?!^)@[^/]*$/, '')
    .replace(/(?:\[[^\]]*\])?(?:[=~<>!]=|[<>]).*$/, '')
    .replace(/\[[^\]]*\]$/, '')
    .replace(/:[\w.-]+$/, '');
}

/** A single word that is no name but says where something is published. */
const LOOKS_LIKE_REFERENCE =
  /^(?:(?:pkg:)?(?:npm|pypi|oci|docker|github|remote):.+|(?:git\+)?(?:https?|ssh|git):\/\/.+|git@.+|@[\w.-]+\/[\w.-]+.*|[\w.-]+\.(?:com|org|dev|io|net|ai|app)(?:\/.*)?|[\w.-]+\/[\w.-]+(?:[:@].+)?|[a-z][\w.-]*@(?:v?\d|latest|next|beta)[\w.+-]*|[a-z][\w.-]*[=~]=\d.*)$/i;
/** Programs that start or install a server. */
const STARTERS =
  /^(?:npx|bunx|pnpx|npm|pnpm|yarn|bun|uvx|uv|pipx|pip3?|docker|podman|nerdctl|deno|node|env|cmd|cmd\.exe)$/i;
/** What is installed stands behind these, with options among it. */
const INSTALLERS =
  /^(?:(?:npm|pnpm|yarn|bun)\s+(?:i|install|add)|(?:uv\s+)?pip3?\s+install|uv\s+add|uv\s+tool\s+install|pipx\s+install|(?:docker|podman)\s+pull)\s+(.+)$/i;

/**
 * Where the query says that a server is published, as keys: a package, repository, image or address, or a line that starts or
 * installs one. Null for a query in words.
 */
export async function referencesOf(query: string): Promise<string[] | null> {
  const text = query.trim().replace(/^[`$>\s]+|[`\s]+$/g, '');
  const words = text.split(/\s+/);
  const [first = ''] = words;
  if (words.length === 1) return LOOKS_LIKE_REFERENCE.test(first) ? [referenceKey(first)] : null;
  const installed = INSTALLERS.exec(text)?.[1];
  if (installed !== undefined) {
    const named = installed.split(/\s+/).filter((word) => !word.startsWith('-'));
    return named.length > 0 ? named.map(referenceKey) : null;
  }
  if (!STARTERS.test(first)) return null;
  // Only who pastes a launch line loads what reads one.
  const { readLaunch } = await import('../check/launch/read-launch.ts');
  const { targets } = readLaunch(first, words.slice(1));
  return targets.length > 0 ? targets.map(({ ref }) => referenceKey(ref)) : null;
}

/** The last parts of a key in words: what to look for by name where nothing is published there. */
export function referenceWords(key: string, count = 2): string {
  const parts = key
    .replace(/^@/, '')
    .split('/')
    .filter((part) => part !== '');
  return parts
    .slice(-count)
    .join(' ')
    .replace(/[._-]+/g, ' ');
}

/** `CVE-2025-6514`, `GHSA-…`, `MCPA-2025-0001`, `MAL-2025-1`, or the number of a CVE alone. */
const ID = /^(?:(?:cve|mcpa|mal)-\d{4}-\d+|ghsa(?:-[0-9a-z]{4}){3})$/i;
const BARE_CVE = /^\d{4}-\d{4,}$/;

/** The id that the query is, in lower case; null for anything else. */
export function idOf(query: string): string | null {
  const text = query.trim();
  if (ID.test(text)) return text.toLowerCase();
  return BARE_CVE.test(text) ? `cve-${text}` : null;
}
