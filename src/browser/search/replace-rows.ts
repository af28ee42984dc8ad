/** Puts new rows into a list of results. A reader who stands on one stays on it, else on the first, else in the field. */
export function replaceRows(list: Element, rows: readonly Node[], field: HTMLElement): void {
  const active = document.activeElement;
  const stood = active instanceof HTMLAnchorElement && list.contains(active) ? active.href : null;
  list.replaceChildren(...rows);
  if (stood === null) return;
  const links = [...list.querySelectorAll('a')];
  (links.find(({ href }) => href === stood) ?? links[0] ?? field).focus();
}
