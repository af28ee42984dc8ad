// The import arrow of docs/ARCHITECTURE.md. tests/architecture.test.ts checks .astro files, which this tool cannot read.

/** What each folder of src may import from src besides itself. */
const MAY_IMPORT = require('./tests/support/import-arrow.json');

/** Folders of src/domain/verdict, in the order in which a record goes through them. */
const VERDICT_ORDER = require('./tests/support/verdict-order.json');

/** npm packages that compute and touch nothing outside. */
const PURE_PACKAGES = [
  'zod',
  '@noble/hashes',
  'canonicalize',
  're2js',
  'gpt-tokenizer',
  'yaml',
  'js-yaml',
  'smol-toml',
  'semver',
  'diff',
  'eld',
  // Types only.
  'schema-dts',
  '@renovatebot/pep440',
  // Tells languages apart by tables that it brings along.
  'eld',
  'packageurl-js',
  'json5',
  'jsonc-parser',
  'shell-quote',
];

const folders = Object.keys(MAY_IMPORT).join('|');

module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    ...Object.entries(MAY_IMPORT).map(([folder, allowed]) => ({
      name: `arrow-${folder}`,
      comment: `src/${folder} may import from src only: ${[folder, ...allowed].join(', ')}`,
      severity: 'error',
      from: { path: `^src/${folder}/` },
      to: { path: `^src/(${folders})/`, pathNot: `^src/(${[folder, ...allowed].join('|')})/` },
    })),
    ...VERDICT_ORDER.map((folder, at) => ({
      name: `verdict-order-${folder}`,
      comment: `src/domain/verdict/${folder} may import, of the verdict, its own and the shapes in verdict.ts only: ${VERDICT_ORDER.slice(0, at + 1).join(', ')}`,
      severity: 'error',
      from: { path: `^src/domain/verdict/${folder}/` },
      to: {
        path: '^src/domain/verdict/',
        pathNot: `^src/domain/verdict/(verdict\\.ts$|count-categories\\.ts$|(${VERDICT_ORDER.slice(0, at + 1).join('|')})/)`,
      },
    })),
    {
      name: 'verdict-folders-in-order',
      comment:
        'every folder of src/domain/verdict has its place in tests/support/verdict-order.json',
      severity: 'error',
      from: {},
      to: { path: `^src/domain/verdict/(?!(${VERDICT_ORDER.join('|')})/)[^/]+/` },
    },
    {
      name: 'domain-and-views-are-pure',
      comment: 'the core and its views have no I/O, no clock and no framework',
      severity: 'error',
      from: { path: '^src/(domain|views)/', pathNot: '(\\.test|/test-[^/]+)\\.ts$' },
      to: {
        dependencyTypes: ['core', 'npm', 'npm-dev'],
        pathNot: `^node_modules/(${PURE_PACKAGES.join('|')})/`,
      },
    },
    {
      name: 'nothing-imports-scripts',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^scripts/' },
    },
    {
      name: 'resolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(astro|virtual):' },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.(test|cases)\\.ts$' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
    },
  },
};
