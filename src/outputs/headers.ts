/** One set of response headers for all paths that match. */
export interface HeaderRule {
  /** `/*` for all, a folder: `/api/*`, or one file: `/search/`, `/servers/:slug/feed.xml`. */
  path: string;
  headers: Readonly<Record<string, string>>;
  /** Headers of more general rules that this one sets anew. */
  replaces?: readonly string[];
}

/** The site has no inline code, so one policy serves every page but those of {@link PROSE_PAGES}. */
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

/** Pages with a search of prose: Pagefind is WebAssembly, which a policy has to allow (CSP 3, `wasm-unsafe-eval`); no other code may be made at run time there either. */
const PROSE_PAGES = ['/search/', '/attacks/'] as const;
const PROSE_POLICY = CONTENT_SECURITY_POLICY.map((directive) =>
  directive === "script-src 'self'" ? `${directive} 'wasm-unsafe-eval'` : directive,
);
const POLICY_HEADER = 'Content-Security-Policy';

/** Only sensible where the site is reached over TLS; on plain http they would lock the reader out. */
const TLS_POLICY = 'upgrade-insecure-requests';
/** Two years for this host alone: other hosts of the domain, and the list that browsers ship, are for its owner to decide (hstspreload.org). */
const STRICT_TRANSPORT_SECURITY = 'max-age=63072000';

/** Folders that scripts of other sites may read. */
const PUBLIC_DATA = ['/api/v1/*', '/schema/*', '/data/*', '/badge/*', '/search-data/*'] as const;

const ICONS = ['/favicon.svg', '/favicon.ico'] as const;

/** Media types that no host guesses from `.xml`: RFC 4287, 7 and OpenSearch 1.1, 4. */
const MEDIA_TYPES = {
  'application/atom+xml; charset=utf-8': [
    '/attacks/feed.xml',
    '/attacks/feeds/*',
    '/changes/feed.xml',
    '/changes/verdicts.xml',
    '/servers/:slug/feed.xml',
  ],
  'application/opensearchdescription+xml; charset=utf-8': ['/opensearch.xml'],
} as const;

/**
 * Response headers of the whole site, most general rule first.
 * A header that two rules set for one path is named in `replaces` of the later one: hosts differ in whether they join or
 * override.
 * `tls`: the site is served over https.
 * no-referrer would send `Origin: null` with the contact form, hence strict-origin-when-cross-origin.
 */
export function headerRules({ tls }: { tls: boolean }): HeaderRule[] {
  const policy = (directives: readonly string[]) =>
    [...directives, ...(tls ? [TLS_POLICY] : [])].join('; ');
  return [
    {
      path: '/*',
      headers: {
        [POLICY_HEADER]: policy(CONTENT_SECURITY_POLICY),
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
    // Chromium asks for the icon anew whenever a script changes the address, as each search does.
    ...ICONS.map((path) => ({ path, headers: { 'Cache-Control': 'public, max-age=86400' } })),
    // Badges are shown by other sites; pages hold nothing that another site could not fetch for itself.
    { path: '/badge/*', headers: { 'Cross-Origin-Resource-Policy': 'cross-origin' } },
    ...PUBLIC_DATA.map((path) => ({ path, headers: { 'Access-Control-Allow-Origin': '*' } })),
    // Asked for with the version of the index: an older file is never taken for a newer one.
    { path: '/search-data/*', headers: { 'Cache-Control': 'public, max-age=3600' } },
    ...Object.entries(MEDIA_TYPES).flatMap(([type, paths]) =>
      paths.map((path) => ({ path, headers: { 'Content-Type': type } })),
    ),
    ...PROSE_PAGES.map((path) => ({
      path,
      headers: { [POLICY_HEADER]: policy(PROSE_POLICY) },
      replaces: [POLICY_HEADER],
    })),
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

/**
 * The `_headers` file of Netlify and Cloudflare. Cloudflare joins what two rules set unless the later one takes it back
 * with `!`; Netlify lets the later one stand and passes over that line.
 */
export function headersFile(rules: readonly HeaderRule[]): string {
  return rules
    .map(({ path, headers, replaces = [] }) =>
      [path, ...replaces.map((name) => `  ! ${name}`), ...entryLines(headers)].join('\n'),
    )
    .join('\n\n')
    .concat('\n');
}

/** The `headers` part of vercel.json, where of two rules the later one stands. */
export function vercelHeaders(
  rules: readonly HeaderRule[],
): { source: string; headers: { key: string; value: string }[] }[] {
  return rules.map(({ path, headers }) => ({
    source: path.endsWith('*') ? path.replace(/\*$/, '(.*)') : path.replace(/\/$/, '(/?)'),
    headers: Object.entries(headers).map(([key, value]) => ({ key, value })),
  }));
}

function matches(pattern: string, path: string): boolean {
  if (pattern.endsWith('*')) return path.startsWith(pattern.slice(0, -1));
  const parts = path.split('/');
  const wanted = pattern.split('/');
  return (
    parts.length === wanted.length &&
    wanted.every((part, at) => (part.startsWith(':') ? parts[at] !== '' : part === parts[at]))
  );
}

function entryLines(headers: HeaderRule['headers']): string[] {
  return Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`);
}
