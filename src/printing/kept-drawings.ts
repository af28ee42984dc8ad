import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '../catalogue/write-whole.ts';
import { renderer } from '../outputs/social-images/renderer.ts';

/** Pictures that are drawn once, and again only when their drawing, the fonts or the renderer changed. */
export interface KeptDrawings {
  /** The file that holds what `draw` makes of `drawing`, all that the picture is made of. */
  file(drawing: string, draw: () => Promise<Uint8Array>): Promise<string>;
  /** Takes away what nobody asked for; says how many were drawn. */
  end(): number;
}

/** Kept in the folder `cache`, which nothing else uses: files are named after what they are made of. */
export function keptDrawings(cache: string): KeptDrawings {
  mkdirSync(cache, { recursive: true });
  const cached = new Set(readdirSync(cache));
  const kept = new Set<string>();
  const base = createHash('sha256');
  for (const bytes of [renderer().wasm, ...renderer().fonts]) base.update(bytes);
  return {
    async file(drawing, draw) {
      const name = `${base.copy().update(drawing).digest('hex')}.png`;
      if (!cached.has(name) && !kept.has(name)) writeWhole(join(cache, name), await draw());
      kept.add(name);
      return join(cache, name);
    },
    end() {
      for (const name of cached) if (!kept.has(name)) rmSync(join(cache, name));
      return [...kept].filter((name) => !cached.has(name)).length;
    },
  };
}
