import type { InputOptions, OutputOptions } from 'rolldown';

/** How the sources of the command are bundled, for a clone and for the package. */
export const INPUT_OPTIONS = {
  platform: 'node',
  // The `main` of jsonc-parser requires its parts through a parameter, which no bundler sees.
  resolve: { mainFields: ['module', 'main'] },
  // Loads a native library by its own place in node_modules.
  external: /^(?:libsql|@libsql\/(?:linux|darwin|win32)[^/]*)$/,
  logLevel: 'silent',
} as const satisfies InputOptions;

export const OUTPUT_OPTIONS = {
  format: 'esm',
  entryFileNames: '[name].mjs',
  chunkFileNames: '[name]-[hash].mjs',
  comments: { legal: true, annotation: false, jsdoc: false },
} as const satisfies OutputOptions;
