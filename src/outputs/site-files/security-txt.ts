/** Where to report a fault of the site (RFC 9116). `expires` is a time in ISO 8601. */
export function securityTxt(site: { url: string; expires: string }): string {
  return [
    `Contact: ${site.url}/contact/?subject=security`,
    `Expires: ${site.expires}`,
    'Preferred-Languages: en',
    `Canonical: ${site.url}/.well-known/security.txt`,
    '',
  ].join('\n');
}
