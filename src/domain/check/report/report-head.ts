/** What a report says about itself. */
export interface ReportHead {
  /** Day of the newest scan of the catalogue, `2026-11-30`; null when no server was scanned. */
  catalogueDate: string | null;
  /** Address of the catalogue's site without a trailing slash; empty where it is not known. */
  site: string;
  /** Version of the program that made the report. */
  version: string;
}

/** Address of a page of the site, null where there is none. */
export function pageOf({ site }: ReportHead, path: string | null): string | null {
  return path === null || site === '' ? null : `${site}${path}`;
}
