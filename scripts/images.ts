import { readFileSync, writeFileSync } from 'node:fs';
import { drawPng } from '../src/outputs/social-images/renderer.ts';

/** Draws the raster icons from public/favicon.svg; run it after changing that file and commit what it writes. */
const mark = readFileSync('public/favicon.svg', 'utf8')
  .replace(/^<svg[^>]*>/, '')
  .replace('</svg>', '');

/** The mark in a square of `side` pixels; `margin` is the share that stays free on each side. */
function draw(side: number, margin: number, background: string | null): Promise<Uint8Array> {
  const size = 24 / (1 - 2 * margin);
  const offset = (24 - size) / 2;
  const fill =
    background === null
      ? ''
      : `<rect x="${offset}" y="${offset}" width="${size}" height="${size}" fill="${background}"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${offset} ${offset} ${size} ${size}">${fill}${mark}</svg>`;
  return drawPng(svg, side);
}

/** An ICO file with one PNG image of `side` pixels, at most 255. */
function icon(png: Uint8Array, side: number): Buffer {
  const head = Buffer.alloc(22);
  // Header: type 1 (icon), one image.
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(1, 4);
  head.writeUInt8(side, 6);
  head.writeUInt8(side, 7);
  // One plane, 32 bits a pixel, size and offset of the image.
  head.writeUInt16LE(1, 10);
  head.writeUInt16LE(32, 12);
  head.writeUInt32LE(png.length, 14);
  head.writeUInt32LE(head.length, 18);
  return Buffer.concat([head, png]);
}

writeFileSync('public/favicon.ico', icon(await draw(32, 0, null), 32));
writeFileSync('public/apple-touch-icon.png', await draw(180, 0.12, '#ffffff'));
writeFileSync('public/icon-192.png', await draw(192, 0, null));
writeFileSync('public/icon-512.png', await draw(512, 0, null));
