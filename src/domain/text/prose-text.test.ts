import { describe, expect, it } from 'vitest';
import { proseText } from './prose-text.ts';

describe('proseText', () => {
  it('keeps words and code, and leaves marks, tags, targets and module lines out', () => {
    const text = [
      "import Note from '../Note.astro';",
      '## Get in',
      '',
      'Add **the source** to `content/launch-table.json`, or [ask for it](/contact/?subject=list).',
      '{/* a note to editors */}',
      '<Note kind="warn">Pinned.</Note>',
      '- first',
      '2. second',
      '> quoted',
      '```sh',
      'npm run scan -- npm:your-package',
      '```',
      '| Field | Meaning |',
      '| --- | --- |',
      '| `max` | a number |',
    ].join('\n');
    expect(proseText(text)).toBe(
      'Get in Add the source to content/launch-table.json, or ask for it. Pinned. first second quoted npm run scan -- npm:your-package Field Meaning max a number',
    );
  });

  it('takes a comparison or a placeholder of a path for text', () => {
    expect(proseText('a < b and 3 > 2; snake_case_name stays')).toBe(
      'a < b and 3 > 2; snake_case_name stays',
    );
  });
});
