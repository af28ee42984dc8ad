import { element } from '../try-policy/element.ts';
import { paragraph, part } from './part.ts';

/** Puts the gateway in front of these servers in the pasted text, in its field; resolves with a sentence about it. */
export type GatewayInField = (servers: readonly string[]) => Promise<string>;

/** Gives the configuration back with the gateway in it. The text is changed in its own field and shown nowhere else. */
export function gatewayPart(servers: readonly string[], put: GatewayInField): HTMLElement {
  const said = element('span', { className: 'said', role: 'status' });
  const button = element('button', {
    type: 'button',
    className: 'button',
    textContent: 'Put the gateway in front, in the field above',
  });
  button.addEventListener('click', () => {
    button.disabled = true;
    void put(servers).then((words) => {
      said.textContent = words;
      button.disabled = false;
    });
  });
  return part(
    'Your configuration, with the gateway',
    paragraph(
      'Each server with known tools is started behind the gateway, which holds the policy above: save that as policy.json in the folder that your client starts servers in.',
    ),
    element('p', {}, button, ' ', said),
  );
}
