/**
 * Whether two scans started the very same package. Then whatever differs between their lists differs from start to start,
 * or in how it was read: its author changed nothing.
 */
export function isSameBytes(
  a: { integrity: string | null } | null,
  b: { integrity: string | null } | null,
): boolean {
  return a !== null && b !== null && a.integrity !== null && a.integrity === b.integrity;
}
