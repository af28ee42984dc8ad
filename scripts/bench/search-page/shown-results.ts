/**
 * Runs in the page: the first `count` results of names and of the prose that is shown, each as tests/search/new-user.ts
 * describes it: `kind path "name" [category]`.
 */
export function firstLines({
  categories,
  count,
}: {
  categories: readonly string[];
  count: number;
}): string[] {
  const kinds: Record<string, string> = {
    'attack technique': 'technique',
    'risk signal': 'signal',
    term: 'glossary',
    page: 'guide',
    'risk category': 'risk',
  };
  const base = new URL(document.querySelector('a')?.baseURI ?? location.href).pathname.replace(
    /search\/$/,
    '',
  );
  const lineOf = (row: Element): string => {
    const link = row.querySelector<HTMLAnchorElement>('a.name');
    const { pathname, hash } = new URL(link?.href ?? '', location.href);
    const path = `/${pathname.slice(base.length)}${hash}`;
    const label = row.children[1]?.textContent?.trim() ?? '';
    const category = categories.find((one) => label.includes(one));
    const kind =
      path.startsWith('/tools/') && category !== undefined
        ? 'tool'
        : path.startsWith('/servers/')
          ? 'server'
          : (kinds[label] ?? label);
    const badge = kind === 'tool' ? ` [${category}]` : '';
    return `${kind} ${path} "${link?.textContent ?? ''}"${badge}`;
  };
  return ['search-page [data-names]', 'search-page [data-prose]:not([hidden])'].flatMap((part) =>
    [...document.querySelectorAll(`${part} .results > li, ${part} ol > li`)]
      .slice(0, count)
      .map(lineOf),
  );
}
