/** True for `/` outside a field, and for Ctrl or Cmd with K anywhere. */
export function isSearchKey({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent): boolean {
  const isField =
    target instanceof HTMLElement &&
    target.closest('input, textarea, select, [contenteditable]') !== null;
  const isSlash = key === '/' && !ctrlKey && !metaKey && !altKey && !isField;
  return isSlash || (key === 'k' && (ctrlKey || metaKey) && !altKey);
}
