/** What Astro's own entry points import: the manifest of the bundle that runs. */
declare module 'virtual:astro:manifest' {
  export const manifest: import('astro').SSRManifest;
}

/** The colours of src/site.config.ts (src/integrations/colour-sheet.ts). */
declare module 'virtual:site-colours.css';
