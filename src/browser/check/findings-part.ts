import { FINDING_RULES, type Finding, type Level } from '../../domain/check/report/finding.ts';
import { element } from '../try-policy/element.ts';
import { link, part } from './part.ts';

/** Shape and word of a level. */
export type LevelBadge = (level: Level) => Node;

/** All findings, worst first, each with its level, what it is about, and the page that says more. */
export function findingsPart(findings: readonly Finding[], badge: LevelBadge): HTMLElement {
  return part(
    'Findings, worst first',
    element(
      'ul',
      { className: 'tool-list' },
      ...findings.map((finding) => findingRow(finding, badge)),
    ),
  );
}

function findingRow(
  { rule, level, subject, message, path }: Finding,
  badge: LevelBadge,
): HTMLLIElement {
  const { title, act } = FINDING_RULES[rule];
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
    element('span', { className: 'level' }, badge(level)),
    element('p', { className: 'about' }, element('bdi', { textContent: message }), ' ', act),
  );
}
