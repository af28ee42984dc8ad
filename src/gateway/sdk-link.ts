import type { JSONRPCMessage, Transport } from '@modelcontextprotocol/client';
import type { Link } from './link.ts';
import { type Message, readMessage } from './message.ts';

/**
 * A transport of the MCP SDK as a link. What the transport hands over is classified again: it parses with
 * schemas of its own, and the gateway judges and forwards by one reading only.
 */
export function sdkLink(transport: Transport): Link {
  return {
    async start(handlers) {
      transport.onmessage = (value) => {
        const reading = readMessage(value);
        if (reading.ok) handlers.message({ message: reading.message });
        else handlers.malformed(reading.error);
      };
      transport.onclose = handlers.closed;
      transport.onerror = handlers.error;
      await transport.start();
    },
    send: (message, route) =>
      transport.send(
        toSdk(message),
        route?.relatedTo === undefined ? {} : { relatedRequestId: route.relatedTo },
      ),
    setProtocolVersion: (version) => transport.setProtocolVersion?.(version),
    close: () => transport.close(),
  };
}

/** The SDK's type for the same JSON. It declares `_meta` more narrowly than JSON-RPC params are. */
export function toSdk(message: Message): JSONRPCMessage {
  return message as JSONRPCMessage;
}
