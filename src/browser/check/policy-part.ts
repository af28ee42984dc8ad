import './no-eval.ts';

import { mergedExports, type RuledServer } from '../../domain/check/merge-policies.ts';
import { element } from '../try-policy/element.ts';
import { codeBlock } from './code-block.ts';
import { paragraph, part } from './part.ts';

/** One policy for all tools, in every export, each to copy. */
export function policyPart(servers: readonly RuledServer[], schemaUrl: string, lead: string): Node {
  const files = mergedExports(servers, schemaUrl).map(({ title, text, notes }, index) =>
    element(
      'details',
      { name: 'check-exports', open: index === 0 },
      element('summary', { textContent: title }),
      codeBlock(title, text),
      element(
        'ul',
        { className: 'fine', hidden: notes.length === 0 },
        ...notes.map((note) => element('li', { textContent: note })),
      ),
    ),
  );
  return part(
    'One policy for all of them',
    paragraph(lead),
    element('div', { className: 'exports' }, ...files),
  );
}
