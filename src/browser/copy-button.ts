/** How long "Copied" stands, in milliseconds. */
const SHOWN_MS = 2000;

/** `<copy-button>`: copies the text of the code beside it, exactly as shown. Stays hidden where the clipboard cannot be used. */
class CopyButton extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    const code = this.closest('.code, dd')?.querySelector('pre, code');
    if (button === null || code === null || code === undefined) return;
    if (!window.isSecureContext || navigator.clipboard === undefined) return;
    button.addEventListener('click', () => void this.copy(button, code.textContent ?? ''));
    this.hidden = false;
  }

  private async copy(button: HTMLButtonElement, text: string): Promise<void> {
    const status = this.querySelector('[role=status]');
    const copied = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    button.textContent = copied ? 'Copied' : 'Not copied';
    if (status !== null) {
      status.textContent = copied ? 'Copied' : 'Not copied: select the text and copy it by hand';
    }
    setTimeout(() => {
      button.textContent = 'Copy';
      if (status !== null) status.textContent = '';
    }, SHOWN_MS);
  }
}

customElements.define('copy-button', CopyButton);
