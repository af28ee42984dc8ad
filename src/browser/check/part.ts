import { siteAddress } from '../site-address.ts';
import { element } from '../try-policy/element.ts';

/** A section with its heading. */
export function part(title: string, ...children: (Node | string)[]): HTMLElement {
  return element(
    'section',
    { className: 'part' },
    element('h2', { textContent: title }),
    ...children,
  );
}

/** A paragraph of text. */
export function paragraph(text: string, className = ''): HTMLElement {
  return element('p', { textContent: text, className });
}

/** A link to a path of this site, or to another; its text is shown as text. */
export function link(path: string, text: string): HTMLElement {
  return element('a', { href: siteAddress(path) }, element('bdi', { textContent: text }));
}

/** A name from a record or configuration. */
export function code(text: string): HTMLElement {
  return element('code', {}, element('bdi', { textContent: text }));
}
