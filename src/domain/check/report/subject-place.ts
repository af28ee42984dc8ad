/** Where a server or tool is named in the text of its file: as a key of JSON or YAML, a table of TOML, or the value of a name; the top where it is not found. */
export function subjectPlace(
  text: string,
  subject: string | null,
): { line: number; column: number } {
  const top = { line: 1, column: 1 };
  if (subject === null) return top;
  // A gateway's servers stand in one entry, a registry's ways in another.
  const names = [subject, subject.replace(/: [^:]*$/, ''), subject.replace(/ \([a-z]+\)$/, '')];
  for (const name of new Set(names)) {
    const exact = escaped(JSON.stringify(name));
    const bare = escaped(name);
    const forms = [
      `${exact}\\s*:`,
      `^\\s*\\[+[\\w.-]*mcp_servers\\.(?:${exact}|${bare})\\s*[\\].]`,
      `^\\s*'?${bare}'?\\s*:`,
      `\\b(?:name|id|server_label|uses)["']?\\s*[:=]\\s*(?:${exact}|'?${bare}'?\\s*$)`,
      exact,
    ];
    for (const form of forms) {
      const at = new RegExp(form, 'm').exec(text)?.index ?? -1;
      if (at >= 0)
        return placeAt(text, at + (/^\s*/.exec(text.slice(at, at + 200))?.[0].length ?? 0));
    }
  }
  return top;
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}

function placeAt(text: string, at: number): { line: number; column: number } {
  const lines = text.slice(0, at).split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
