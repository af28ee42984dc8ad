/** Longest name that the exports are written for: with more, clients cut the names of tools. */
const MAX_CHARS = 40;

/** Why a name cannot be written into every client's rules, null for one that can. */
export function nameFault(name: string): string | null {
  if (name === '') return 'Give the name that the server has in your client.';
  if (name.length > MAX_CHARS) return `At most ${MAX_CHARS} characters.`;
  return /^[A-Za-z0-9_-]+$/.test(name)
    ? null
    : 'Letters, digits, _ and - only: several clients change or refuse other characters.';
}
