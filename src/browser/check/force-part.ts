import {
  type MergedExport,
  mergedExports,
  policyFiles,
  type RuledServer,
  type ServerPolicyFile,
} from '../../domain/check/merge-policies.ts';
import { element } from '../try-policy/element.ts';
import { codeBlock } from './code-block.ts';
import { paragraph, part } from './part.ts';

/** Puts the gateway, each with its policy, in front of these servers in the pasted text, in its field; resolves with a sentence about it. */
export type GatewayInField = (files: readonly ServerPolicyFile[]) => Promise<string>;

/** How the recommended rules of several servers are put in force: a gateway with a policy for each, or the rules of a client. */
export function forceServersPart(
  servers: readonly RuledServer[],
  schemaUrl: string,
  lead: string,
  gateway: GatewayInField | null,
): HTMLElement {
  const files = policyFiles(servers, schemaUrl);
  const clients = mergedExports(servers, schemaUrl).filter(({ id }) => id !== 'policy-json');
  return part(
    'Put it in force',
    paragraph(lead),
    element('h3', { textContent: 'With the gateway, in any client' }),
    paragraph(
      'Each server is started behind the gateway, which holds its policy. Save each file in the folder that your client starts servers in.',
    ),
    gateway === null
      ? paragraph(
          'Paste the configuration itself, as JSON or TOML, to have the gateway put into it.',
          'fine',
        )
      : gatewayButton(files, gateway),
    folds(
      'check-policies',
      files.map(({ file, text }) => ({ title: file, text, notes: [] })),
      files.length === 1,
    ),
    element('h3', { textContent: 'As rules of your client' }),
    folds('check-exports', clients),
  );
}

/** The same for one list of tools, whose server has no name yet. */
export function forceToolsPart(tools: RuledServer['tools'], schemaUrl: string): HTMLElement {
  return part(
    'Put it in force',
    paragraph(
      'The recommended rule of every tool in the list. Put the name of the server in your client where it says server.',
    ),
    folds('check-exports', mergedExports([{ name: 'server', tools }], schemaUrl)),
  );
}

function folds(
  group: string,
  files: readonly Omit<MergedExport, 'id'>[],
  isOpen = true,
): HTMLElement {
  return element(
    'div',
    { className: 'exports' },
    ...files.map(({ title, text, notes }, index) =>
      element(
        'details',
        { name: group, open: isOpen && index === 0 },
        element('summary', {}, element('bdi', { textContent: title })),
        codeBlock(title, text),
        element(
          'ul',
          { className: 'fine', hidden: notes.length === 0 },
          ...notes.map((note) => element('li', { textContent: note })),
        ),
      ),
    ),
  );
}

/** The text is changed in its own field and shown nowhere else. */
function gatewayButton(files: readonly ServerPolicyFile[], put: GatewayInField): HTMLElement {
  const said = element('span', { role: 'status' });
  const button = element('button', {
    type: 'button',
    className: 'button',
    textContent: 'Put the gateway in front, in the field above',
  });
  button.addEventListener('click', () => {
    button.disabled = true;
    void put(files).then((words) => {
      said.textContent = words;
      button.disabled = false;
    });
  });
  return element('p', {}, button, ' ', said);
}
