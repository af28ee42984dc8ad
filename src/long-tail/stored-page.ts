/** Name of the database that a build writes, in its output folder. */
export const STORED_PAGES = 'pages.db';

/** What one address of the long tail answers: a view for the layout of its kind, or the bytes of a file. */
export interface StoredPage {
  /** File that a static build would have written: `tools/a/b/index.html`. */
  file: string;
  /** Key of what it is made of. Equal keys, equal answers. */
  key: string;
  kind: StoredKind;
  /** A view as JSON, or the file, as raw deflate. */
  body: Uint8Array;
}

/** Layouts that print a view, and `file` for what needs none. */
export const STORED_KINDS = ['tool', 'server', 'file'] as const;
export type StoredKind = (typeof STORED_KINDS)[number];

/** The file below the published folder that answers a path, as hosts of files look it up. */
export function fileOfPath(pathname: string): string {
  return `${pathname.slice(1)}${pathname.endsWith('/') ? 'index.html' : ''}`;
}
