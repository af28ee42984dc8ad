/** A TOML basic string: everything but plain printable characters is written as an escape, which means the same. */
export function tomlText(text: string): string {
  const escaped = text.replaceAll(/["\\]|[\p{C}\p{Zl}\p{Zp}]/gu, (char) =>
    char === '"' || char === '\\'
      ? `\\${char}`
      : `\\U${(char.codePointAt(0) ?? 0).toString(16).padStart(8, '0')}`,
  );
  return `"${escaped}"`;
}
