/** Tells whether an option that is written without `=` takes the next word as its value. */
export type TakesValue = (option: string, next: string) => boolean;

/**
 * Options that take a value, given as blank-separated names. Of short options written together (`-ie KEY`) the last may
 * take the next word; one before it takes the rest of its own word.
 */
export function withValues(names: string): TakesValue {
  const options = new Set(names.split(' '));
  return (option) => {
    if (options.has(option)) return true;
    if (!/^-[A-Za-z]{2,}$/.test(option)) return false;
    const at = [...option.slice(1)].findIndex((letter) => options.has(`-${letter}`));
    return at === option.length - 2;
  };
}

/** Position of the first word that is no option and no option's value; the number of words when there is none. */
export function firstWord(args: readonly string[], takesValue: TakesValue): number {
  for (let at = 0; at < args.length; at += 1) {
    const word = args[at] ?? '';
    if (word === '--') return at + 1;
    if (!word.startsWith('-')) return at;
    if (!word.includes('=') && takesValue(word, args[at + 1] ?? '')) at += 1;
  }
  return args.length;
}

/** Value of the first of these options, which stand before the first word; null when none is given. */
export function optionValue(
  args: readonly string[],
  names: readonly string[],
  takesValue: TakesValue,
): string | null {
  for (let at = 0; at < firstWord(args, takesValue); at += 1) {
    const word = args[at] ?? '';
    if (word === '--') return null;
    const cut = word.indexOf('=');
    if (cut > 0 && names.includes(word.slice(0, cut))) return word.slice(cut + 1);
    if (names.some((name) => word === name || isLastOf(word, name))) return args[at + 1] ?? null;
    if (cut < 0 && takesValue(word, args[at + 1] ?? '')) at += 1;
  }
  return null;
}

/** `-yp` ends in `-p`. */
function isLastOf(word: string, name: string): boolean {
  return name.length === 2 && /^-[A-Za-z]{2,}$/.test(word) && word.endsWith(name.slice(1));
}
