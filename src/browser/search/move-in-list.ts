/** Arrow keys go from the field into the list and through it, Escape goes back to the field and empties it. */
export function moveInList(field: HTMLInputElement, list: HTMLElement, clear: () => void): void {
  const links = () => [...list.querySelectorAll<HTMLElement>('.name')];
  const keys = (event: KeyboardEvent): void => {
    // Keys that choose among the characters of an input method, or that select text, are not ours.
    if (event.isComposing || event.shiftKey || event.ctrlKey || event.altKey || event.metaKey)
      return;
    if (event.key === 'Escape') {
      event.preventDefault();
      clear();
      field.focus();
      return;
    }
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    const all = links();
    const row = document.activeElement?.closest('li');
    const at = all.findIndex((link) => link.closest('li') === row);
    const next = at + step;
    if (row === null && step === -1) return;
    event.preventDefault();
    if (next < 0) field.focus();
    else all[next]?.focus();
  };
  field.addEventListener('keydown', keys);
  list.addEventListener('keydown', keys);
}
