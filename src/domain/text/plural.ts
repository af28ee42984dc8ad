/** `1 tool`, `2 tools`, `1,204 tools`: a count with its noun. `many` only where adding s is wrong. */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${formatNumber(n)} ${n === 1 ? one : many}`;
}

/** A whole number with thousands separators. */
export function formatNumber(n: number): string {
  return n.toLocaleString('en-US');
}

/** `all 5 tools`, `both tools`, `its only tool`, `no tools`: never "all 1 tools". */
export function allOf(n: number, one: string, many = `${one}s`): string {
  if (n === 0) return `no ${many}`;
  if (n === 1) return `its only ${one}`;
  if (n === 2) return `both ${many}`;
  return `all ${formatNumber(n)} ${many}`;
}
