const SEVERITIES = ['critical', 'high', 'medium', 'low'];

/** `<attack-filters>`: shows the rows of the table that fit all chosen values, sorts by a column, keeps both in the URL. */
class AttackFilters extends HTMLElement {
  private form: HTMLFormElement | null = null;
  private body: HTMLTableSectionElement | null = null;
  private rows: HTMLTableRowElement[] = [];
  private original: HTMLTableRowElement[] = [];
  private sort = '';

  connectedCallback(): void {
    this.form = this.querySelector('form');
    this.body = document.querySelector('.attack-table tbody');
    if (this.form === null || this.body === null) return;
    this.rows = [...this.body.rows];
    this.original = [...this.rows];
    this.form.addEventListener('change', () => this.changed());
    this.form.addEventListener('reset', () => setTimeout(() => this.changed()));
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.apply();
    });
    addEventListener('popstate', () => this.restore());
    for (const head of document.querySelectorAll<HTMLElement>('.attack-table th[data-sort]')) {
      this.makeSortable(head);
    }
    this.hidden = false;
    this.restore();
  }

  private makeSortable(head: HTMLElement): void {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = head.textContent;
    head.replaceChildren(button);
    button.addEventListener('click', () => {
      const column = head.dataset['sort'] ?? '';
      this.sort = this.sort === column ? `-${column}` : this.sort === `-${column}` ? '' : column;
      this.changed();
    });
  }

  private restore(): void {
    const query = new URLSearchParams(location.search);
    for (const select of this.selects()) select.value = query.get(select.name) ?? '';
    this.sort = query.get('sort') ?? '';
    this.apply();
  }

  private changed(): void {
    // What the search box keeps there stays.
    const query = new URLSearchParams(location.search);
    const own = [...this.selects(), { name: 'sort', value: this.sort }];
    for (const { name, value } of own) {
      if (value === '') query.delete(name);
      else query.set(name, value);
    }
    const text = query.toString();
    history.pushState(null, '', text === '' ? location.pathname : `?${text}`);
    this.apply();
  }

  private apply(): void {
    const chosen = this.selects().filter((select) => select.value !== '');
    let shown = 0;
    for (const row of this.rows) {
      row.hidden = !chosen.every(({ name, value }) =>
        (row.dataset[name] ?? '').split(' ').includes(value),
      );
      if (!row.hidden) shown += 1;
    }
    this.applySort();
    const status = this.querySelector('[role=status]');
    if (status !== null) status.textContent = `${shown} of ${this.rows.length} entries`;
  }

  private applySort(): void {
    const column = this.sort.replace('-', '');
    const turn = this.sort.startsWith('-') ? -1 : 1;
    const key = (row: HTMLTableRowElement): string => {
      const value =
        (column === 'title' ? row.querySelector('a')?.textContent : row.dataset[column]) ?? '';
      return column === 'severity' ? String(SEVERITIES.indexOf(value)) : value.toLowerCase();
    };
    const ordered =
      column === ''
        ? this.original
        : [...this.original].sort((a, b) => (key(a) < key(b) ? -turn : key(a) > key(b) ? turn : 0));
    this.body?.append(...ordered);
    for (const head of document.querySelectorAll<HTMLElement>('.attack-table th[data-sort]')) {
      if (head.dataset['sort'] === column) head.ariaSort = turn === 1 ? 'ascending' : 'descending';
      else head.removeAttribute('aria-sort');
    }
  }

  private selects(): HTMLSelectElement[] {
    return [...(this.form?.querySelectorAll('select') ?? [])];
  }
}

customElements.define('attack-filters', AttackFilters);
