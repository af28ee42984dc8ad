import { element } from '../try-policy/element.ts';

/** How long "Copied" stands, in milliseconds. */
const SHOWN_MS = 2000;

/** What is taken along from a report: its Markdown, and a link to the stack. */
export function takePart(markdown: string, stack: string | null): HTMLElement {
  const row = element(
    'p',
    { className: 'tick take' },
    copying('Copy as Markdown', () => markdown),
  );
  if (stack === null) return row;
  row.append(
    copying('Copy link to this stack', () => new URL(stack, location.href).href),
    element('a', { href: stack, textContent: 'Link to this stack' }),
    element('span', {
      className: 'quiet',
      textContent: 'It holds names, packages and versions: no arguments, variables or headers.',
    }),
  );
  return row;
}

/** A button that copies; where the clipboard cannot be used, there is none. */
function copying(words: string, text: () => string): HTMLElement | string {
  if (!window.isSecureContext || navigator.clipboard === undefined) return '';
  const said = element('span', { className: 'said', role: 'status' });
  const button = element('button', { type: 'button', className: 'button', textContent: words });
  button.addEventListener('click', () => {
    void navigator.clipboard.writeText(text()).then(
      () => tell('Copied'),
      () => tell('Not copied: the browser does not let this page'),
    );
  });
  const tell = (answer: string): void => {
    button.textContent = answer;
    said.textContent = answer;
    setTimeout(() => {
      button.textContent = words;
      said.textContent = '';
    }, SHOWN_MS);
  };
  return element('span', {}, button, said);
}
