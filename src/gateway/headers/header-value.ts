/** Header values of MCP 2026-07-28 ("Value Encoding" of its streamable HTTP transport). */

const SENTINEL = /^=\?base64\?(.*)\?=$/s;
/** Base64 with its padding (RFC 4648, section 4). */
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
/** What may stand in a field value (RFC 9110, 5.5): visible ASCII, spaces and tabs, these not at its ends. */
const PLAIN = /^[\x21-\x7e](?:[\t\x20-\x7e]*[\x21-\x7e])?$/;
const FIELD_VALUE = /^[\t\x20-\x7e]*$/;

/** A text as a field value: as it is, or as Base64 where a header cannot carry it. */
export function encodeHeaderValue(text: string): string {
  if (PLAIN.test(text) && !SENTINEL.test(text)) return text;
  return `=?base64?${Buffer.from(text, 'utf8').toString('base64')}?=`;
}

/** The text that a field value stands for; null when it has invalid characters or is no valid Base64. */
export function decodeHeaderValue(value: string): string | null {
  if (!FIELD_VALUE.test(value)) return null;
  const trimmed = value.replace(/^[\t ]+|[\t ]+$/g, '');
  const base64 = SENTINEL.exec(trimmed)?.[1];
  if (base64 === undefined) return trimmed;
  if (!BASE64.test(base64)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
      Buffer.from(base64, 'base64'),
    );
  } catch {
    return null;
  }
}
