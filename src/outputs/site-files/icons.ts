/** The mark as the icon of a browser's tab. */
export function iconSvg(mark: string, colour: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">${drawn(mark, colour)}</svg>\n`;
}

/** The same as an address that nothing is asked for: Chromium asks for an icon anew whenever a script changes the address. */
export function iconData(mark: string, colour: string): string {
  return `data:image/svg+xml,${encodeURIComponent(iconSvg(mark, colour).trim())}`;
}

/** Its holes are white: on a dark tab they would be lost. What its first contour holds lies behind it, a little smaller, so that no white edge shows. */
function drawn(mark: string, colour: string): string {
  const contour = mark.slice(0, mark.search(/z/i) + 1) || mark;
  return `<path fill="#fff" d="${contour}" transform="translate(1.2 1.2) scale(.9)"/><path fill="${colour}" fill-rule="evenodd" d="${mark}"/>`;
}

/** The mark in a square; `margin` is the share that stays free on each side, before `background`. */
export function framedSvg(
  mark: string,
  colour: string,
  margin: number,
  background: string | null,
): string {
  const size = 24 / (1 - 2 * margin);
  const offset = (24 - size) / 2;
  const fill =
    background === null
      ? ''
      : `<rect x="${offset}" y="${offset}" width="${size}" height="${size}" fill="${background}"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${offset} ${offset} ${size} ${size}">${fill}${drawn(mark, colour)}</svg>`;
}

/** An ICO file with one PNG image of `side` pixels, at most 255. */
export function icoFile(png: Uint8Array, side: number): Buffer {
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
