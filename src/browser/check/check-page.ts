import type { ServerPolicyFile } from '../../domain/check/merge-policies.ts';
import type { ConfigContent } from '../../domain/check/read-config.ts';
import type { TextFormat } from '../../domain/check/text/text-fault.ts';
import { element } from '../try-policy/element.ts';
import { loadAttacks, loadDefinitions, loadNames, loadServers } from './check-data.ts';
import { type Judged, showJudgement } from './judgement-part.ts';
import type { ShownReport } from './server-report.ts';

/** Waits for the rest of a paste or of a quick hand. */
const TYPING_MS = 400;
/** Larger files are not even read: no configuration has this size, and the browser would stand still. */
const MAX_FILE_BYTES = 20_000_000;

/** What stands before a server's policy and its own command. */
const GATEWAY = ['npx', '-y', 'toolward', 'enforce'];

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

/** A line that judges nothing. */
const line = (says: string): Judged => ({ level: null, says, counted: '' });

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
      clearTimeout(this.#timer);
      void this.#check(field.value, true);
    });
    // Who types goes on typing; who pasted is done.
    let pasted = false;
    field.addEventListener('paste', () => {
      pasted = true;
    });
    field.addEventListener('input', () => {
      const done = pasted;
      pasted = false;
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => void this.#check(field.value, done), TYPING_MS);
    });
    file.addEventListener('change', () => void this.#take(file.files?.[0], field));
    form.addEventListener('reset', () => {
      clearTimeout(this.#timer);
      this.#run += 1;
      this.#show({ judged: line(''), nodes: [] });
      field.focus();
    });
    const example = form.querySelector<HTMLButtonElement>('[data-example]');
    example?.addEventListener('click', () => {
      field.value = example.dataset['example'] ?? '';
      void this.#check(field.value, true);
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
    addEventListener('hashchange', () => void this.#checkLink());
    // A quick hand may have filled it in before this script came.
    if (field.value !== '') void this.#check(field.value, false);
    void this.#checkLink();
  }

  async #take(file: File | undefined, field: HTMLTextAreaElement): Promise<void> {
    if (file === undefined) return;
    if (file.size > MAX_FILE_BYTES) {
      this.#show({
        judged: line('The file is larger than 20 MB.'),
        nodes: [element('p', { textContent: 'Paste only the part with the servers or tools.' })],
      });
      return;
    }
    field.value = await file.text();
    await this.#check(field.value, true);
  }

  async #check(text: string, isDone: boolean): Promise<void> {
    const run = ++this.#run;
    const { content, format } = await readPasted(text).catch(notLoaded);
    if (run === this.#run) await this.#answer(run, content, format, isDone);
  }

  /** A stack that stands in the address, of which there is no text. */
  async #checkLink(): Promise<void> {
    if (!location.hash.startsWith('#stack&')) return;
    const run = ++this.#run;
    const { readStack } = await import('../../domain/check/stack-link.ts');
    const servers = readStack(location.hash);
    if (run !== this.#run || servers === null) return;
    await this.#answer(run, { kind: 'servers', servers }, 'link', true);
  }

  async #answer(
    run: number,
    content: ConfigContent,
    format: TextFormat | 'link',
    isDone: boolean,
  ): Promise<void> {
    if (content.kind === 'fault') {
      const { line: row, column, message, hint } = content.fault;
      const where = row === null ? '' : ` at line ${row}, column ${column}`;
      this.#show({
        judged: line(`${message}${where}.`),
        nodes: [element('p', { textContent: hint })],
      });
    } else {
      this.#show({ judged: line('Reading the catalogue.'), nodes: [] });
      try {
        const report = await this.#report(content, format);
        if (run === this.#run) this.#show(report);
      } catch (error) {
        if (run !== this.#run) return;
        const why = error instanceof Error ? error.message : String(error);
        this.#show({
          judged: line(`The catalogue could not be read: ${why}. Try again in a moment.`),
          nodes: [],
        });
      }
    }
    if (isDone && run === this.#run) this.#line()?.focus();
  }

  async #report(
    content: Exclude<ConfigContent, { kind: 'fault' }>,
    format: TextFormat | 'link',
  ): Promise<ShownReport> {
    const badge = (name: string) => this.#badge(name);
    const schemaUrl = this.dataset['schema'] ?? '';
    // Before any module that makes a schema: which of a bundle's modules runs first is the bundler's affair.
    await import('./no-eval.ts');
    if (content.kind === 'servers') {
      const { reportServers } = await import('./server-report.ts');
      const load = { servers: loadServers, attacks: loadAttacks, names: loadNames };
      const gateway =
        format === 'JSON' || format === 'TOML'
          ? (files: readonly ServerPolicyFile[]) => this.#putGateway(files, format)
          : null;
      return reportServers(content.servers, load, badge, schemaUrl, gateway);
    }
    const { reportTools } = await import('./tool-report.ts');
    return reportTools(content.tools, content.more, loadDefinitions, badge, schemaUrl);
  }

  /** Changes the pasted text in its field, and selects it to be copied. */
  async #putGateway(policies: readonly ServerPolicyFile[], format: TextFormat): Promise<string> {
    const field = this.querySelector('textarea');
    if (field === null) return '';
    const { putGatewayInFront } = await import('../../domain/protect/gateway.ts');
    const file = format === 'TOML' ? 'config.toml' : 'config.json';
    try {
      field.value = policies.reduce(
        (text, { server, file: policy }) =>
          putGatewayInFront(text, server, { words: [...GATEWAY, policy] }, file).text,
        field.value,
      );
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
    field.focus();
    field.select();
    return 'Done: the field holds your configuration, selected to be copied.';
  }

  #line(): HTMLElement | null {
    return this.querySelector<HTMLElement>('.check-status');
  }

  #show({ judged, nodes }: ShownReport): void {
    const status = this.#line();
    if (status !== null) showJudgement(status, judged);
    this.querySelector('[data-report]')?.replaceChildren(...nodes);
  }

  #badge(name: string): Node {
    for (const template of this.querySelectorAll('template')) {
      if (template.dataset['badge'] === name) return template.content.cloneNode(true);
    }
    return document.createTextNode(name);
  }
}

customElements.define('config-check', ConfigCheck);
