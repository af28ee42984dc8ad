type Env = (name: string) => string | undefined;

/** Where the pages of the long tail are read from. */
export interface PagesDatabase {
  url: string;
  authToken: string | null;
}

/** Reads PAGES_DATABASE_URL and PAGES_DATABASE_TOKEN; null when no database is named. */
export function readPagesDatabase(env: Env): PagesDatabase | null {
  const url = env('PAGES_DATABASE_URL')?.trim() || null;
  if (url === null) return null;
  if (!/^(?:file|libsql|https?|wss?):/.test(url))
    throw new Error('PAGES_DATABASE_URL must start with file:, libsql:// or https://');
  return { url, authToken: env('PAGES_DATABASE_TOKEN')?.trim() || null };
}
