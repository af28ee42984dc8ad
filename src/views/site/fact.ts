/** One row in the column of facts. */
export interface Fact {
  term: string;
  text: string;
  /** Site path, or an external URL that passed {@link ../seo/external-link.ts}. */
  href?: string;
  /** Set in monospace: identifiers, digests. */
  code?: boolean;
  /** With a button that copies it. */
  copy?: boolean;
}

/** Files with the content of the page, as a row of links. */
export interface FileFact {
  term: string;
  files: readonly { text: string; href: string }[];
}
