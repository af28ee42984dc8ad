import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { BuiltSite, Check, Problem } from '../built-site.ts';
import type { PageFacts } from '../page-facts.ts';

/** Larger ones are slow to show in a chat; Open Graph readers take far more. */
export const MAX_SOCIAL_IMAGE_BYTES = 40 * 1024;
const SIZE = { width: 1200, height: 630 } as const;
const PNG_SIGNATURE = '89504e470d0a1a0a';

export const linksHavePictures: Check = {
  says: `every page names a social image of ${SIZE.width} × ${SIZE.height} pixels and at most ${MAX_SOCIAL_IMAGE_BYTES} bytes`,
  run(site) {
    const faults = new Map<string, string[]>();
    return site.pages.flatMap((page): Problem[] => {
      const file = imageFile(page, site.basePath);
      if (file === null) return [{ file: page.file, message: 'names no social image' }];
      const known = faults.get(file) ?? imageFaults(site, file);
      faults.set(file, known);
      return known.map((message) => ({ file: page.file, message }));
    });
  },
};

export const socialDataAgrees: Check = {
  says: 'Open Graph and Twitter data of every page say what its head says',
  run: (site) =>
    site.pages.flatMap((page): Problem[] => {
      const own = new Map([
        ['og:title', page.title],
        ['og:description', page.description ?? ''],
        ['og:image:width', String(SIZE.width)],
        ['og:image:height', String(SIZE.height)],
        ['twitter:card', 'summary_large_image'],
        ...(page.canonical === null ? [] : [['og:url', page.canonical] as const]),
      ]);
      const wrong = [...own].filter(([name, content]) => page.social.get(name) !== content);
      const missing = ['og:type', 'og:url', 'og:site_name', 'og:image:alt'].filter(
        (name) => (page.social.get(name) ?? '') === '',
      );
      return [...wrong.map(([name]) => name), ...missing].map((name) => ({
        file: page.file,
        message: `${name} is ${JSON.stringify(page.social.get(name))}`,
      }));
    }),
};

/** Published file of the image that a page names; null without one or with one of another site. */
function imageFile(page: PageFacts, basePath: string): string | null {
  const image = URL.parse(page.social.get('og:image') ?? '');
  const own = URL.parse(page.social.get('og:url') ?? '');
  if (image === null || image.origin !== own?.origin) return null;
  return image.pathname.startsWith(`${basePath}/`)
    ? image.pathname.slice(basePath.length + 1)
    : null;
}

function imageFaults(site: BuiltSite, file: string): string[] {
  if (!site.files.has(file)) return [`${file} does not exist`];
  const png = readFileSync(path.join(site.root, file));
  if (png.subarray(0, 8).toString('hex') !== PNG_SIGNATURE) return [`${file} is no PNG`];
  // The first chunk, IHDR, begins with width and height.
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  return [
    width === SIZE.width && height === SIZE.height ? '' : `${file} is ${width} × ${height}`,
    png.length <= MAX_SOCIAL_IMAGE_BYTES ? '' : `${file} has ${png.length} bytes`,
  ].filter((fault) => fault !== '');
}
