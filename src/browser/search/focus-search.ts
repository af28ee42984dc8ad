/** Pressing `/` outside a field goes to the search box of the page, or to the one in the head of every page. */
document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
  const { target } = event;
  if (target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]'))
    return;
  const field =
    document.querySelector<HTMLInputElement>('main input[type=search]') ??
    document.querySelector<HTMLInputElement>('.find input');
  if (field === null) return;
  event.preventDefault();
  field.focus();
  field.select();
});
