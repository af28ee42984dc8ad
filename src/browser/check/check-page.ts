import type { ConfigContent } from '../../domain/check/read-config.ts';
import type { TextFormat } from '../../domain/check/text/text-fault.ts';
import { element } from '../try-policy/element.ts';
import { loadAttacks, loadDefinitions, loadNames, loadServers } from './check-data.ts';

/** Waits for the rest of a paste or of a quick hand. */
const TYPING_MS = 400;
/** Larger files are not even read: no configuration has this size, and the browser would stand still. */
const MAX_FILE_BYTES = 20_000_000;

/** What stands before a server's own command. */
const GATEWAY = ['npx', '-y', 'toolward', 'enforce', 'policy.json'];

/** Parsers and readers come when there is a text to read. */
async function readPasted(text: string): Promise<{ content: ConfigContent; format: TextFormat }> {
  const [{ readConfigText }, { readConfig }] = await Promise.all([
    import('../../domain/check/text/config-text.ts'),
    import('../../domain/check/read-config.ts'),
  ]);
  const read = await readConfigText(text);
  return 'fault' in read
    ? { content: { kind: 'fault', fault: read.fault }, format: 'JSON' }
    : { content: readConfig(read.value), format: read.format };
}

function notLoaded(): { content: ConfigContent; format: TextFormat } {
  const fault = {
    line: null,
    column: null,
    message: 'A part of this page could not be loaded',
    hint: 'Look at the connection, and try again.',
  };
  return { content: { kind: 'fault', fault }, format: 'JSON' };
}

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
    // A file may land anywhere on the page: beside the field, the browser would leave the page and open it. Text drops as usual.
    addEventListener('dragover', (event) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    });
    addEventListener('drop', (event) => {
      const dropped = event.dataTransfer?.files[0];
      if (dropped === undefined) return;
      event.preventDefault();
      void this.#take(dropped, field);
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
    if (file.size > MAX_FILE_BYTES) {
      this.#show('The file is larger than 20 MB.', [
        element('p', { textContent: 'Paste only the part with the servers or tools.' }),
      ]);
      return;
    }
    field.value = await file.text();
    await this.#check(field.value);
  }

  async #check(text: string): Promise<void> {
    const run = ++this.#run;
    const { content, format } = await readPasted(text).catch(notLoaded);
    if (run !== this.#run) return;
    if (content.kind === 'fault') {
      const { line, column, message, hint } = content.fault;
      const where = line === null ? '' : ` at line ${line}, column ${column}`;
      this.#show(`${message}${where}.`, [element('p', { textContent: hint })]);
      return;
    }
    this.#show('Reading the catalogue.', []);
    try {
      const { status, nodes } = await this.#report(content, format);
      if (run === this.#run) this.#show(status, nodes);
    } catch (error) {
      if (run !== this.#run) return;
      const why = error instanceof Error ? error.message : String(error);
      this.#show(`The catalogue could not be read: ${why}. Try again in a moment.`, []);
    }
  }

  async #report(
    content: Exclude<ConfigContent, { kind: 'fault' }>,
    format: TextFormat,
  ): Promise<{ status: string; nodes: Node[] }> {
    const badge = (category: string) => this.#badge(category);
    const schemaUrl = this.dataset['schema'] ?? '';
    if (content.kind === 'servers') {
      const { reportServers } = await import('./server-report.ts');
      const load = { servers: loadServers, attacks: loadAttacks, names: loadNames };
      const isEdited = format === 'JSON' || format === 'TOML';
      const gateway = (names: readonly string[]) => this.#putGateway(names, format);
      return reportServers(content.servers, load, badge, schemaUrl, isEdited ? gateway : null);
    }
    const { reportTools } = await import('./tool-report.ts');
    return reportTools(content.tools, content.more, loadDefinitions, badge, schemaUrl);
  }

  /** Changes the pasted text in its field, and selects it to be copied. */
  async #putGateway(names: readonly string[], format: TextFormat): Promise<string> {
    const field = this.querySelector('textarea');
    if (field === null) return '';
    const { putGatewayInFront } = await import('../../domain/protect/gateway.ts');
    const file = format === 'TOML' ? 'config.toml' : 'config.json';
    try {
      field.value = names.reduce(
        (text, name) => putGatewayInFront(text, name, { words: GATEWAY }, file).text,
        field.value,
      );
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
    field.focus();
    field.select();
    return 'Done: the field holds your configuration, selected to be copied.';
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
