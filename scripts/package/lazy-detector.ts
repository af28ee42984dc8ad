import type { Plugin } from 'rolldown';

/** The language detector of the verdicts: a megabyte of tables, which a text in plain English never asks. */
export const DETECTOR = 'eld/extrasmall';
/** File of the package that holds it. */
export const DETECTOR_FILE = 'language-detector.cjs';

/** Takes the detector out of the bundle: the first text that needs it loads it from its own file, at once as verdicts want it. */
export const lazyDetector: Plugin = {
  name: 'lazy-detector',
  resolveId: (source) => (source === DETECTOR ? `\0${DETECTOR}` : null),
  load: (id) =>
    id === `\0${DETECTOR}`
      ? `import { createRequire } from 'node:module';
let loaded;
export const eld = {
  detect(text) {
    loaded ??= createRequire(import.meta.url)('./${DETECTOR_FILE}').eld;
    return loaded.detect(text);
  },
};`
      : null,
};
