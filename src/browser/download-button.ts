/** `<download-button>`: saves the text of the code beside it, exactly as shown, under the name that it carries. */
class DownloadButton extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    const code = this.closest('.code')?.querySelector('pre');
    if (button === null || code === null || code === undefined) return;
    button.addEventListener('click', () => {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob([code.textContent ?? ''], { type: 'text/plain' }));
      link.download = this.dataset['name'] ?? 'policy.json';
      link.click();
      URL.revokeObjectURL(link.href);
    });
    this.hidden = false;
  }
}

customElements.define('download-button', DownloadButton);
