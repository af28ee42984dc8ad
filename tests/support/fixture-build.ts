/** Port of the browser tests' server; another where this one is taken. */
const port = Number(process.env['FIXTURE_PORT'] ?? 4390);

/** Where the tests put the site that they build from the fixture catalogue. */
export const fixtureBuild = {
  /** Hand-written records, kept in the repository. */
  records: 'tests/fixtures/catalogue',
  /** Generated records: payloads, extreme sizes, and enough ordinary tools to fill several list pages. */
  generated: ['.cache/test/catalogue/hostile.ndjson', '.cache/test/catalogue/ordinary.ndjson.gz'],
  /** Generated change logs of some of the records. */
  history: '.cache/test/history',
  /** More are bad than a catalogue may have by default. */
  args: ['--max-left-out', '2%'],
  outDir: '.cache/test/dist',
  /** Below a path: what holds there holds at the root of a name, where nothing is put in front. */
  siteUrl: 'https://toolward.example/below',
  contactDatabase: 'file:.cache/test/contact.db',
  cacheDir: '.cache/test/astro',
  port,
  url: `http://127.0.0.1:${port}`,
} as const;

/** Value of CATALOGUE for the whole fixture catalogue. */
export function fixtureCatalogue(delimiter: string): string {
  return [fixtureBuild.records, ...fixtureBuild.generated].join(delimiter);
}
