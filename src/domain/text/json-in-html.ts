/** What HTML parsers, JavaScript or readers could take for something else than text: tags, entities, line separators, hidden and control characters. */
const SPECIAL = /[<>&\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/**
 * JSON as it stands inside a `<script>` of data. The one place where JSON becomes HTML: every character that could end
 * the element or hide is written as `\uXXXX`, which JSON reads back as itself.
 */
export function jsonInHtml(data: object): string {
  return JSON.stringify(data).replace(SPECIAL, (char) =>
    Array.from({ length: char.length }, (_, i) => escapeUnit(char.charCodeAt(i))).join(''),
  );
}

function escapeUnit(unit: number): string {
  return `\\u${unit.toString(16).padStart(4, '0')}`;
}
