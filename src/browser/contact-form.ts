import type { Challenge } from 'altcha-lib';

/** The server takes a form sent sooner than 2 s after its token for a robot's. */
const MIN_OPEN_MS = 2500;

interface Problem {
  title: string;
  detail: string;
  errors?: readonly { field: string; text: string }[];
}

/**
 * `<contact-form>`: fills in fields from the link, fetches a form token and solves its proof of work while the reader
 * writes, and sends without leaving the page. Without it the form inside works by itself.
 */
class ContactForm extends HTMLElement {
  #form = this.querySelector('form');
  /** When a token was put into the form, on the page's own clock; null before. */
  #openedAt: number | null = null;
  #sending = false;

  connectedCallback(): void {
    const form = this.#form;
    if (form === null) return;
    if (!form.classList.contains('get-in-touch'))
      fillFromLink(form, new URLSearchParams(location.search));
    if (form.contains(document.activeElement)) void this.#prepare(form);
    else form.addEventListener('focusin', () => void this.#prepare(form), { once: true });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#send(form);
    });
    // A page from the back/forward cache comes as it was left: sending, with a token that is used up.
    window.addEventListener('pageshow', (event) => {
      if (!event.persisted) return;
      this.#sending = false;
      say(form, '');
      void this.#prepare(form);
    });
  }

  async #prepare(form: HTMLFormElement): Promise<void> {
    try {
      const answer = await fetch(`${form.action}?challenge`, {
        method: 'POST',
        headers: { accept: 'application/json' },
      });
      if (!answer.ok) return;
      const { token, challenge } = (await answer.json()) as { token: string; challenge: Challenge };
      setHidden(form, 'token', token);
      setHidden(form, 'altcha', '');
      this.#openedAt = performance.now();
      // Loaded when somebody writes: the form stands in the foot of every page.
      const { solve } = await import('./solve-challenge.ts');
      const solution = await solve(challenge);
      if (solution !== null)
        setHidden(form, 'altcha', btoa(JSON.stringify({ challenge, solution })));
    } catch {
      // Offline, or no Web Crypto on plain http: the form is sent without proof and is taken all the same.
    }
  }

  async #send(form: HTMLFormElement): Promise<void> {
    if (this.#sending) return;
    this.#sending = true;
    say(form, 'Sending');
    if (this.#openedAt !== null) await pause(MIN_OPEN_MS - (performance.now() - this.#openedAt));
    try {
      const answer = await fetch(form.action, {
        method: 'POST',
        body: filledIn(form),
        headers: { accept: 'application/json' },
      });
      const body: unknown = await answer.json();
      if (answer.ok) {
        location.assign((body as { next: string }).next);
        return;
      }
      showProblem(form, body as Problem);
    } catch {
      showProblem(form, {
        title: 'Not sent',
        detail: 'The site could not be reached. Your text is still here; please send it again.',
      });
    }
    say(form, '');
    this.#sending = false;
  }
}

/** A link such as /contact/?subject=dispute&tool=… chooses the subject and fills in its context, nothing else of the form. */
function fillFromLink(form: HTMLFormElement, link: URLSearchParams): void {
  for (const [name, value] of link) {
    const field = form.elements.namedItem(name);
    if (name === 'subject' && field instanceof RadioNodeList) field.value = value;
    if (!(field instanceof Element) || field.closest('.context') === null) continue;
    if (field instanceof HTMLSelectElement) field.value = value;
    else if (field instanceof HTMLInputElement && value.length <= field.maxLength)
      field.value = value;
  }
  // An unknown subject in the link would leave none chosen.
  if (form.querySelector('[name=subject]:checked') === null)
    form.querySelector<HTMLInputElement>('[name=subject]')?.click();
}

/** What the reader filled in: beside fifteen empty fields and the proof of work the longest message would not fit. */
function filledIn(form: HTMLFormElement): FormData {
  const data = new FormData(form);
  for (const [name, value] of [...data]) if (value === '') data.delete(name);
  return data;
}

function setHidden(form: HTMLFormElement, name: string, value: string): void {
  const field = form.elements.namedItem(name);
  if (field instanceof HTMLInputElement) field.value = value;
}

function say(form: HTMLFormElement, text: string): void {
  const status = form.querySelector('.form-status');
  if (status !== null) status.textContent = text;
}

/** Shows what the server's own error page shows: a summary that has the focus, and each error at its field. */
function showProblem(form: HTMLFormElement, problem: Problem): void {
  form.parentElement?.querySelector('.error-summary')?.remove();
  document.querySelector('main > .error-summary')?.remove();
  for (const old of form.querySelectorAll('.field-error')) old.remove();
  for (const old of form.querySelectorAll('[aria-invalid]')) markField(old, null);

  const summary = element('div', { class: 'error-summary', role: 'alert', tabindex: '-1' });
  summary.append(element('h2', {}, problem.title), element('p', {}, problem.detail));
  const list = document.createElement('ul');
  for (const { field, text } of problem.errors ?? []) {
    const input = form.querySelector(`[name="${CSS.escape(field)}"]`);
    if (input === null) continue;
    const id = field === 'subject' ? 'subject' : input.id;
    const item = document.createElement('li');
    item.append(element('a', { href: `#${id}` }, text));
    list.append(item);
    if (field === 'subject') continue;
    input.before(element('p', { class: 'field-error', id: `${id}-error` }, text));
    markField(input, `${id}-error`);
  }
  if (list.childElementCount > 0) summary.append(list);
  form.before(summary);
  document.title = document.title.startsWith('Error: ')
    ? document.title
    : `Error: ${document.title}`;
  summary.focus();
}

/** Marks a field as faulty and ties its error to it; null takes both back. */
function markField(input: Element, errorId: string | null): void {
  const others = (input.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .filter((id) => id !== '' && !id.endsWith('-error'));
  const ids = errorId === null ? others : [...others, errorId];
  if (ids.length > 0) input.setAttribute('aria-describedby', ids.join(' '));
  else input.removeAttribute('aria-describedby');
  if (errorId === null) input.removeAttribute('aria-invalid');
  else input.setAttribute('aria-invalid', 'true');
}

function element(name: string, attributes: Record<string, string>, text = ''): HTMLElement {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.textContent = text;
  return made;
}

const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.max(0, ms)));

customElements.define('contact-form', ContactForm);
