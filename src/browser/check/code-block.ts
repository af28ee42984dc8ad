import { element } from '../try-policy/element.ts';

/** A text to copy, with its name above it. */
export function codeBlock(name: string, text: string): HTMLElement {
  const said = element('span', { className: 'said', role: 'status' });
  const button = element('button', { type: 'button', className: 'button', textContent: 'Copy' });
  button.setAttribute('aria-label', `Copy ${name}`);
  const copy = document.createElement('copy-button');
  copy.hidden = true;
  copy.append(button, said);
  const pre = element('pre', { className: 'tall', tabIndex: 0, role: 'region', ariaLabel: name });
  pre.append(element('code', { textContent: text }));
  const block = element('div', { className: 'code' });
  block.append(
    element(
      'div',
      { className: 'code-head' },
      element('span', { className: 'name', textContent: name }),
      copy,
    ),
    pre,
  );
  return block;
}
