import type { DefinedTermSet, WithContext } from 'schema-dts';
import type { GlossaryPart } from './read-glossary.ts';

/** The glossary for search engines: each term with its meaning and its place on the page at `url`. */
export function definedTermSet(
  parts: readonly GlossaryPart[],
  url: string,
): WithContext<DefinedTermSet> {
  return {
    '@context': 'https://schema.org',
    '@type': 'DefinedTermSet',
    name: 'Glossary of MCP and agent security',
    url,
    hasDefinedTerm: parts
      .flatMap((part) => part.terms)
      .map(({ id, term, aliases, means }) => ({
        '@type': 'DefinedTerm',
        name: term,
        ...(aliases.length === 0 ? {} : { alternateName: aliases }),
        description: means,
        url: `${url}#${id}`,
      })),
  };
}
