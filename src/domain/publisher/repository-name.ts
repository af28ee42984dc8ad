/** `host/owner/name` in lower case of a repository however it is written, null for what is none. */
export function repositoryKey(text: string | null): string | null {
  if (text === null) return null;
  const plain = text
    .trim()
    .replace(/^git\+/, '')
    .replace(/^github:/, '')
    .replace(/^git@([\w.-]+):/, 'https://$1/')
    .replace(/^(?:git|ssh):\/\/(?:git@)?/, 'https://');
  const address = /^[\w.-]+\/[\w.-]+$/.test(plain) ? `https://github.com/${plain}` : plain;
  const url = URL.parse(address);
  const [owner, name] = url?.pathname.split('/').filter((part) => part !== '') ?? [];
  if (url === null || url.hostname === '' || owner === undefined || name === undefined) return null;
  return `${url.hostname.replace(/^www\./, '')}/${owner}/${name.replace(/\.git$/, '')}`.toLowerCase();
}

/** Who owns a repository of GitHub, in lower case; null for any other. */
export function repositoryOwner(text: string | null): string | null {
  return /^github\.com\/([^/]+)\//.exec(repositoryKey(text) ?? '')?.[1] ?? null;
}

/** Whether two texts name one repository. */
export function sameRepository(a: string, b: string): boolean {
  const key = repositoryKey(a);
  return key !== null && key === repositoryKey(b);
}
