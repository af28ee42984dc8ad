import type { JsonValue } from '../record/json.ts';

/** An argument that a client adds to calls on its own, whatever the tool declares. */
export interface ClientArgument {
  name: string;
  /** What the client sends; any other value is not the client's. It leaves no room for a message. */
  accepts: (value: JsonValue) => boolean;
  client: string;
  /** Version in which it was seen. */
  version: string;
  /** Where it was seen. */
  source: string;
}

/**
 * Arguments that clients add on their own. They pass a closed argument list (`only`, and a schema with
 * `additionalProperties: false`), else no tool with one could be called from that client. A name whose value
 * can carry a text does not belong here (n8n 1.119.1 added a `toolCallId`): a poisoned tool could ask for a
 * secret in it.
 */
export const CLIENT_ARGUMENTS: readonly ClientArgument[] = [
  {
    name: 'wait_for_previous',
    accepts: (value) => typeof value === 'boolean',
    client: 'Gemini CLI',
    version: '0.61.0',
    source: 'run: it declares the argument for every MCP tool and sends it on',
  },
];

const BY_NAME = new Map(CLIENT_ARGUMENTS.map((one) => [one.name, one]));

/** True for an argument that a client adds on its own, with a value as that client sends it. */
export function isClientArgument(name: string, value: JsonValue | undefined): boolean {
  return value !== undefined && (BY_NAME.get(name)?.accepts(value) ?? false);
}
