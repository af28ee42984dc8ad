/**
 * Whether a form on this site sent the request: `Sec-Fetch-Site: same-origin`, or an `Origin` that is ours. Both may
 * be absent or `null` alone (old browsers; `Referrer-Policy: no-referrer`), never both; a contradiction counts as foreign.
 * `ownOrigins`: the configured site origin, plus the origin that the request was addressed to.
 */
export function isSameOrigin(headers: Headers, ownOrigins: ReadonlySet<string>): boolean {
  const site = headers.get('sec-fetch-site');
  const origin = headers.get('origin');
  if (site !== null && site !== 'same-origin' && site !== 'none') return false;
  if (origin !== null && origin !== 'null') return ownOrigins.has(origin);
  return site === 'same-origin';
}

/** Origins under which this deployment may be reached: as configured, as the request says, and behind a TLS proxy. */
export function originsOf(siteUrl: string, requestUrl: string): ReadonlySet<string> {
  const request = new URL(requestUrl);
  return new Set([new URL(siteUrl).origin, request.origin, `https://${request.host}`]);
}
