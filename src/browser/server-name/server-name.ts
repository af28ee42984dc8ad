import { nameFault } from './name-fault.ts';

/** Name of the member of the address that holds the server's name, so that a page can be shared as it is. */
const PARAMETER = 'name';

/** `<server-name>`: writes all exports of the page again for the name that the reader gives the server. */
class ServerName extends HTMLElement {
  connectedCallback(): void {
    const input = this.querySelector('input');
    if (input === null) return;
    const own = input.value;
    input.addEventListener('input', () => void this.apply(input, own));
    const shared = new URL(window.location.href).searchParams.get(PARAMETER);
    if (shared === null || shared === own) return;
    input.value = shared;
    void this.apply(input, own);
  }

  private async apply(input: HTMLInputElement, own: string): Promise<void> {
    const name = input.value.trim();
    const fault = nameFault(name);
    input.setAttribute('aria-invalid', String(fault !== null));
    if (fault !== null) return this.say(fault);
    const { rewriteExports } = await import('./rewrite-exports.ts');
    // Whoever types on while the module loads gets the later name.
    if (input.value.trim() !== name) return;
    const { server = '{}', policy = '' } = this.dataset;
    rewriteExports(name, server, document.getElementById(policy)?.querySelector('code') ?? null);
    this.keep(name === own ? null : name);
    this.say(`Written for ${name}.`);
  }

  private keep(name: string | null): void {
    const address = new URL(window.location.href);
    if (name === null) address.searchParams.delete(PARAMETER);
    else address.searchParams.set(PARAMETER, name);
    window.history.replaceState(window.history.state, '', address);
  }

  private say(text: string): void {
    const status = this.querySelector('[role=status]');
    if (status !== null) status.textContent = text;
  }
}

customElements.define('server-name', ServerName);
