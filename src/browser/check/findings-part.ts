import { FINDING_RULES, type Finding } from '../../domain/check/report/finding.ts';
import { element } from '../try-policy/element.ts';
import { link, part } from './part.ts';

/** All findings, worst first, each with its level, what it is about, and the page that says more. */
export function findingsPart(findings: readonly Finding[]): HTMLElement {
  return part(
    'Findings, worst first',
    element('ul', { className: 'tool-list' }, ...findings.map(findingRow)),
  );
}

function findingRow({ rule, level, subject, message, path }: Finding): HTMLLIElement {
  const { title } = FINDING_RULES[rule];
  return element(
    'li',
    {},
    element(
      'span',
      {},
      element(
        'strong',
        { textContent: path === null ? title : '' },
        ...(path === null ? [] : [link(path, title)]),
      ),
      ...(subject === null ? [] : [' ', element('bdi', { textContent: subject })]),
    ),
    element('span', { className: 'quiet', textContent: level }),
    element('p', { className: 'about' }, element('bdi', { textContent: message })),
  );
}
