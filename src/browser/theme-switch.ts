const THEMES = ['system', 'light', 'dark'] as const;
type Theme = (typeof THEMES)[number];
/** The same key is read by /theme.js before the first paint. */
const KEY = 'theme';

function stored(): Theme {
  try {
    const value = localStorage.getItem(KEY);
    return THEMES.find((theme) => theme === value) ?? 'system';
  } catch {
    return 'system';
  }
}

function apply(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
  try {
    if (theme === 'system') localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, theme);
  } catch {
    // Storage may be forbidden: the theme then holds for this page only.
  }
}

/** `<theme-switch>`: its button goes through system, light and dark; hidden until this script runs. */
class ThemeSwitch extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    if (button === null) return;
    const show = (theme: Theme): void => {
      button.textContent = `Theme: ${theme}`;
    };
    show(stored());
    button.addEventListener('click', () => {
      const next = THEMES[(THEMES.indexOf(stored()) + 1) % THEMES.length] ?? 'system';
      apply(next);
      show(next);
    });
    this.hidden = false;
  }
}

customElements.define('theme-switch', ThemeSwitch);
