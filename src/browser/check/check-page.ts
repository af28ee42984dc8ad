import { readConfigText } from '../../domain/check/config-text.ts';
import { type ConfigContent, readConfig } from '../../domain/check/read-config.ts';
import '../copy-button.ts';
import { element } from '../try-policy/element.ts';
import { loadAttacks, loadDefinitions, loadServers } from './check-data.ts';

/** Waits for the rest of a paste or of a quick hand. */
const TYPING_MS = 400;

/** `<config-check>`: reads the pasted text in place and shows what the catalogue knows. Nothing of the text is sent, stored or shown again. */
class ConfigCheck extends HTMLElement {
  #run = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    const field = this.querySelector('textarea');
    const file = this.querySelector<HTMLInputElement>('input[type=file]');
    const form = this.querySelector('form');
    if (field === null || file === null || form === null) return;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#check(field.value);
    });
    field.addEventListener('input', () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => void this.#check(field.value), TYPING_MS);
    });
    file.addEventListener('change', () => void this.#take(file.files?.[0], field));
    form.addEventListener('reset', () => {
      clearTimeout(this.#timer);
      this.#run += 1;
      this.#show('', []);
      field.focus();
    });
    this.addEventListener('dragover', (event) => event.preventDefault());
    this.addEventListener('drop', (event) => {
      event.preventDefault();
      void this.#take(event.dataTransfer?.files[0], field);
    });
    // A browser may keep a page that was left, and what was typed into it.
    addEventListener('pagehide', () => {
      field.value = '';
      file.value = '';
    });
    this.hidden = false;
  }

  async #take(file: File | undefined, field: HTMLTextAreaElement): Promise<void> {
    if (file === undefined) return;
    field.value = await file.text();
    await this.#check(field.value);
  }

  async #check(text: string): Promise<void> {
    const run = ++this.#run;
    const read = readConfigText(text);
    const content: ConfigContent =
      'fault' in read ? { kind: 'fault', fault: read.fault } : readConfig(read.value);
    if (content.kind === 'fault') {
      const { line, column, message, hint } = content.fault;
      const where = line === null ? '' : ` at line ${line}, column ${column}`;
      this.#show(`${message}${where}.`, [element('p', { textContent: hint })]);
      return;
    }
    this.#show('Reading the catalogue', []);
    try {
      const { status, nodes } = await this.#report(content);
      if (run === this.#run) this.#show(status, nodes);
    } catch (error) {
      if (run !== this.#run) return;
      const why = error instanceof Error ? error.message : String(error);
      this.#show(`The catalogue could not be read: ${why}. Try again in a moment.`, []);
    }
  }

  async #report(
    content: Exclude<ConfigContent, { kind: 'fault' }>,
  ): Promise<{ status: string; nodes: Node[] }> {
    const badge = (category: string) => this.#badge(category);
    const schemaUrl = this.dataset['schema'] ?? '';
    if (content.kind === 'servers') {
      const { reportServers } = await import('./server-report.ts');
      const load = { servers: loadServers, attacks: loadAttacks };
      return reportServers(content.servers, load, badge, schemaUrl);
    }
    const { reportTools } = await import('./tool-report.ts');
    return reportTools(content.tools, loadDefinitions, badge, schemaUrl);
  }

  #show(status: string, nodes: readonly Node[]): void {
    const line = this.querySelector('[role=status]');
    if (line !== null) line.textContent = status;
    this.querySelector('[data-report]')?.replaceChildren(...nodes);
  }

  #badge(category: string): Node {
    for (const template of this.querySelectorAll('template')) {
      if (template.dataset['category'] === category) return template.content.cloneNode(true);
    }
    return document.createTextNode(category);
  }
}

customElements.define('config-check', ConfigCheck);
