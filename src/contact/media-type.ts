export type BodyKind = 'json' | 'urlencoded' | 'multipart';

const KINDS: ReadonlyMap<string, BodyKind> = new Map([
  ['application/json', 'json'],
  ['application/x-www-form-urlencoded', 'urlencoded'],
  ['multipart/form-data', 'multipart'],
]);

/** Kind of body that a Content-Type announces; null for any other type, for none, and for a charset other than UTF-8. */
export function bodyKind(contentType: string | null): BodyKind | null {
  const [type = '', ...parameters] = (contentType ?? '').split(';').map((part) => part.trim());
  const charset = parameters
    .find((parameter) => /^charset\s*=/i.test(parameter))
    ?.replace(/^[^=]*=\s*"?([^"]*)"?$/, '$1');
  if (charset !== undefined && !/^utf-?8$/i.test(charset.trim())) return null;
  return KINDS.get(type.toLowerCase()) ?? null;
}

/** Whether the client wants JSON: it names JSON and not HTML in Accept, or sends JSON and does not ask for HTML. */
export function wantsJson(headers: Headers): boolean {
  const accept = headers.get('accept') ?? '';
  if (/\btext\/html\b/i.test(accept)) return false;
  return (
    /\bapplication\/(?:[a-z]+\+)?json\b/i.test(accept) ||
    bodyKind(headers.get('content-type')) === 'json'
  );
}
