import type { CombinationFinding } from '../../domain/check/check-servers.ts';
import { capitalise, sentence } from '../../domain/text/sentence.ts';
import { element } from '../try-policy/element.ts';
import { code, paragraph } from './part.ts';

/** Tools named for one part of a combination; the rest is counted. */
const TOOLS_NAMED = 6;

/** What tools can do together, each with the tools that play the parts. */
export function combinationNodes(combinations: readonly CombinationFinding[]): Node[] {
  return combinations.flatMap(({ title, severity, harm, members }) => [
    element('h3', {}, `${title} `, element('span', { className: 'quiet', textContent: severity })),
    paragraph(sentence(capitalise(harm))),
    element(
      'dl',
      { className: 'calls' },
      ...members.flatMap(({ does, tools }) => [
        element('dt', { textContent: capitalise(does) }),
        element('dd', {}, ...toolNames(tools)),
      ]),
    ),
  ]);
}

function toolNames(tools: CombinationFinding['members'][number]['tools']): (Node | string)[] {
  const named = tools
    .slice(0, TOOLS_NAMED)
    .flatMap(({ server, tool }, index) => [
      index > 0 ? ', ' : '',
      code(tool),
      ...(server === '' ? [] : [' on ', element('bdi', { textContent: server })]),
    ]);
  const more = tools.length - TOOLS_NAMED;
  return more > 0 ? [...named, ` and ${more} more`] : named;
}
