/** One set of response headers for all paths that match. */
export interface HeaderRule {
  /** `/*` for all, else a folder: `/api/*`. */
  path: string;
  headers: Readonly<Record<string, string>>;
}

/** The site has no inline code, so one policy serves every page. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "object-src 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
] as const;

/** Only sensible where the site is reached over TLS; on plain http they would lock the reader out. */
const TLS_POLICY = 'upgrade-insecure-requests';
const STRICT_TRANSPORT_SECURITY = 'max-age=63072000; includeSubDomains; preload';

/** Folders that scripts of other sites may read. */
const PUBLIC_DATA = ['/api/v1/*', '/schema/*', '/data/*', '/badge/*'] as const;

/**
 * Response headers of the whole site, most general rule first.
 * No header is set by two rules that match one path: hosts differ in whether they join or override.
 * `tls`: the site is served over https.
 * no-referrer would send `Origin: null` with the contact form, hence strict-origin-when-cross-origin.
 */
export function headerRules({ tls }: { tls: boolean }): HeaderRule[] {
  const policy = tls ? [...CONTENT_SECURITY_POLICY, TLS_POLICY] : CONTENT_SECURITY_POLICY;
  return [
    {
      path: '/*',
      headers: {
        'Content-Security-Policy': policy.join('; '),
        ...(tls ? { 'Strict-Transport-Security': STRICT_TRANSPORT_SECURITY } : {}),
        'X-Content-Type-Options': 'nosniff',
        'Referrer-Policy': 'strict-origin-when-cross-origin',
        'Cross-Origin-Opener-Policy': 'same-origin',
        'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), interest-cohort=()',
      },
    },
    {
      path: '/_astro/*',
      headers: {
        'Cache-Control': 'public, max-age=31536000, immutable',
        'Cross-Origin-Resource-Policy': 'same-origin',
      },
    },
    // Badges are shown by other sites; pages hold nothing that another site could not fetch for itself.
    { path: '/badge/*', headers: { 'Cross-Origin-Resource-Policy': 'cross-origin' } },
    ...PUBLIC_DATA.map((path) => ({ path, headers: { 'Access-Control-Allow-Origin': '*' } })),
  ];
}

/** Headers of one path (`/tools/x/`), all rules applied. */
export function headersFor(path: string, rules: readonly HeaderRule[]): Map<string, string> {
  const merged = new Map<string, string>();
  for (const rule of rules) {
    if (!matches(rule.path, path)) continue;
    for (const [name, value] of Object.entries(rule.headers)) merged.set(name, value);
  }
  return merged;
}

/** The `_headers` file of Netlify and Cloudflare. */
export function headersFile(rules: readonly HeaderRule[]): string {
  return rules
    .map(({ path, headers }) => [path, ...entryLines(headers)].join('\n'))
    .join('\n\n')
    .concat('\n');
}

/** The `headers` part of vercel.json. */
export function vercelHeaders(
  rules: readonly HeaderRule[],
): { source: string; headers: { key: string; value: string }[] }[] {
  return rules.map(({ path, headers }) => ({
    source: path.replace(/\*$/, '(.*)'),
    headers: Object.entries(headers).map(([key, value]) => ({ key, value })),
  }));
}

function matches(pattern: string, path: string): boolean {
  return path.startsWith(pattern.replace(/\*$/, ''));
}

function entryLines(headers: HeaderRule['headers']): string[] {
  return Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`);
}
