/** A name as Claude Code and OpenCode write it: `_` for each code unit but letters, digits, `_` and `-`. */
export function underscored(name: string): string {
  return name.replaceAll(/[^A-Za-z0-9_-]/g, '_');
}
