import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { encode } from 'fast-png';

const require = createRequire(import.meta.url);

/** Renderer and fonts as WebAssembly and files of npm packages, so that every machine draws the same bytes. */
interface Renderer {
  wasm: Uint8Array;
  fonts: Uint8Array[];
}

let loaded: Renderer | null = null;
let started: Promise<void> | null = null;

/** The renderer and the fonts, read once; what is drawn depends on their bytes. */
export function renderer(): Renderer {
  loaded ??= {
    wasm: readFileSync(require.resolve('@resvg/resvg-wasm/index_bg.wasm')),
    // The weights that the images use.
    fonts: [
      require.resolve('@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-400-normal.woff2'),
      require.resolve('@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-500-normal.woff2'),
      require.resolve('@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-600-normal.woff2'),
    ].map((file) => readFileSync(file)),
  };
  return loaded;
}

/** Pixels of an image, each red, green, blue, alpha; no pixel is transparent. */
export interface Pixels {
  width: number;
  height: number;
  rgba: Uint8Array;
}

/** An opaque SVG drawn `width` pixels wide. */
export function drawPixels(svg: string, width: number): Promise<Pixels> {
  return withRenderer(svg, width, (resvg) => {
    const image = resvg.render();
    const drawn = { width: image.width, height: image.height, rgba: image.pixels };
    image.free();
    return drawn;
  });
}

/** An SVG as PNG in true colour with transparency, `width` pixels wide. */
export function drawPng(svg: string, width: number): Promise<Uint8Array> {
  return withRenderer(svg, width, (resvg) => {
    const image = resvg.render();
    const png = image.asPng();
    image.free();
    return png;
  });
}

/** How far what an SVG of `width` draws reaches to the right. */
export function rightEdge(svg: string, width: number): Promise<number> {
  return withRenderer(svg, width, (resvg) => {
    const box = resvg.getBBox();
    return box === undefined ? 0 : box.x + box.width;
  });
}

async function withRenderer<T>(
  svg: string,
  width: number,
  read: (resvg: InstanceType<typeof Resvg>) => T,
): Promise<T> {
  const { wasm, fonts } = renderer();
  // The module can be started once only.
  started ??= initWasm(wasm);
  await started;
  const resvg = new Resvg(svg, {
    fitTo: { mode: 'width', value: width },
    font: { fontBuffers: fonts },
  });
  const result = read(resvg);
  resvg.free();
  return result;
}

/** Colours that an indexed PNG can hold. */
const MAX_COLOURS = 256;

/**
 * An opaque image as PNG with a palette, half the bytes of one in true colour. Flat colours with smooth edges stay far
 * below 256 colours; throws when there are more.
 */
export function indexedPng({ width, height, rgba }: Pixels): Uint8Array {
  // One number a pixel: reading four bytes each takes ten times as long.
  const colours = new Uint32Array(rgba.buffer, rgba.byteOffset, width * height);
  const numbers = new Map<number, number>();
  const palette: number[][] = [];
  const data = new Uint8Array(colours.length);
  let previous = -1;
  let number = 0;
  for (let index = 0; index < colours.length; index += 1) {
    const colour = colours[index] ?? 0;
    if (colour !== previous) {
      number =
        numbers.get(colour) ?? palette.push([...rgba.subarray(4 * index, 4 * index + 3)]) - 1;
      numbers.set(colour, number);
      previous = colour;
    }
    data[index] = number;
  }
  if (palette.length > MAX_COLOURS) throw new Error(`${palette.length} colours in one image`);
  return encode({ width, height, data, channels: 1, depth: 8, palette });
}
