declare module 'anafanafo' {
  /** Width of a text in pixels, by a table of measured characters. */
  export default function anafanafo(text: string, options: { font: string }): number;
}
