/** `<tool-filter>`: hides the tools of a server's page whose name or category does not fit, and opens what is folded. */
class ToolFilter extends HTMLElement {
  connectedCallback(): void {
    const name = this.querySelector('input');
    const category = this.querySelector('select');
    const list = this.parentElement;
    if (name === null || category === null || list === null) return;
    const apply = (): void => this.apply(list, name.value.trim().toLowerCase(), category.value);
    name.addEventListener('input', apply);
    category.addEventListener('change', apply);
    // A browser brings back what was typed before.
    if (name.value !== '' || category.value !== '') apply();
  }

  private apply(list: Element, words: string, category: string): void {
    let shown = 0;
    let all = 0;
    for (const group of list.querySelectorAll<HTMLElement>('.group')) {
      const isChosen = category === '' || group.querySelector('h3')?.id === category;
      let fitting = 0;
      for (const row of group.querySelectorAll<HTMLElement>('li')) {
        const name = row.querySelector('a')?.textContent?.toLowerCase() ?? '';
        row.hidden = !isChosen || !name.includes(words);
        if (!row.hidden) fitting += 1;
        all += 1;
      }
      group.hidden = fitting === 0;
      shown += fitting;
      for (const folded of group.querySelectorAll<HTMLDetailsElement>('details.rest')) {
        const isEmpty = folded.querySelector('li:not([hidden])') === null;
        folded.hidden = isEmpty;
        folded.open = words !== '' && !isEmpty;
      }
    }
    const status = this.querySelector('[role=status]');
    if (status !== null)
      status.textContent =
        words === '' && category === ''
          ? ''
          : `${shown.toLocaleString('en')} of ${all.toLocaleString('en')} tools${shown === 0 ? ': none fits' : ''}`;
  }
}

customElements.define('tool-filter', ToolFilter);
