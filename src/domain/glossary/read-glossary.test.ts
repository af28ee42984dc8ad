import { describe, expect, it } from 'vitest';
import { readGlossary } from './read-glossary.ts';
import { definedTermSet } from './term-set.ts';

const term = (id: string, rest = ''): string =>
  `  - id: ${id}\n    term: Term ${id}\n    means: One plain sentence about what ${id} is.\n${rest}`;
const file = (name: string, ...terms: string[]) => ({
  file: name,
  text: `group: attack\nterms:\n${terms.join('')}`,
});

describe('readGlossary', () => {
  it('joins files of one group and sorts terms without regard to case', () => {
    const { parts } = readGlossary([file('b.yaml', term('zeta')), file('a.yaml', term('alpha'))]);
    expect(parts).toHaveLength(1);
    expect(parts[0]?.title).toBe('Attacks');
    expect(parts[0]?.terms.map(({ id }) => id)).toEqual(['alpha', 'zeta']);
  });

  it('names every fault at once, with file, place and what is wrong', () => {
    const { parts, problems } = readGlossary([
      file('a.yaml', term('alpha', '    related: [nowhere]\n'), term('beta')),
      file('b.yaml', term('beta')),
      file('c.yaml', '  - id: Not An Id\n    term: X\n    colour: red\n'),
      { file: 'd.yaml', text: 'group: [' },
      file('e.yaml', term('many').replace('is.', 'is. Two. Three. Four.')),
    ]);
    expect(parts).toEqual([]);
    const all = problems.join('\n');
    for (const fault of [
      'a.yaml: alpha: related names nowhere',
      'b.yaml: beta: a.yaml has a term of this id already',
      'c.yaml: terms.0.id: use lower-case words',
      'c.yaml: terms.0.means',
      'd.yaml: the file',
      'e.yaml: many: means has 4 sentences',
    ]) {
      expect(all).toContain(fault);
    }
  });

  it('takes no address but https, and no page but one of this site', () => {
    const { problems } = readGlossary([
      file(
        'a.yaml',
        term('alpha', '    page: https://elsewhere.example/\n'),
        term('beta', "    source: { title: Somewhere, url: 'javascript:alert(1)' }\n"),
      ),
    ]);
    expect(problems).toHaveLength(2);
  });
});

describe('definedTermSet', () => {
  it('points each term at its place on the page', () => {
    const { parts } = readGlossary([file('a.yaml', term('alpha', '    aliases: [first]\n'))]);
    const set = definedTermSet(parts, 'https://site.example/glossary/');
    expect(set.hasDefinedTerm).toEqual([
      {
        '@type': 'DefinedTerm',
        name: 'Term alpha',
        alternateName: ['first'],
        description: 'One plain sentence about what alpha is.',
        url: 'https://site.example/glossary/#alpha',
      },
    ]);
  });
});
