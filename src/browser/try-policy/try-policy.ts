/** `<try-policy>`: a button that loads the trial (evaluator, form, the server's data) on demand. */
class TryPolicy extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector<HTMLButtonElement>('[data-open]');
    const place = this.querySelector<HTMLElement>('[data-place]');
    const source = this.dataset['src'];
    if (button === null || place === null || source === undefined) return;
    button.addEventListener('click', () => void this.open(button, place, source));
  }

  private async open(button: HTMLButtonElement, place: HTMLElement, source: string): Promise<void> {
    button.disabled = true;
    button.textContent = 'Loading';
    try {
      const [{ startTrial }, response] = await Promise.all([import('./trial.ts'), fetch(source)]);
      if (!response.ok) throw new Error(`the data of this server answered ${response.status}`);
      startTrial(place, await response.json());
      button.closest('p')?.remove();
    } catch (error) {
      button.disabled = false;
      button.textContent = 'Open the trial';
      place.textContent = `The trial could not be loaded: ${error instanceof Error ? error.message : String(error)}. Try again.`;
    }
  }
}

customElements.define('try-policy', TryPolicy);
