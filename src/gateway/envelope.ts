import { isJsonObject, type JsonObject } from '../domain/record/json.ts';
import { type Message, own } from './message.ts';

/** Keys of the per-request envelope of MCP 2026-07-28 (the SDK exports them under the same names). */
const PROTOCOL_VERSION_KEY = 'io.modelcontextprotocol/protocolVersion';
const CLIENT_INFO_KEY = 'io.modelcontextprotocol/clientInfo';
const CLIENT_CAPABILITIES_KEY = 'io.modelcontextprotocol/clientCapabilities';

function meta(message: Message): JsonObject {
  const params = 'params' in message ? message.params : undefined;
  const found = params === undefined ? undefined : own(params, '_meta');
  return isJsonObject(found) ? found : {};
}

/** True when the message carries the envelope of MCP 2026-07-28, whatever version it names. */
export function isModern(message: Message): boolean {
  return own(meta(message), PROTOCOL_VERSION_KEY) !== undefined;
}

/** The protocol version that the envelope names. */
export function envelopeVersion(message: Message): string | undefined {
  const version = own(meta(message), PROTOCOL_VERSION_KEY);
  return typeof version === 'string' ? version : undefined;
}

/** Capabilities that the envelope declares, null when there are none. */
export function envelopeCapabilities(message: Message): JsonObject | null {
  const capabilities = own(meta(message), CLIENT_CAPABILITIES_KEY);
  return isJsonObject(capabilities) ? capabilities : null;
}

/** The envelope alone, for a further request in the name of the same client; empty in the older protocol. */
export function envelopeOf(message: Message): JsonObject {
  const found = meta(message);
  const keys = [PROTOCOL_VERSION_KEY, CLIENT_INFO_KEY, CLIENT_CAPABILITIES_KEY];
  return Object.fromEntries(
    keys.flatMap((key) => {
      const value = own(found, key);
      return value === undefined ? [] : [[key, value]];
    }),
  );
}

/** The same envelope, naming another version. */
export function withVersion(envelope: JsonObject, version: string): JsonObject {
  return { ...envelope, [PROTOCOL_VERSION_KEY]: version };
}
