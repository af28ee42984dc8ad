/** What a free plan takes of a site of files. Limits are those of its documentation, read on the day `asOf`. */
interface HostLimits {
  host: string;
  /** Most files in all. */
  files?: number;
  /** Most files in one folder. */
  perFolder?: number;
  /** Most bytes in all. */
  bytes?: number;
  /** Most bytes of one file. */
  perFile?: number;
  source: string;
  asOf: string;
}

export const HOST_LIMITS: readonly HostLimits[] = [
  {
    host: 'Cloudflare',
    files: 20_000,
    perFile: 25 * 1024 * 1024,
    source: 'https://developers.cloudflare.com/workers/platform/limits/',
    asOf: '2026-11-30',
  },
  {
    host: 'Netlify',
    perFolder: 54_000,
    source: 'https://docs.netlify.com/site-deploys/overview/',
    asOf: '2026-11-30',
  },
  {
    host: 'Vercel',
    bytes: 100_000_000,
    source: 'https://vercel.com/docs/limits/overview',
    asOf: '2026-11-30',
  },
  {
    host: 'GitHub Pages',
    bytes: 1_000_000_000,
    source: 'https://docs.github.com/pages/getting-started-with-github-pages/github-pages-limits',
    asOf: '2026-11-30',
  },
];

/** What is too much of a site for each host; `files` has every published file with its bytes. */
export function hostFaults(
  files: ReadonlyMap<string, { size: number }>,
): { host: string; faults: string[] }[] {
  const folders = new Map<string, number>();
  let bytes = 0;
  let largest = 0;
  let fullest = 0;
  for (const [name, { size }] of files) {
    const folder = name.slice(0, Math.max(0, name.lastIndexOf('/')));
    const inFolder = (folders.get(folder) ?? 0) + 1;
    folders.set(folder, inFolder);
    fullest = Math.max(fullest, inFolder);
    bytes += size;
    largest = Math.max(largest, size);
  }
  const fault = (has: number, most: number | undefined, words: (n: number) => string) =>
    most === undefined || has <= most ? [] : [`${words(has)}, at most ${words(most)}`];
  return HOST_LIMITS.map((limits) => ({
    host: limits.host,
    faults: [
      ...fault(files.size, limits.files, (n) => `${n.toLocaleString('en')} files`),
      ...fault(fullest, limits.perFolder, (n) => `${n.toLocaleString('en')} files in one folder`),
      ...fault(bytes, limits.bytes, (n) => `${megabytes(n)} MB`),
      ...fault(largest, limits.perFile, (n) => `one file of ${megabytes(n)} MB`),
    ],
  }));
}

/** One line for the console: how large the site is, and which free plans take it. */
export function hostLine(files: ReadonlyMap<string, { size: number }>): string {
  const bytes = [...files.values()].reduce((sum, { size }) => sum + size, 0);
  const all = hostFaults(files);
  const fits = all.filter(({ faults }) => faults.length === 0).map(({ host }) => host);
  const not = all.flatMap(({ host, faults }) =>
    faults.length === 0 ? [] : [`${host} (${faults.join('; ')})`],
  );
  return [
    `${files.size.toLocaleString('en')} files, ${megabytes(bytes)} MB`,
    ...(fits.length === 0 ? [] : [`within the free plans of ${fits.join(', ')}`]),
    ...(not.length === 0
      ? []
      : [`too much for ${not.join(', ')}: LONG_TAIL makes fewer files (docs/deploy.md)`]),
  ].join('; ');
}

const megabytes = (bytes: number): string =>
  (bytes / 1_000_000).toLocaleString('en', { maximumFractionDigits: 1 });
