import type { AstroIntegration } from 'astro';

type Colours = Readonly<Record<string, readonly [light: string, dark: string]>>;

const ID = 'virtual:site-colours.css';
const FILE = '/__site-colours.css';

/** The colours of the settings as custom properties. */
export function colourSheet(colours: Colours): string {
  const lines = Object.entries(colours).map(
    ([name, [light, dark]]) => `    --${name}: light-dark(${light}, ${dark});`,
  );
  return `@layer tokens {\n  :root {\n${lines.join('\n')}\n  }\n}\n`;
}

/** Astro hook that gives pages the colours of the settings as a style sheet. */
export function siteColours(colours: Colours): AstroIntegration {
  return {
    name: 'site-colours',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'site-colours',
                resolveId: (id: string) => (id === ID ? FILE : null),
                load: (id: string) => (id === FILE ? colourSheet(colours) : null),
              },
            ],
          },
        });
      },
    },
  };
}
