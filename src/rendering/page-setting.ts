import type { PageSetting } from './plain-runtime.ts';

/** What the manifest of a bundle says about scripts. */
export interface ScriptManifest {
  entryModules: Record<string, string>;
  inlinedScripts: ReadonlyMap<string, string>;
}

/** Markup of the styles of a page, as Astro collects them. */
export function headOf(styles: readonly unknown[]): string {
  return styles
    .map((style) => {
      const { type, src } = style as { type: string; src?: string };
      if (type !== 'external' || src === undefined) {
        throw new Error('a style is not a file of its own: the plain pages know no other');
      }
      return `<link rel="stylesheet" href="/${src.replace(/^\//, '')}">`;
    })
    .join('');
}

/** The bundled script of an id that the compiler gave. */
export function scriptOf(
  manifest: ScriptManifest,
  id: string,
): ReturnType<PageSetting['scriptOf']> {
  const inline = manifest.inlinedScripts.get(id);
  if (inline !== undefined) return { inline };
  const file = manifest.entryModules[id];
  if (file === undefined || file === '') throw new Error(`the bundle has no script ${id}`);
  return { src: `/${file.replace(/^\//, '')}` };
}
