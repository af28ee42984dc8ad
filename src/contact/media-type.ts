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

/** Whether the client wants JSON: of JSON and HTML, Accept gives it the greater weight; if neither, it sends JSON. */
export function wantsJson(headers: Headers): boolean {
  const accepted = (headers.get('accept') ?? '').split(',').map(readRange);
  const weightOf = (type: RegExp) =>
    Math.max(0, ...accepted.flatMap((range) => (type.test(range.type) ? [range.weight] : [])));
  const json = weightOf(/^application\/(?:[\w.-]+\+)?json$/);
  const html = weightOf(/^(?:text\/html|application\/xhtml\+xml)$/);
  return json === html ? bodyKind(headers.get('content-type')) === 'json' : json > html;
}

/** One media range of an Accept header with its weight (RFC 9110, 12.4.2), 1 when none can be read. */
function readRange(range: string): { type: string; weight: number } {
  const [type = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
  const weight = parameters.find((parameter) => /^q=[01](?:\.\d{0,3})?$/.test(parameter));
  return { type, weight: weight === undefined ? 1 : Number(weight.slice(2)) };
}
