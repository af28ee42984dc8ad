const PLAIN_NAME = /^[A-Za-z0-9_][A-Za-z0-9_./-]{0,63}$/;

/** A tool's name for the middle of a sentence: as it is when it is plain, else "this tool": names are written by strangers. */
export function toolWord(name: string): string {
  return PLAIN_NAME.test(name) ? name : 'this tool';
}

/** An argument's path for the middle of a sentence, in quotes when it is plain, else "an argument". */
export function argumentWord(path: string): string {
  return /^[A-Za-z0-9_][A-Za-z0-9_.[\]-]{0,63}$/.test(path) ? `"${path}"` : 'an argument';
}
