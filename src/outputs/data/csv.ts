/** What a spreadsheet takes for the beginning of a formula (OWASP ASVS 1.2.10), full-width forms included. */
const FORMULA = /^[\s\p{Cc}\p{Cf}]*[=+\-@\uff1d\uff0b\uff0d\uff20|%]|^[\t\r\n]/u;
const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is dropped
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

/** One value of a CSV row: no spreadsheet runs it, and RFC 4180 quotes are put where they are needed. */
export function csvField(value: string | number | null): string {
  if (value === null) return '';
  // A number of ours is no formula.
  if (typeof value === 'number') return String(value);
  const text = value.replace(CONTROLS, '');
  const inert = FORMULA.test(text) ? `'${text}` : text;
  return NEEDS_QUOTES.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}

/** One row, ended by CR LF as RFC 4180 asks. */
export function csvRow(values: readonly (string | number | null)[]): string {
  return `${values.map(csvField).join(',')}\r\n`;
}
